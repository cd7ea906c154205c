import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DbClient, DbCollection } from '@adobe/aio-lib-db'
import pRetry, { AbortError } from 'p-retry'
import { seconds } from '../../time'

export type CollectionName =
  | 'listings'
  | 'pending'
  | 'leases'
  | 'jobs'
  | 'activity'
  | 'errors'
  | 'settings-history'
  | 'sold'
  | 'feeds'
  | 'tasks'
  | 'account-states'
  | 'breakers'
  | 'health'
  | 'mappings'
  | 'uploads'
  | 'simulations'
  | 'authorisations'
  | 'saved-views'
  | 'schema'

/** Numbers of documents that a bulk write matched and inserted. */
export interface BulkResult {
  readonly matched: number
  readonly upserted: number
}

/** Names of top-level fields, or dotted paths below them. */
type FieldPath<T> = (keyof T & string) | `${keyof T & string}.${string}`
type TopLevel<Path> = Path extends `${infer Field}.${string}` ? Field : Path

/** A document with only some of its fields; `_id` is always there. */
export type Projected<T, Path> = Pick<T, (TopLevel<Path> | '_id') & keyof T>

/**
 * One collection of documents `T`. Every operation is safe to repeat, because it may be: a request that timed out can
 * still take effect, and is then sent again. Times are `Date`s, since the wire format would turn large numbers into objects.
 */
export interface Collection<T = unknown> {
  findOne(filter: object): Promise<T | null>
  /** One request and one batch: `limit` is required and at most {@link BATCH_MAXIMUM}. */
  find(filter: object, options: FindOptions): Promise<readonly T[]>
  /** Reads the named fields and `_id` only. */
  findFields<Path extends FieldPath<T>>(
    filter: object,
    fields: readonly Path[],
    options: FindOptions,
  ): Promise<readonly Projected<T, Path>[]>
  /** False if a document with this `_id` exists already. */
  insert(document: T & { readonly _id: string }): Promise<boolean>
  /** Returns the document after the update; null if none matches. */
  findOneAndUpdate(filter: object, update: object): Promise<T | null>
  updateOne(filter: object, update: object): Promise<void>
  updateMany(filter: object, update: object): Promise<void>
  deleteMany(filter: object): Promise<void>
  /** Unordered. */
  bulk(operations: readonly object[]): Promise<BulkResult>
  count(filter: object): Promise<number>
  /** `Row` describes what the pipeline returns. */
  aggregate<Row>(pipeline: readonly object[]): Promise<readonly Row[]>
  createIndex(specification: object): Promise<void>
  /** The fields of each index except the one on `_id`. */
  indexes(): Promise<readonly object[]>
}

export interface FindOptions {
  readonly limit: number
  readonly sort?: object
}

export interface Database {
  /** `T` is what this app stores in the collection. */
  collection<T = unknown>(name: CollectionName): Collection<T>
  collectionNames(): Promise<readonly string[]>
  createCollection(name: CollectionName): Promise<void>
  /** Drops the collection with all its documents. */
  dropCollection(name: CollectionName): Promise<void>
  /** In capitals: `PROVISIONED` once the workspace has its database, `NOT_PROVISIONED` if nobody asked for one. */
  provisionStatus(): Promise<string>
  provisionRequest(): Promise<void>
  close(): Promise<void>
}

export interface DatabaseAccess {
  readonly namespace: string
  readonly region: string
  /** An IMS token with the scopes of App Builder Data Services; `fresh` after the last one was refused. */
  readonly token: (fresh: boolean) => Promise<string>
}

/** Database Storage could not be reached, or refused. Whether the operation took effect is unknown. */
export class DatabaseUnavailableError extends Error {
  readonly code: string
  readonly status: number | null

  constructor(operation: string, status: number | null) {
    super(
      `Database Storage could not carry out ${operation} (${status === null ? 'no answer' : `HTTP ${status}`}).`,
    )
    this.name = 'DatabaseUnavailableError'
    this.code = status === null ? 'DATABASE_NO_ANSWER' : `DATABASE_HTTP_${status}`
    this.status = status
  }
}

export const BATCH_MAXIMUM = 1000
const TIMEOUT_MS = seconds(15)
const TRIES_MORE = 3

/** Opens the workspace's database for one activation; no request is made yet. */
export async function connectDatabase(access: DatabaseAccess): Promise<Database> {
  const opened = await open(access, false)
  let current = opened

  /** A 401 means that the token has expired: a new one is requested, once. */
  async function guarded<T>(
    operation: string,
    work: (client: DbClient) => Promise<T>,
    triesMore = TRIES_MORE,
  ): Promise<T> {
    const attempt = async (): Promise<T> => {
      try {
        return await work(current.client)
      } catch (error) {
        if (statusOf(error) !== 401) throw error
        current = await open(access, true)
        return work(current.client)
      }
    }
    return withRetries(operation, attempt, triesMore)
  }

  /** Runs operations on one collection; `triesMore` is how often a failed one is repeated. */
  const runOn =
    <Document>(name: CollectionName, triesMore: number): RunOn<Document> =>
    (operation, work) =>
      guarded(
        `${operation} on ${name}`,
        async (client) => work(await client.collection<Document>(name)),
        triesMore,
      )

  return {
    collection: <Document>(name: CollectionName) =>
      openCollection(runOn<Document>(name, TRIES_MORE), runOn<Document>(name, 0)),
    collectionNames: () =>
      guarded('listCollections', async (client) => {
        const found = await client.listCollections()
        return found.map(({ name }) => name)
      }),
    createCollection: async (name) => {
      await guarded(`createCollection ${name}`, (client) => client.createCollection(name))
    },
    dropCollection: async (name) => {
      await runOn(name, TRIES_MORE)('drop', (collection) => collection.drop())
    },
    provisionStatus: async () => {
      try {
        const found = await guarded('provisionStatus', () => current.base.provisionStatus())
        return (found?.status ?? 'UNKNOWN').toUpperCase()
      } catch (error) {
        // The service answers 404 if nobody has requested a database for this workspace.
        if (error instanceof DatabaseUnavailableError && error.status === 404) return 'NOT_PROVISIONED'
        throw error
      }
    },
    provisionRequest: async () => {
      const folder = process.cwd()
      // Adobe's library writes the region into an app.config.yaml that it finds at or above the working folder.
      process.chdir(tmpdir())
      try {
        await guarded('provisionRequest', () => current.base.provisionRequest())
      } finally {
        process.chdir(folder)
      }
    },
    close: () => current.client.close(),
  }
}

