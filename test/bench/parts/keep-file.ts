import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Replaces the file at once, so that a process that is killed leaves the earlier or the new content. */
export function keepFile(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}
