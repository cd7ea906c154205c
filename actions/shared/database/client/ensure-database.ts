import { addMs, minutes } from '../../time'
import type { ListingDocument } from '../listings/listing-document'
import { type CollectionName, type Database, DatabaseUnavailableError } from './database-client'
import { isDue } from './is-due'
import { refreshSearch } from './refresh-search'

/** Increased with every change of collections, indexes or search words. */
export const SCHEMA_VERSION = 8
const SCHEMA_ID = 'schema'

interface SchemaVersion {
  readonly version: number
}

/** Few and short fields: Database Storage limits the total bytes of a document's indexed fields. */
const INDEXES: Readonly<Record<Exclude<CollectionName, 'schema'>, readonly object[]>> = {
  listings: [
    { sku: 1 },
    { sellerSku: 1 },
    { productId: 1 },
    { storeId: 1, state: 1 },
    { storeId: 1, sku: 1, _id: 1 },
    { controllingStoreId: 1 },
    { vanishedAt: 1 },
    { confirmDueAt: 1 },
    { 'accepted.at': 1 },
    { 'stock.quantity': 1 },
    { search: 1 },
    { 'override.setAt': 1 },
    { storeId: 1, sellerSku: 1, _id: 1 },
    { storeId: 1, 'decision.quantity': 1, _id: 1 },
    { storeId: 1, 'stock.quantity': 1, _id: 1 },
    { storeId: 1, 'accepted.at': 1, _id: 1 },
  ],
  pending: [{ lane: 1, dueAt: 1 }, { lane: 1, urgency: 1, firstAt: 1 }, { reasons: 1 }, { firstAt: 1 }],
  leases: [],
  jobs: [
    { state: 1, createdAt: 1 },
    { storeId: 1, createdAt: 1 },
  ],
  activity: [{ storeId: 1, _id: 1 }, { sellerSku: 1, _id: 1 }, { at: 1 }],
  errors: [{ sellerSku: 1, _id: 1 }, { at: 1 }],
  sold: [{ orderedAt: 1 }, { sku: 1, orderedAt: 1 }, { amazonOrderId: 1 }, { state: 1, endsAt: 1 }],
  'settings-history': [{ kind: 1, subject: 1, version: 1 }, { isOpen: 1 }],
  feeds: [{ accountId: 1, state: 1 }],
  tasks: [],
  'account-states': [],
  breakers: [],
  health: [{ hour: 1 }],
  mappings: [{ accountId: 1, isApplied: 1 }, { isApplied: 1 }],
  uploads: [{ createdAt: 1 }],
  simulations: [{ createdAt: 1 }, { simulationId: 1 }],
  authorisations: [],
  'saved-views': [{ userId: 1, name: 1 }],
}

/** All collections of the app in Database Storage. */
export const COLLECTIONS = [...Object.keys(INDEXES), 'schema'] as readonly CollectionName[]

export interface EnsureOptions {
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Milliseconds to wait for a database that is being provisioned. */
  readonly patienceMs?: number
}

/** The database is still being created. Try again later. */
class DatabaseNotReadyError extends Error {
  readonly code = 'DATABASE_NOT_READY'

  constructor(status: string) {
    super(
      `Database Storage is not ready (${status}). Adobe is still creating it. You need not do anything: the app finishes the set-up once it is there.`,
    )
    this.name = 'DatabaseNotReadyError'
  }
}

/** Adobe refused or failed to create the database. Waiting does not help. */
class DatabaseRefusedError extends Error {
  readonly code = 'DATABASE_REFUSED'

  constructor(status: string) {
    super(
      status === 'REJECTED'
        ? 'Adobe rejected the request for Database Storage (REJECTED): the organization has no right to it, or none left. Ask the administrator of the organization for App Builder Data Services, then deploy the app again.'
        : 'Adobe could not make Database Storage (FAILED). Deploy the app again, which asks for it once more; if it fails again, ask Adobe support.',
    )
    this.name = 'DatabaseRefusedError'
  }
}

/** States that do not change unless a deployment asks again. */
export const FINAL_REFUSALS: readonly string[] = ['FAILED', 'REJECTED']

/**
 * Provisions the database if there is none, creates missing collections and indexes, and updates the search words of
 * old listings. Safe to repeat and to run twice at once. Returns whether there was anything to do.
 */
export async function ensureDatabase(database: Database, options: EnsureOptions): Promise<boolean> {
  if (!(await ensureCollections(database, options))) return false
  await ensureIndexes(database)
  return true
}

/**
 * Provisions the database and creates missing collections, without which nothing works. False if there was nothing to
 * do.
 */
