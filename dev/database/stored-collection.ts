import { sizeOf } from './document-size'
import { createFieldIndex, type FieldIndex, type IndexSpecification } from './index-of-fields'
import type { Journal } from './journal'
import { planQuery, type QueryPlan, type Sort } from './plan-query'
import { compileQuery } from './query'
import { quickMatch } from './quick-match'
import { compareValues, type Document, idKey, isDocument, RefusedError, valueAt } from './values'

export interface FindRequest {
  readonly filter: Document
  readonly sort?: Sort
  readonly skip?: number
  /** Unlimited if omitted. */
  readonly limit?: number
}

/** A collection in memory. Its documents are never changed, only replaced. */
export interface StoredCollection {
  readonly name: string
  readonly size: number
  readonly indexes: readonly IndexSpecification[]
  find(request: FindRequest): Document[]
  insert(document: Document): void
  replace(before: Document, after: Document): void
  remove(document: Document): void
  createIndex(specification: IndexSpecification): void
  dropIndex(name: string): boolean
}

const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024

export function createStoredCollection(name: string, journal: Journal): StoredCollection {
  const documents = new Map<string, Document>()
  const byId = createFieldIndex({ name: '_id_', key: { _id: 1 } })
  const indexes: FieldIndex[] = [byId]
  const tellIndexes = () => journal.indexes(indexes.slice(1).map((index) => index.specification))
  const put = (before: Document | undefined, after: Document) => {
    refuseLarge(after)
    for (const index of indexes) refuseDuplicate(index, after, name)
    documents.set(idKey(after._id), after)
    for (const index of indexes) index.replace(before, after)
    journal.put(after)
  }

  return {
    name,
    get size() {
      return documents.size
    },
    get indexes() {
      return indexes.map(({ specification }) => specification)
    },
    find: (request) => findIn(documents, indexes, request),
    insert: (document) => {
      if (documents.has(idKey(document._id))) throw duplicateError(name, byId, document)
      put(undefined, document)
    },
    replace: put,
    remove: (document) => {
      documents.delete(idKey(document._id))
      for (const index of indexes) index.replace(document, undefined)
      journal.remove(document._id)
    },
    createIndex: (specification) => {
      const created = createFieldIndex(specification)
      for (const document of documents.values()) {
        refuseDuplicate(created, document, name)
        created.replace(undefined, document)
      }
      indexes.push(created)
      tellIndexes()
    },
    dropIndex: (dropped) => {
      const place = indexes.findIndex((index) => index !== byId && index.specification.name === dropped)
      if (place < 0) return false
      indexes.splice(place, 1)
      tellIndexes()
      return true
    },
  }
}

function refuseLarge(document: Document): void {
  const size = sizeOf(document)
  if (size > MAX_DOCUMENT_BYTES) {
    throw new RefusedError(400, `the document has ${size} bytes, more than 16 MB`)
  }
}

function refuseDuplicate(index: FieldIndex, document: Document, collection: string): void {
  if (index.conflict(document) !== undefined) throw duplicateError(collection, index, document)
}

function duplicateError(collection: string, index: FieldIndex, document: Document): RefusedError {
  const key = index.fields.map((field) => `${field}: ${JSON.stringify(valueAt(document, field) ?? null)}`)
  return new RefusedError(
    400,
    `E11000 duplicate key error collection: ${collection} index: ${index.specification.name} dup key: { ${key.join(', ')} }`,
  )
}

function findIn(
  documents: Map<string, Document>,
  indexes: readonly FieldIndex[],
  request: FindRequest,
): Document[] {
  const { filter, sort = [], skip = 0, limit = Number.POSITIVE_INFINITY } = request
  const single = documentById(documents, filter)
  if (single !== undefined)
    return single.filter((each) => matchesFilter(each, filter)).slice(skip, skip + limit)
  const wanted = skip + limit
  const either = eitherOf(documents, indexes, filter)
  const plan = either ? undefined : planQuery({ filter, sort, wanted }, indexes, documents.size)
  const candidates = either ?? (plan ? candidatesOf(documents, plan) : documents.values())
  const enough = (plan?.sorted ?? sort.length === 0) ? wanted : Number.POSITIVE_INFINITY
  const found = take(candidates, matcherOf(filter), enough)
  if (enough === Number.POSITIVE_INFINITY && sort.length > 0) found.sort(byFields(sort))
  return skip === 0 && found.length <= limit ? found : found.slice(skip, wanted)
}

/** Candidates of an `$or` in which every branch has an index. Undefined otherwise. */
function eitherOf(
  documents: Map<string, Document>,
  indexes: readonly FieldIndex[],
  { $or }: Document,
): Set<Document> | undefined {
  if (!Array.isArray($or)) return undefined
  const plans = $or.map((branch: Document) => planQuery({ filter: branch }, indexes, documents.size))
  if (plans.length === 0 || plans.includes(undefined)) return undefined
  return new Set(plans.flatMap((plan) => [...candidatesOf(documents, plan as QueryPlan)]))
}

/** A filter with an `_id` matches at most one document. */
function documentById(documents: Map<string, Document>, { _id }: Document): Document[] | undefined {
  const id = isDocument(_id) && Object.keys(_id).length === 1 && '$eq' in _id ? _id.$eq : _id
  if (id === undefined || id === null || id instanceof RegExp) return undefined
  if (isDocument(id) && Object.keys(id).some((key) => key.startsWith('$'))) return undefined
  const document = documents.get(idKey(id))
  return document ? [document] : []
}

function* candidatesOf(documents: Map<string, Document>, plan: QueryPlan): Generator<Document> {
  const once = plan.index.multikey || plan.ranges.length > 1 ? new Set<string>() : undefined
  for (const range of plan.ranges) {
    for (const { id } of plan.index.scan(range, plan.descending)) {
      if (once?.has(id)) continue
      once?.add(id)
      yield documents.get(id) as Document
    }
  }
}

function take(
  candidates: Iterable<Document>,
  matches: (document: Document) => boolean,
  limit: number,
): Document[] {
  const found: Document[] = []
  if (limit <= 0) return found
  for (const document of candidates) {
    if (!matches(document)) continue
    found.push(document)
    if (found.length >= limit) break
  }
  return found
}

function matchesFilter(document: Document, filter: Document): boolean {
  return quickMatch(filter, document) ?? matcherOf(filter)(document)
}

/** Whether a document matches. Refuses unknown operators. */
function matcherOf(filter: Document): (document: Document) => boolean {
  const fields = Object.keys(filter)
  if (fields.length === 0 || (fields.length === 1 && typeof filter._id === 'string')) return () => true
  try {
    return compileQuery(filter)
  } catch (error) {
    throw new RefusedError(400, (error as Error).message)
  }
}

function byFields(sort: Sort): (left: Document, right: Document) => number {
  return (left, right) => {
    for (const [field, direction] of sort) {
      const order = compareValues(valueAt(left, field) ?? null, valueAt(right, field) ?? null)
      if (order !== 0) return order * direction
    }
    return 0
  }
}
