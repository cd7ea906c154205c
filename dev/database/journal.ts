import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { EJSON } from 'bson'
import { parseExtendedJson } from './extended-json'
import type { IndexSpecification } from './index-of-fields'
import { type Document, idKey } from './values'

/** Records the changes of a collection, so that they survive a restart. */
export interface Journal {
  put(document: Document): void
  remove(id: unknown): void
  indexes(specifications: readonly IndexSpecification[]): void
  /** Writes everything recorded since the last commit. */
  commit(): void
  /** Deletes the journal of a dropped collection. */
  erase(): void
}

export interface JournalContents {
  readonly documents: Iterable<Document>
  readonly indexes: readonly IndexSpecification[]
}

interface Line {
  readonly put?: Document
  readonly remove?: unknown
  readonly indexes?: readonly IndexSpecification[]
}

/** Without a file, nothing is stored. */
export function createJournal(file: string | undefined): Journal {
  let lines: string[] = []
  const tell = (line: Line) => {
    if (file) lines.push(EJSON.stringify(line, { relaxed: false }))
  }
  return {
    put: (document) => tell({ put: document }),
    remove: (id) => tell({ remove: id }),
    indexes: (specifications) => tell({ indexes: specifications }),
    commit: () => {
      if (!file || lines.length === 0) return
      const text = lines.map((line) => `${line}\n`).join('')
      lines = []
      mkdirSync(dirname(file), { recursive: true })
      appendFileSync(file, text)
    },
    erase: () => {
      lines = []
      if (file) rmSync(file, { force: true })
    },
  }
}

/** Reads a journal and compacts it. Undefined if there is none. */
export function readJournal(file: string): JournalContents | undefined {
  if (!existsSync(file)) return undefined
  const documents = new Map<string, Document>()
  const puts = new Map<string, string>()
  let indexes: readonly IndexSpecification[] = []
  const forget = (id: string) => documents.delete(id) && puts.delete(id)
  for (const text of readFileSync(file, 'utf8').split('\n')) {
    const line = parseLine(text)
    if (line?.put) {
      documents.set(idKey(line.put._id), line.put)
      puts.set(idKey(line.put._id), text)
    } else if (line?.indexes) indexes = line.indexes
    else if (line && 'remove' in line) forget(idKey(line.remove))
  }
  const kept = [EJSON.stringify({ indexes }, { relaxed: false }), ...puts.values()]
  writeFileSync(`${file}.new`, `${kept.join('\n')}\n`)
  renameSync(`${file}.new`, file)
  return { documents: documents.values(), indexes }
}

/** After a crash, the last line may be incomplete. */
function parseLine(text: string): Line | undefined {
  try {
    return text === '' ? undefined : (parseExtendedJson(text) as Line)
  } catch {
    return undefined
  }
}