async function open({ namespace, region, token }: DatabaseAccess, fresh: boolean) {
  const asked = token(fresh)
  const { init } = await loadLibrary(asked)
  const base = await init({ token: await asked, region, ow: { namespace } })
  base.axiosClient.defaults.timeout = TIMEOUT_MS
  return { base, client: await base.connect() }
}

/** Loads the library while the token is on its way, because loading takes about as long. */
async function loadLibrary(asked: Promise<string>): Promise<typeof import('@adobe/aio-lib-db')> {
  // What it rejects with is thrown where it is awaited.
  asked.catch(() => {})
  // Loading keeps the process busy, so the request leaves first.
  await sleep(1)
  return import('@adobe/aio-lib-db')
}

type RunOn<Document> = <T>(
  operation: string,
  work: (collection: DbCollection<Document>) => Promise<T>,
) => Promise<T>

/** `once` repeats nothing: the service may still be working on an operation whose answer did not come in time. */
function openCollection<T>(on: RunOn<T>, once: RunOn<T>): Collection<T> {
  return {
    findOne: (filter) => on('findOne', (collection) => collection.findOne(filter)),
    find: (filter, options) =>
      on('findArray', (collection) => collection.findArray(filter, { ...options, batchSize: options.limit })),
    findFields: (filter, fields, options) => {
      const projection = Object.fromEntries(fields.map((field) => [field, 1]))
      return on('findArray', (collection) =>
        collection.findArray(filter, { ...options, batchSize: options.limit, projection }),
      )
    },
    insert: (document) => on('insertOne', (collection) => insertUnlessThere(collection, document)),
    findOneAndUpdate: (filter, update) =>
      on('findOneAndUpdate', (collection) =>
        collection.findOneAndUpdate(filter, update, { returnDocument: 'after' }),
      ),
    updateOne: async (filter, update) => {
      await on('updateOne', (collection) => collection.updateOne(filter, update))
    },
    updateMany: async (filter, update) => {
      await on('updateMany', (collection) => collection.updateMany(filter, update))
    },
    deleteMany: async (filter) => {
      await on('deleteMany', (collection) => collection.deleteMany(filter))
    },
    bulk: async (operations) => {
      if (operations.length === 0) return { matched: 0, upserted: 0 }
      const result = await on('bulkWrite', (collection) =>
        collection.bulkWrite(operations, { ordered: false }),
      )
      const { matchedCount = 0, upsertedCount = 0 } = result
      return { matched: matchedCount, upserted: upsertedCount }
    },
    count: (filter) => on('countDocuments', (collection) => collection.countDocuments(filter)),
    aggregate: <Row>(pipeline: readonly object[]) =>
      on('aggregate', (collection) => collection.aggregate<Row>([...pipeline]).toArray()),
    createIndex: async (specification) => {
      await once('createIndex', (collection) => collection.createIndex(specification))
    },
    indexes: async () => {
      const found = await on('getIndexes', (collection) => collection.getIndexes())
      return found.map(({ key }) => key).filter((key) => !('_id' in key && Object.keys(key).length === 1))
    },
  }
}

/** The service has no error code for a duplicate, so a refused insert checks whether the document exists. */
async function insertUnlessThere<T>(
  collection: DbCollection<T>,
  document: { readonly _id: string },
): Promise<boolean> {
  try {
    await collection.insertOne(document)
    return true
  } catch (error) {
    if ((await collection.findOne({ _id: document._id }, { projection: { _id: 1 } })) !== null) return false
    throw error
  }
}

async function withRetries<T>(operation: string, work: () => Promise<T>, triesMore = TRIES_MORE): Promise<T> {
  try {
    return await pRetry(
      async () => {
        try {
          return await work()
        } catch (error) {
          const failure = new DatabaseUnavailableError(operation, statusOf(error))
          throw canHelp(failure.status) ? failure : new AbortError(failure)
        }
      },
      { retries: triesMore, minTimeout: 100, maxTimeout: 2_000, randomize: true },
    )
  } catch (error) {
    throw error instanceof DatabaseUnavailableError
      ? error
      : new DatabaseUnavailableError(operation, statusOf(error))
  }
}

function canHelp(status: number | null): boolean {
  return status === null || status === 429 || status >= 500
}

function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null
  if ('httpStatusCode' in error && typeof error.httpStatusCode === 'number') return error.httpStatusCode
  if ('status' in error && typeof error.status === 'number') return error.status
  return null
}
