import {
  type Collection,
  type CollectionName,
  type Database,
  DatabaseUnavailableError,
} from '../../actions/shared/database/client/database-client'
import { createCursors } from '../../dev/database/cursors'
import { runOperation } from '../../dev/database/operations'
import { openStoredDatabase } from '../../dev/database/stored-database'
import { copyOf, type Document } from '../../dev/database/values'
import type { Incarnation } from './incarnation'
import type { Random } from './random'
import type { VirtualClock } from './virtual-clock'

/** Shares of calls. */
export interface DatabaseFaults {
  /** Refused before anything was done. */
  readonly before: number
  /** Carried out without an answer. */
  readonly after: number
  /** Carried out again, some seconds later. */
  readonly again: number
  /** Longest latency of a call each way, in milliseconds. */
  readonly slowest: number
}

export const QUIET_DATABASE: DatabaseFaults = { before: 0, after: 0, again: 0, slowest: 12 }

export interface DatabaseModel {
  /** Without delays and faults, for setup and inspection. */
  readonly direct: Database
  /** As one process reaches it. */
  open(incarnation: Incarnation): Database
  /** A document's current state. */
  peek(collection: CollectionName, id: string): Document | null
  /** Requests of processes since the beginning. */
  requests(): number
}

export interface DatabaseModelOptions {
  readonly clock: VirtualClock
  readonly random: Random
  readonly faults: () => DatabaseFaults
  /** Changes each call, for a database with a fault. */
  readonly distort?: (call: DatabaseCall) => DatabaseCall
  /** Called when a write lowered the fence of a listing. */
  readonly onFenceLowered?: (by: string, listingId: string) => void
}

export interface DatabaseCall {
  readonly operation: string
  readonly collection: CollectionName
  readonly body: Document
  readonly options: Document
}

type Perform = (call: DatabaseCall) => Promise<unknown>

const AGAIN_WITHIN_MS = 10_000

/** The collections of the stand-in database, called in process. */
export function createDatabaseModel(options: DatabaseModelOptions): DatabaseModel {
  const { clock, random, faults, distort, onFenceLowered } = options
  const database = openStoredDatabase(undefined)
  const surroundings = { database, cursors: createCursors(), session: 'simulation', namespace: 'simulation' }
  const run = (given: DatabaseCall): unknown => {
    const { operation, collection, body, options } = distort?.(given) ?? given
    return copyOf(
      runOperation(operation, collection, { ...surroundings, body: copyOf(body), options: copyOf(options) }),
    )
  }

  const peek = (collection: CollectionName, id: string) =>
    run({ operation: 'findOne', collection, body: { filter: { _id: id } }, options: {} }) as Document | null
  const runWatched = (call: DatabaseCall, by: string): unknown => {
    if (!onFenceLowered || call.collection !== 'listings' || call.operation !== 'bulkWrite') return run(call)
    const ids = idsOfUpdates(call)
    const fences = () => ids.map((id) => Number(peek('listings', id)?.fence ?? 0))
    const before = fences()
    const result = run(call)
    for (const [index, fence] of fences().entries())
      if (fence < (before[index] as number)) onFenceLowered(by, ids[index] as string)
    return result
  }
  let requests = 0

  const performOver =
    (incarnation: Incarnation): Perform =>
    async (call) => {
      const { before, after, again, slowest } = faults()
      requests += 1
      const way = () => incarnation.gate(clock.sleep(1 + random.next() * slowest))
      await way()
      if (random.chance(before)) throw new DatabaseUnavailableError(call.operation, 503)
      const result = runWatched(call, incarnation.name)
      if (random.chance(again) && call.operation !== 'insertOne')
        clock.later(random.next() * AGAIN_WITHIN_MS, () => void runWatched(call, incarnation.name))
      await way()
      if (random.chance(after)) throw new DatabaseUnavailableError(call.operation, null)
      return result
    }

  return {
    direct: databaseOver(async (call) => run(call)),
    open: (incarnation) => databaseOver(performOver(incarnation)),
    peek,
    requests: () => requests,
  }
}

interface BulkBody {
  readonly operations: readonly { readonly updateOne?: { readonly filter: { readonly _id: string } } }[]
}

function idsOfUpdates({ body }: DatabaseCall): readonly string[] {
  const { operations } = body as unknown as BulkBody
  return operations.flatMap(({ updateOne }) => updateOne?.filter._id ?? [])
}

function databaseOver(perform: Perform): Database {
  return {
    collection: <T>(name: CollectionName) => collectionOver<T>(name, perform),
    collectionNames: async () => [],
    createCollection: async () => {},
    dropCollection: async () => {},
    provisionStatus: async () => 'PROVISIONED',
    provisionRequest: async () => {},
    close: async () => {},
  }
}

function collectionOver<T>(collection: CollectionName, perform: Perform): Collection<T> {
  const on = (operation: string, body: object, options: object = {}) =>
    perform({ operation, collection, body: body as Document, options: options as Document })
  return {
    findOne: async (filter) => (await on('findOne', { filter })) as T | null,
    find: async (filter, options) =>
      (await on('findArray', { filter }, { ...options, batchSize: options.limit })) as readonly T[],
    findFields: async (filter, fields, options) => {
      const projection = Object.fromEntries(fields.map((field) => [field, 1]))
      return (await on(
        'findArray',
        { filter },
        { ...options, batchSize: options.limit, projection },
      )) as readonly T[]
    },
    insert: async (document) => {
      const there = () => on('findOne', { filter: { _id: document._id } })
      if (await there()) return false
      return on('insertOne', { document }).then(
        () => true,
        async (error: unknown) => {
          if (await there()) return false
          throw error
        },
      )
    },
    findOneAndUpdate: async (filter, update) =>
      (await on('findOneAndUpdate', { filter, update }, { returnDocument: 'after' })) as T | null,
    updateOne: async (filter, update) => void (await on('updateOne', { filter, update })),
    updateMany: async (filter, update) => void (await on('updateMany', { filter, update })),
    deleteMany: async (filter) => void (await on('deleteMany', { filter })),
    bulk: async (operations) => {
      if (operations.length === 0) return { matched: 0, upserted: 0 }
      const result = (await on('bulkWrite', { operations }, { ordered: false })) as Document
      return { matched: Number(result.matchedCount), upserted: Number(result.upsertedCount) }
    },
    count: async (filter) => Number(await on('countDocuments', { filter })),
    aggregate: async <Row>(pipeline: readonly object[]) => {
      const { cursor } = (await on('aggregate', { pipeline })) as { cursor: { firstBatch: Row[] } }
      return cursor.firstBatch
    },
    indexes: async () => [],
    createIndex: async (specification) => void (await on('createIndex', { specification })),
  }
}
