import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { calculateObjectSize } from 'bson'
import { createJournal, type Journal, readJournal } from './journal'
import { createStoredCollection, type StoredCollection } from './stored-collection'
import { type Document, RefusedError } from './values'

/** The collections of one workspace's database. */
export interface StoredDatabase {
  names(): string[]
  /** Undefined when there is none. */
  find(name: string): StoredCollection | undefined
  findOrCreate(name: string): StoredCollection
  drop(name: string): boolean
  rename(name: string, to: string): void
  dropAll(): void
  /** Writes all changes to disk. */
  commit(): void
  stats(scale: number): Document
}

interface Kept {
  readonly collection: StoredCollection
  readonly journal: Journal
}

const MAX_COLLECTIONS = 1000
const SUFFIX = '.ndjson'

/** Reads the contents of `folder`. Omitted: in memory only. */
export function openStoredDatabase(folder: string | undefined): StoredDatabase {
  const kept = new Map<string, Kept>()
  const fileOf = (name: string) => folder && join(folder, `${encodeURIComponent(name)}${SUFFIX}`)
  if (folder) {
    mkdirSync(folder, { recursive: true })
    for (const file of readdirSync(folder).filter((each) => each.endsWith(SUFFIX))) {
      kept.set(decodeURIComponent(file.slice(0, -SUFFIX.length)), reopen(join(folder, file)))
    }
  }
  const create = (name: string): Kept => {
    refuseName(name)
    if (kept.size >= MAX_COLLECTIONS)
      throw new RefusedError(403, `no more than ${MAX_COLLECTIONS} collections`)
    const journal = createJournal(fileOf(name))
    // An empty collection must survive a restart too.
    journal.indexes([])
    const created = { collection: createStoredCollection(name, journal), journal }
    kept.set(name, created)
    return created
  }
  const drop = (name: string) => {
    kept.get(name)?.journal.erase()
    return kept.delete(name)
  }

  return {
    names: () => [...kept.keys()],
    find: (name) => kept.get(name)?.collection,
    findOrCreate: (name) => (kept.get(name) ?? create(name)).collection,
    drop,
    rename: (name, to) => {
      const from = kept.get(name)?.collection
      if (!from) throw new RefusedError(404, `Source collection ${name} does not exist`)
      if (kept.has(to)) throw new RefusedError(400, `target namespace exists: ${to}`)
      copyCollection(from, create(to).collection)
      drop(name)
    },
    dropAll: () => {
      for (const name of [...kept.keys()]) drop(name)
    },
    commit: () => {
      for (const { journal } of kept.values()) journal.commit()
    },
    stats: (scale) => describe([...kept.values()], scale),
  }
}

function reopen(file: string): Kept {
  const name = decodeURIComponent(file.slice(file.lastIndexOf('/') + 1, -SUFFIX.length))
  const contents = readJournal(file)
  const silent: Journal = createJournal(undefined)
  const journal = createJournal(file)
  let target = silent
  // Restored documents must not be written again.
  const relay: Journal = {
    put: (document) => target.put(document),
    remove: (id) => target.remove(id),
    indexes: (specifications) => target.indexes(specifications),
    commit: () => target.commit(),
    erase: () => target.erase(),
  }
  const collection = createStoredCollection(name, relay)
  for (const specification of contents?.indexes ?? []) collection.createIndex(specification)
  for (const document of contents?.documents ?? []) collection.insert(document)
  target = journal
  return { collection, journal }
}

function refuseName(name: string): void {
  if (name === '' || name.includes('$') || name.startsWith('system.') || name.length > 255) {
    throw new RefusedError(400, `Invalid collection name: '${name}'`)
  }
}

function copyCollection(from: StoredCollection, to: StoredCollection): void {
  for (const specification of from.indexes.slice(1)) to.createIndex(specification)
  for (const document of from.find({ filter: {} })) to.insert(document)
}

function describe(kept: readonly Kept[], scale: number): Document {
  let dataSize = 0
  let objects = 0
  let indexes = 0
  for (const { collection } of kept) {
    for (const document of collection.find({ filter: {} })) dataSize += calculateObjectSize(document)
    objects += collection.size
    indexes += collection.indexes.length
  }
  const scaled = dataSize / scale
  return {
    collections: kept.length,
    objects,
    views: 0,
    indexes,
    dataSize: scaled,
    storageSize: scaled,
    indexSize: 0,
    ok: 1,
    scaleFactor: scale,
    lastUpdated: new Date(),
  }
}
