import { ObjectId } from 'bson'
import { applyUpdate } from './apply-update'
import { projectDocument, sortOf } from './reads'
import type { StoredCollection } from './stored-collection'
import { copyOf, type Document, documentIn, isDocument, RefusedError, setField } from './values'

interface UpdateOutcome {
  readonly matched: number
  readonly modified: number
  readonly upsertedId?: unknown
}

type Change = (before: Document, inserting: boolean) => Document

export function insertOne(collection: StoredCollection, body: Document): Document {
  return { acknowledged: true, insertedId: insert(collection, documentIn(body, 'document')) }
}

export function insertMany(collection: StoredCollection, body: Document, options: Document): Document {
  const { documents } = body
  if (!Array.isArray(documents) || documents.length === 0 || !documents.every(isDocument)) {
    throw new RefusedError(400, 'documents must be a list of at least one object')
  }
  const insertedIds: Document = {}
  runAll(documents, options.ordered !== false, (document, place) => {
    insertedIds[place] = insert(collection, document)
  })
  return { acknowledged: true, insertedCount: documents.length, insertedIds }
}

export function updateOne(collection: StoredCollection, body: Document, options: Document): Document {
  return describeUpdate(update(collection, body, { change: changeByOperators(body), limit: 1, options }))
}

export function updateMany(collection: StoredCollection, body: Document, options: Document): Document {
  return describeUpdate(update(collection, body, { change: changeByOperators(body), options }))
}

export function replaceOne(collection: StoredCollection, body: Document, options: Document): Document {
  return describeUpdate(update(collection, body, { change: changeByReplacement(body), limit: 1, options }))
}

export function deleteOne(collection: StoredCollection, body: Document): Document {
  return { acknowledged: true, deletedCount: remove(collection, documentIn(body, 'filter'), 1) }
}

export function deleteMany(collection: StoredCollection, body: Document): Document {
  const deletedCount = remove(collection, documentIn(body, 'filter'), Number.POSITIVE_INFINITY)
  return { acknowledged: true, deletedCount }
}

export function findOneAndUpdate(collection: StoredCollection, body: Document, options: Document): unknown {
  return findOneAndChange(collection, body, changeByOperators(body), options)
}

export function findOneAndReplace(collection: StoredCollection, body: Document, options: Document): unknown {
  return findOneAndChange(collection, body, changeByReplacement(body), options)
}

export function findOneAndDelete(collection: StoredCollection, body: Document, options: Document): unknown {
  const [found] = collection.find({
    filter: documentIn(body, 'filter'),
    sort: sortOf(options.sort),
    limit: 1,
  })
  if (found) collection.remove(found)
  return answerFound(found, found !== undefined, options)
}

/** Runs the writes in order. An unordered bulk continues after a failed write, and then fails as a whole. */
export function bulkWrite(collection: StoredCollection, body: Document, options: Document): Document {
  const { operations } = body
  if (!Array.isArray(operations) || operations.length === 0 || !operations.every(isDocument)) {
    throw new RefusedError(400, 'Invalid BulkOperation, Batch cannot be empty')
  }
  const result = {
    acknowledged: true,
    insertedCount: 0,
    matchedCount: 0,
    modifiedCount: 0,
    deletedCount: 0,
    upsertedCount: 0,
    insertedIds: {} as Document,
    upsertedIds: {} as Document,
  }
  runAll(operations, options.ordered !== false, (operation, place) => {
    const [name = '', argument] = Object.entries(operation)[0] ?? []
    const work = BULK_OPERATIONS[name]
    if (!work || !isDocument(argument)) throw new RefusedError(400, `bulkWrite cannot do '${name}'`)
    const done = work(collection, argument, argument)
    result.insertedCount += 'insertedId' in done ? 1 : 0
    result.matchedCount += Number(done.matchedCount ?? 0)
    result.modifiedCount += Number(done.modifiedCount ?? 0)
    result.deletedCount += Number(done.deletedCount ?? 0)
    result.upsertedCount += Number(done.upsertedCount ?? 0)
    if ('insertedId' in done) result.insertedIds[place] = done.insertedId
    if (done.upsertedCount) result.upsertedIds[place] = done.upsertedId
  })
  return result
}

type Work = (collection: StoredCollection, body: Document, options: Document) => Document

const BULK_OPERATIONS: Readonly<Record<string, Work>> = {
  insertOne,
  updateOne,
  updateMany,
  replaceOne,
  deleteOne,
  deleteMany,
}

function runAll(
  items: readonly Document[],
  ordered: boolean,
  work: (item: Document, place: number) => void,
): void {
  let failure: unknown
  for (const [place, item] of items.entries()) {
    try {
      work(item, place)
    } catch (error) {
      if (ordered) throw error
      failure ??= error
    }
  }
  if (failure !== undefined) throw failure
}

function insert(collection: StoredCollection, document: Document): unknown {
  const { _id = new ObjectId(), ...fields } = document
  if (_id instanceof RegExp || Array.isArray(_id))
    throw new RefusedError(400, `an _id of this type is not allowed`)
  collection.insert(copyOf({ _id, ...fields }))
  return _id
}

