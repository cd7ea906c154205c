import { tmpdir } from 'node:os'
import { type DbClient, type DbCollection, init } from '@adobe/aio-lib-db'
import pRetry, { AbortError } from 'p-retry'

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
  | 'authorisations'
  | 'schema'

/** One document that a write of this module matched, changed or put in. */
export interface BulkResult {
  readonly matched: number
  readonly upserted: number
}

/**
 * One collection. Every operation is safe to repeat, because it may be: a request that timed out can still land, and
 * then it is sent again. Times are `Date`s: the wire would turn large numbers into objects.
 */
export interface Collection {
  findOne(filter: object): Promise<unknown>
  /** One request and one batch: `limit` is needed, and no more than {@link BATCH_MAXIMUM}. */
  find(filter: object, options: FindOptions): Promise<readonly unknown[]>
  /** False when a document with this `_id` is there already. */
  insert(document: { readonly _id: string }): Promise<boolean>
  findOneAndUpdate(filter: object, update: object): Promise<unknown>
  updateOne(filter: object, update: object): Promise<void>
  updateMany(filter: object, update: object): Promise<void>
  deleteMany(filter: object): Promise<void>
  /** Unordered. */
  bulk(operations: readonly object[]): Promise<BulkResult>
  count(filter: object): Promise<number>
  aggregate(pipeline: readonly object[]): Promise<readonly unknown[]>
  createIndex(specification: object): Promise<void>
  /** Fields of each index, without the one on `_id`. */
  indexes(): Promise<readonly object[]>
}

export interface FindOptions {
  readonly limit: number
  readonly sort?: object
  readonly projection?: object
}

export interface Database {
  collection(name: CollectionName): Collection
  collectionNames(): Promise<readonly string[]>
  createCollection(name: CollectionName): Promise<void>
  /** With everything in it. */
  dropCollection(name: CollectionName): Promise<void>
  /** In capitals: `PROVISIONED` once the workspace has its database, `NOT_PROVISIONED` where nobody asked for one. */
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

/** Database Storage could not be reached, or refused. Nothing is known of what was asked. */
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
const TIMEOUT_MS = 15_000
const TRIES_MORE = 3

/** Opens the workspace's database for one activation; no request is made yet. */
export async function connectDatabase(access: DatabaseAccess): Promise<Database> {
  const opened = await open(access, false)
  let current = opened

  /** A 401 means that the token has run out: one is asked for anew, once. */
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

  const on = <T>(name: CollectionName, operation: string, work: (collection: DbCollection) => Promise<T>) =>
    guarded(`${operation} on ${name}`, async (client) => work(await client.collection(name)))

  const once = <T>(name: CollectionName, operation: string, work: (collection: DbCollection) => Promise<T>) =>
    guarded(`${operation} on ${name}`, async (client) => work(await client.collection(name)), 0)

  return {
    collection: (name) =>
      collectionOf(
        (operation, work) => on(name, operation, work),
        (operation, work) => once(name, operation, work),
      ),
    collectionNames: () =>
      guarded('listCollections', async (client) => {
        const found = (await client.listCollections()) as readonly { readonly name: string }[]
        return found.map(({ name }) => name)
      }),
    createCollection: async (name) => {
      await guarded(`createCollection ${name}`, (client) => client.createCollection(name))
    },
    dropCollection: async (name) => {
      await on(name, 'drop', (collection) => collection.drop())
    },
    provisionStatus: async () => {
      try {
        const found = await guarded('provisionStatus', () => current.base.provisionStatus())
        return String((found as { readonly status?: unknown } | null)?.status ?? 'UNKNOWN').toUpperCase()
      } catch (error) {
        // The service answers so for a workspace that nobody has asked a database for.
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
  const base = await init({ token: await token(fresh), region, ow: { namespace } })
  base.axiosClient.defaults.timeout = TIMEOUT_MS
  return { base, client: await base.connect() }
}

type On = <T>(operation: string, work: (collection: DbCollection) => Promise<T>) => Promise<T>

/** `once` sends nothing again: what takes long goes on at the service though its answer did not come in time. */
function collectionOf(on: On, once: On): Collection {
  return {
    findOne: (filter) => on('findOne', (collection) => collection.findOne(filter)),
    find: (filter, { limit, ...options }) =>
      on('findArray', (collection) => collection.findArray(filter, { ...options, limit, batchSize: limit })),
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
      const { matchedCount = 0, upsertedCount = 0 } = result as {
        matchedCount?: number
        upsertedCount?: number
      }
      return { matched: matchedCount, upserted: upsertedCount }
    },
    count: (filter) => on('countDocuments', (collection) => collection.countDocuments(filter)),
    aggregate: (pipeline) => on('aggregate', (collection) => collection.aggregate([...pipeline]).toArray()),
    createIndex: async (specification) => {
      await once('createIndex', (collection) => collection.createIndex(specification))
    },
    indexes: async () => {
      const found = await on('getIndexes', (collection) => collection.getIndexes())
      return found.map(({ key }) => key).filter((key) => !('_id' in key && Object.keys(key).length === 1))
    },
  }
}

/** The service gives no code for a duplicate, so that a refused insert looks whether the document is there. */
async function insertUnlessThere(
  collection: DbCollection,
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
