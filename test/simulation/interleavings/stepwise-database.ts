import type {
  Collection,
  CollectionName,
  Database,
} from '../../../actions/shared/database/client/database-client'
import { createCursors } from '../../../dev/database/cursors'
import { runOperation } from '../../../dev/database/operations'
import { openStoredDatabase } from '../../../dev/database/stored-database'
import { copyOf, type Document } from '../../../dev/database/values'

/** Resolves when it is this step's turn. `work` runs then, and possibly once more later. */
export type Step = <T>(name: string, work: () => T, options?: StepOptions) => Promise<T>

export interface StepOptions {
  /** A request that is sent again if its answer is lost. */
  readonly isRepeatable: boolean
}

type Run = (operation: string, collection: CollectionName, body: object, options: object) => unknown

/** The collections of the stand-in database. Each operation is a step. */
export interface StepwiseDatabase {
  /** As one program reaches it. */
  readonly over: (step: Step) => Database
}

/** With `isBulkSplit`, each operation of a bulk is a step, because the service does not promise atomic bulks. */
export function createStepwiseDatabase({ isBulkSplit = false } = {}): StepwiseDatabase {
  const database = openStoredDatabase(undefined)
  const surroundings = { database, cursors: createCursors(), session: '', namespace: 'interleavings' }
  const run: Run = (operation, collection, body, options) =>
    copyOf(
      runOperation(operation, collection, {
        ...surroundings,
        body: copyOf(body as Document),
        options: copyOf(options as Document),
      }),
    )
  return { over: (step) => databaseOver(step, run, isBulkSplit) }
}

function databaseOver(step: Step, run: Run, isBulkSplit: boolean): Database {
  return {
    collection: <T>(name: CollectionName) => collectionOver<T>(name, step, run, isBulkSplit),
    collectionNames: async () => [],
    createCollection: async () => {},
    dropCollection: async () => {},
    provisionStatus: async () => 'PROVISIONED',
    provisionRequest: async () => {},
    close: async () => {},
  }
}

function collectionOver<T>(name: CollectionName, step: Step, run: Run, isBulkSplit: boolean): Collection<T> {
  const on = (operation: string, body: object, options: object = {}) =>
    step(`${operation} on ${name}`, () => run(operation, name, body, options), {
      isRepeatable: /^(update|delete|bulk|findOneAndUpdate)/.test(operation),
    })
  const bulk = async (operations: readonly object[]) => {
    const result = (await on('bulkWrite', { operations }, { ordered: false })) as Document
    return { matched: Number(result.matchedCount), upserted: Number(result.upsertedCount) }
  }
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
    insert: (document) => insertOver(document, on),
    findOneAndUpdate: async (filter, update) =>
      (await on('findOneAndUpdate', { filter, update }, { returnDocument: 'after' })) as T | null,
    updateOne: async (filter, update) => void (await on('updateOne', { filter, update })),
    updateMany: async (filter, update) => void (await on('updateMany', { filter, update })),
    deleteMany: async (filter) => void (await on('deleteMany', { filter })),
    bulk: async (operations) => {
      const parts = isBulkSplit ? operations.map((each) => [each]) : operations.length > 0 ? [operations] : []
      let [matched, upserted] = [0, 0]
      for (const part of parts) {
        const result = await bulk(part)
        matched += result.matched
        upserted += result.upserted
      }
      return { matched, upserted }
    },
    count: async (filter) => Number(await on('countDocuments', { filter })),
    aggregate: async <Row>(pipeline: readonly object[]) => {
      const { cursor } = (await on('aggregate', { pipeline })) as { cursor: { firstBatch: Row[] } }
      return cursor.firstBatch
    },
    indexes: async () => [],
    createIndex: async () => {},
  }
}

/** As the client does: after a refused insert, it checks whether the document exists. */
async function insertOver(
  document: { readonly _id: string },
  on: (operation: string, body: object) => Promise<unknown>,
): Promise<boolean> {
  try {
    await on('insertOne', { document })
    return true
  } catch (error) {
    if ((await on('findOne', { filter: { _id: document._id } })) !== null) return false
    throw error
  }
}