function changeByOperators(body: Document): Change {
  if (Array.isArray(body.update)) {
    throw new RefusedError(400, 'an aggregation pipeline as update is not in this stand-in')
  }
  const operators = documentIn(body, 'update')
  return (before, inserting) => applyUpdate(before, operators, { inserting })
}

function changeByReplacement(body: Document): Change {
  const replacement = documentIn(body, 'replacement')
  if (Object.keys(replacement).some((key) => key.startsWith('$'))) {
    throw new RefusedError(400, 'Replacement document must not contain atomic operators')
  }
  return (before) => {
    if ('_id' in replacement && '_id' in before && String(replacement._id) !== String(before._id)) {
      throw new RefusedError(400, "the (immutable) field '_id' was found to have been altered")
    }
    return copyOf('_id' in before ? { _id: before._id, ...replacement } : replacement)
  }
}

interface Updating {
  readonly change: Change
  /** All matches by default. */
  readonly limit?: number
  readonly options: Document
}

function update(
  collection: StoredCollection,
  body: Document,
  { change, limit = Number.POSITIVE_INFINITY, options }: Updating,
): UpdateOutcome {
  const filter = documentIn(body, 'filter')
  refuseArrayFilters(options)
  const found = collection.find({ filter, sort: sortOf(options.sort), limit })
  if (found.length === 0 && options.upsert === true) {
    const inserted = upsert(collection, filter, change)
    return { matched: 0, modified: 0, upsertedId: inserted._id }
  }
  // Refuses an unknown operator even if nothing matches.
  if (found.length === 0) change({}, true)
  let modified = 0
  for (const before of found) {
    const after = change(before, false)
    if (after === before) continue
    collection.replace(before, after)
    modified += 1
  }
  return { matched: found.length, modified }
}

function refuseArrayFilters(options: Document): void {
  if (options.arrayFilters !== undefined) throw new RefusedError(400, 'arrayFilters are not in this stand-in')
}

function upsert(collection: StoredCollection, filter: Document, change: Change): Document {
  const changed = change(seedOf(filter), true)
  const { _id = new ObjectId(), ...fields } = changed
  const inserted = { _id, ...fields }
  collection.insert(inserted)
  return inserted
}

/** The fields that a filter sets by equality. */
function seedOf(filter: Document): Document {
  const seed: Document = {}
  for (const [field, expression] of Object.entries(filter)) {
    if (field === '$and' && Array.isArray(expression)) {
      for (const part of expression.filter(isDocument)) Object.assign(seed, seedOf(part))
    }
    if (field.startsWith('$') || expression instanceof RegExp) continue
    const operators = isDocument(expression) && Object.keys(expression).some((key) => key.startsWith('$'))
    if (operators && !('$eq' in (expression as Document))) continue
    const value = operators ? (expression as Document).$eq : expression
    setNested(seed, field, copyOf(value))
  }
  return seed
}

function setNested(target: Document, path: string, value: unknown): void {
  const steps = path.split('.')
  const last = steps.pop() as string
  let parent = target
  for (const step of steps) {
    const next = parent[step]
    const child = isDocument(next) ? next : {}
    setField(parent, step, child)
    parent = child
  }
  setField(parent, last, value)
}

function describeUpdate({ matched, modified, upsertedId }: UpdateOutcome): Document {
  return {
    acknowledged: true,
    modifiedCount: modified,
    upsertedId: upsertedId ?? null,
    upsertedCount: upsertedId === undefined ? 0 : 1,
    matchedCount: matched,
  }
}

function remove(collection: StoredCollection, filter: Document, limit: number): number {
  const found = collection.find({ filter, limit })
  for (const document of found) collection.remove(document)
  return found.length
}

function findOneAndChange(
  collection: StoredCollection,
  body: Document,
  change: Change,
  options: Document,
): unknown {
  const filter = documentIn(body, 'filter')
  refuseArrayFilters(options)
  const [before] = collection.find({ filter, sort: sortOf(options.sort), limit: 1 })
  const wantsAfter = options.returnDocument === 'after'
  if (before) {
    const after = change(before, false)
    if (after !== before) collection.replace(before, after)
    return answerFound(wantsAfter ? after : before, true, options)
  }
  if (options.upsert !== true) {
    change({}, true)
    return answerFound(undefined, false, options)
  }
  const inserted = upsert(collection, filter, change)
  return answerFound(wantsAfter ? inserted : undefined, false, options, inserted._id)
}

function answerFound(
  document: Document | undefined,
  existed: boolean,
  options: Document,
  upsertedId?: unknown,
): unknown {
  const value = document ? projectDocument(document, options.projection) : null
  if (options.includeResultMetadata !== true) return value
  const n = existed || upsertedId !== undefined ? 1 : 0
  const upserted = upsertedId === undefined ? {} : { upserted: upsertedId }
  return { value, lastErrorObject: { n, updatedExisting: existed, ...upserted }, ok: 1 }
}
