import type { Cursors } from './cursors'
import { firstBatch } from './cursors'
import type { IndexSpecification } from './index-of-fields'
import { aggregate, countDocuments, distinct, findDocuments, takeOut } from './reads'
import type { StoredCollection } from './stored-collection'
import type { StoredDatabase } from './stored-database'
import { copyOf, type Document, documentIn, isDocument, RefusedError } from './values'
import * as writes from './writes'

export interface OperationRequest {
  readonly database: StoredDatabase
  readonly cursors: Cursors
  /** The cookie jar of one cursor of the client. */
  readonly session: string
  readonly namespace: string
  readonly body: Document
  readonly options: Document
}

type Operation = (collection: StoredCollection, request: OperationRequest) => unknown

/** Every collection operation of the client. Writing to a missing collection creates it. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  insertOne: (collection, { body }) => writes.insertOne(collection, body),
  insertMany: (collection, { body, options }) => writes.insertMany(collection, body, options),
  updateOne: (collection, { body, options }) => writes.updateOne(collection, body, options),
  updateMany: (collection, { body, options }) => writes.updateMany(collection, body, options),
  replaceOne: (collection, { body, options }) => writes.replaceOne(collection, body, options),
  deleteOne: (collection, { body }) => writes.deleteOne(collection, body),
  deleteMany: (collection, { body }) => writes.deleteMany(collection, body),
  bulkWrite: (collection, { body, options }) => writes.bulkWrite(collection, body, options),
  findOneAndUpdate: (collection, { body, options }) => writes.findOneAndUpdate(collection, body, options),
  findOneAndReplace: (collection, { body, options }) => writes.findOneAndReplace(collection, body, options),
  findOneAndDelete: (collection, { body, options }) => writes.findOneAndDelete(collection, body, options),
  findOne: (collection, { body, options }) =>
    findDocuments(collection, body, { ...options, limit: 1 })[0] ?? null,
  findArray: (collection, { body, options }) =>
    firstBatch(findDocuments(collection, body, options), options.batchSize),
  find: (collection, { body, options, cursors, session, namespace }) => {
    const results = findDocuments(collection, body, options)
    return cursors.open(session, `${namespace}.${collection.name}`, results, options.batchSize)
  },
  getMore: (collection, { body, options, cursors, session, namespace }) =>
    cursors.more(session, `${namespace}.${collection.name}`, body.cursorId, options.batchSize),
  aggregate: runAggregate,
  countDocuments: (collection, { body, options }) => countDocuments(collection, body, options),
  estimatedDocumentCount: (collection) => collection.size,
  distinct: (collection, { body }) => distinct(collection, body),
  createIndex: (collection, { body, options }) =>
    createIndex(collection, documentIn(body, 'specification'), options),
  getIndexes: (collection) => collection.indexes.map((specification) => ({ v: 2, ...specification })),
  dropIndex: (collection, { body }) => {
    const nIndexesWas = collection.indexes.length
    if (!collection.dropIndex(String(body.index))) {
      throw new RefusedError(404, `index not found with name [${String(body.index)}]`)
    }
    return { nIndexesWas, ok: 1 }
  },
  drop: (collection, { database }) => database.drop(collection.name),
  renameCollection: (collection, { database, body }) => {
    database.rename(collection.name, String(body.name))
    return { ok: 1 }
  },
  stats: (collection) => ({
    ns: collection.name,
    count: collection.size,
    nindexes: collection.indexes.length,
    ok: 1,
  }),
}

/** Operations that create a missing collection. */
const CREATING = /^(insert|update|replace|bulkWrite|findOneAnd|createIndex)/

export function runOperation(name: string, collectionName: string, request: OperationRequest): unknown {
  const operation = OPERATIONS[name]
  if (!operation) throw new RefusedError(404, `no such operation: ${name}`)
  const { database } = request
  const known = database.find(collectionName)
  if (known || CREATING.test(name)) return operation(known ?? database.findOrCreate(collectionName), request)
  return operation(absentCollection(collectionName), request)
}

/** Reading a missing collection finds nothing and does not create it. */
function absentCollection(name: string): StoredCollection {
  return {
    name,
    size: 0,
    indexes: [],
    find: () => [],
    insert: () => undefined,
    replace: () => undefined,
    remove: () => undefined,
    createIndex: () => undefined,
    dropIndex: () => false,
  }
}

function runAggregate(collection: StoredCollection, request: OperationRequest): Document {
  const { body, options, database, cursors, session, namespace } = request
  if (options.explain) return { queryPlanner: { namespace: collection.name }, ok: 1 }
  const out = takeOut(body.pipeline)
  const results = aggregate(collection, out ? { pipeline: out.pipeline } : body, database.find)
  if (!out) return cursors.open(session, `${namespace}.${collection.name}`, results, options.batchSize)
  const copies = results.map(copyOf)
  database.drop(out.to)
  const target = database.findOrCreate(out.to)
  for (const document of copies) writes.insertOne(target, { document })
  return cursors.open(session, `${namespace}.${collection.name}`, [], undefined)
}

function createIndex(collection: StoredCollection, key: Document, options: Document): string {
  const fields = Object.entries(key)
  if (fields.length === 0 || fields.some(([, direction]) => direction !== 1 && direction !== -1)) {
    throw new RefusedError(400, 'an index needs fields with 1 or -1; other kinds are not in this stand-in')
  }
  const name =
    typeof options.name === 'string' ? options.name : fields.map((each) => each.join('_')).join('_')
  const unique = options.unique === true
  const known = collection.indexes.find((each) => each.name === name || sameFields(each.key, key))
  if (known) return acceptKnown(known, { name, key, unique })
  if (fields.length > 1 || fields[0]?.[0] !== '_id') {
    collection.createIndex(unique ? { name, key, unique } : { name, key })
  }
  return name
}

function acceptKnown(known: IndexSpecification, wanted: IndexSpecification): string {
  const same = sameFields(known.key, wanted.key) && (known.unique ?? false) === wanted.unique
  if (same && (known.name === wanted.name || known.name === '_id_')) return known.name
  throw new RefusedError(
    400,
    `An existing index has the same name or fields as the requested index: ${known.name}`,
  )
}

function sameFields(left: unknown, right: unknown): boolean {
  if (!isDocument(left) || !isDocument(right)) return false
  return JSON.stringify(Object.entries(left)) === JSON.stringify(Object.entries(right))
}
