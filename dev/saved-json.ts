import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One JSON file that mirrors a value in memory. */
export interface SavedJson<T> {
  /** The last saved value. Undefined if there is none, or no folder. */
  load(): T | undefined
  /** Saves soon. Several changes in a short time are written once. */
  changed(): void
  /** Writes pending changes at once. */
  flush(): void
}

const QUIET_MS = 250

/** Without `folder`, nothing is read or written. */
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