export async function ensureCollections(database: Database, options: EnsureOptions): Promise<boolean> {
  await waitUntilProvisioned(database, options)
  const schema = database.collection<SchemaVersion>('schema')
  const names = new Set(await database.collectionNames())
  if (names.has('schema')) {
    const known = await schema.findOne({ _id: SCHEMA_ID })
    if (known && known.version >= SCHEMA_VERSION) return false
  }
  for (const name of COLLECTIONS) {
    if (!names.has(name)) await createUnlessThere(database, name)
  }
  return true
}

/** How long the service may build indexes before they are requested again. */
const BUILDING_MS = minutes(30)
const BUILDING_ID = 'indexes'

/**
 * Creates missing indexes. Until they exist, the app works, but more slowly. On a large collection the request times out
 * and the service goes on building. Returns whether all indexes exist.
 */
export async function ensureIndexes(database: Database, now = new Date()): Promise<boolean> {
  const schema = database.collection<{ readonly since: Date }>('schema')
  const building = await schema.findOne({ _id: BUILDING_ID })
  const isBuilding = building !== null && !isDue(addMs(building.since, BUILDING_MS), now, BUILDING_MS)
  const missing = await missingIndexes(database)
  if (missing.length > 0 && isBuilding) return false
  if (missing.length > 0) {
    await schema.bulk([
      { updateOne: { filter: { _id: BUILDING_ID }, update: { $set: { since: now } }, upsert: true } },
    ])
  }
  let areAllThere = true
  for (const [name, index] of missing) {
    const isThere = await createdInTime(database, name, index)
    areAllThere &&= isThere
  }
  if (!areAllThere) return false
  await refreshSearch(database.collection<ListingDocument>('listings'))
  await schema.bulk([
    {
      updateOne: { filter: { _id: SCHEMA_ID }, update: { $max: { version: SCHEMA_VERSION } }, upsert: true },
    },
  ])
  return true
}

async function missingIndexes(database: Database): Promise<readonly (readonly [CollectionName, object])[]> {
  const all = await Promise.all(
    (Object.keys(INDEXES) as Exclude<CollectionName, 'schema'>[]).map(async (name) => {
      if (INDEXES[name].length === 0) return []
      const known = new Set(
        (await database.collection(name).indexes()).map((index) => Object.keys(index).join()),
      )
      return INDEXES[name]
        .filter((index) => !known.has(Object.keys(index).join()))
        .map((index) => [name, index] as const)
    }),
  )
  return all.flat()
}

/** False if no answer came, because the service is still building. */
async function createdInTime(database: Database, name: CollectionName, index: object): Promise<boolean> {
  try {
    await database.collection(name).createIndex(index)
    return true
  } catch (error) {
    if (error instanceof DatabaseUnavailableError && error.status === null) return false
    throw error
  }
}

/** Two runs at once may both find it missing. */
async function createUnlessThere(database: Database, name: CollectionName): Promise<void> {
  try {
    await database.createCollection(name)
  } catch (error) {
    if (!(await database.collectionNames()).includes(name)) throw error
  }
}

/** Whether the schema is that of this version. Cheap enough for every start of an activation. */
export async function isDatabaseCurrent(database: Database): Promise<boolean> {
  const known = await database.collection<SchemaVersion>('schema').findOne({ _id: SCHEMA_ID })
  return known !== null && known.version >= SCHEMA_VERSION
}

/** Names of collections that do not exist or lack an index. */
export async function incompleteCollections(database: Database): Promise<readonly string[]> {
  const there = new Set(await database.collectionNames())
  const checked = Object.entries(INDEXES).map(async ([name, wanted]) => {
    if (!there.has(name)) return name
    if (wanted.length === 0) return null
    const found = await database.collection(name as CollectionName).indexes()
    const known = new Set(found.map((index) => Object.keys(index).join()))
    return wanted.every((index) => known.has(Object.keys(index).join())) ? null : name
  })
  return (await Promise.all(checked)).filter((name) => name !== null)
}

async function waitUntilProvisioned(
  database: Database,
  { sleep, patienceMs = 30_000 }: EnsureOptions,
): Promise<void> {
  const pauseMs = 1_000
  let status = await database.provisionStatus()
  if (status === 'NOT_PROVISIONED') status = await requestDatabase(database)
  for (let waited = 0; status !== 'PROVISIONED'; waited += pauseMs) {
    if (FINAL_REFUSALS.includes(status)) throw new DatabaseRefusedError(status)
    if (waited >= patienceMs) throw new DatabaseNotReadyError(status)
    await sleep(pauseMs)
    status = await database.provisionStatus()
  }
}

/** Another run may have requested it already. */
async function requestDatabase(database: Database): Promise<string> {
  let failure: unknown
  await database.provisionRequest().catch((error: unknown) => {
    failure = error
  })
  const status = await database.provisionStatus()
  if (failure !== undefined && status === 'NOT_PROVISIONED') throw failure
  return status
}
