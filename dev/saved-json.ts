import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One JSON file that follows a value in memory. */
export interface SavedJson<T> {
  /** What was saved last; undefined when there is none, or no folder. */
  load(): T | undefined
  /** Saves soon; many changes in a short time are written once. */
  changed(): void
  /** Saves at once what `changed` announced. */
  flush(): void
}

const QUIET_MS = 250

/** Nothing is read or written when `folder` is left out. */
export function createSavedJson<T>(folder: string | undefined, name: string, current: () => T): SavedJson<T> {
  let timer: NodeJS.Timeout | undefined
  const file = folder && join(folder, name)

  const flush = () => {
    if (!timer) return
    clearTimeout(timer)
    timer = undefined
    if (!file || !folder) return
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify(current()))
    renameSync(`${file}.new`, file)
  }

  return {
    load: () => {
      if (!file) return undefined
      try {
        return JSON.parse(readFileSync(file, 'utf8')) as T
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw new Error(`${file} cannot be read; delete it to start anew`, { cause: error })
      }
    },
    changed: () => {
      timer ??= setTimeout(flush, QUIET_MS)
      timer.unref()
    },
    flush,
  }
}
