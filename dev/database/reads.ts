import { Aggregator, find, ProcessingMode } from 'mingo'
import type { Sort } from './plan-query'
import { quickGroup } from './quick-group'
import type { StoredCollection } from './stored-collection'
import { compareValues, type Document, documentIn, isDocument, RefusedError, valueAt } from './values'

/** The collections of a database, by name. */
export type FindCollection = (name: string) => StoredCollection | undefined

const STAGES = new Set(
  ['addFields', 'count', 'geoNear', 'group', 'limit', 'lookup', 'match', 'out', 'project', 'redact']
    .concat(['replaceRoot', 'sample', 'skip', 'sort', 'unwind'])
    .map((name) => `$${name}`),
)
/** Stages that pass documents on unchanged, so no copy is needed. */
const UNTOUCHING = new Set(['$match', '$group', '$sort', '$limit', '$skip', '$count', '$sample'])

export function findDocuments(collection: StoredCollection, body: Document, options: Document): Document[] {
  const filter = body.filter === undefined ? {} : documentIn(body, 'filter')
  const limit = Math.abs(numberIn(options, 'limit', 0)) || Number.POSITIVE_INFINITY
  const found = collection.find({
    filter,
    sort: sortOf(options.sort),
    skip: numberIn(options, 'skip', 0),
    limit,
  })
  return projectDocuments(found, options.projection)
}

export function countDocuments(collection: StoredCollection, body: Document, options: Document): number {
  if (Object.keys((body.filter as Document | undefined) ?? {}).length > 0 || options.limit || options.skip) {
    return findDocuments(collection, body, { limit: options.limit, skip: options.skip }).length
  }
  return collection.size
}

export function distinct(collection: StoredCollection, body: Document): unknown[] {
  const { field } = body
  if (typeof field !== 'string') throw new RefusedError(400, 'field must be a string')
  const values = findDocuments(collection, body, {}).flatMap((document) => {
    const value = valueAt(document, field)
    return value === undefined ? [] : value
  })
  const sorted = values.sort(compareValues)
  return sorted.filter((value, place) => place === 0 || compareValues(value, sorted[place - 1]) !== 0)
}

export function aggregate(
  collection: StoredCollection,
  body: Document,
  findCollection: FindCollection,
): Document[] {
  const pipeline = body.pipeline ?? []
  if (!Array.isArray(pipeline)) throw new RefusedError(400, 'pipeline must be a list of stages')
  for (const stage of pipeline) refuseStage(stage)
  const stages = pipeline as Document[]
  const first = stages[0]?.$match
  const found = collection.find({ filter: isDocument(first) ? first : {} })
  const matched = isDocument(first) ? stages.slice(1) : stages
  const { grouped, rest } = groupQuickly(found, matched)
  const untouched = rest.every((stage) => UNTOUCHING.has(Object.keys(stage)[0] as string))
  return asRefusal(() =>
    new Aggregator(rest, {
      scriptEnabled: false,
      processingMode: untouched ? ProcessingMode.CLONE_OFF : ProcessingMode.CLONE_INPUT,
      collectionResolver: (name) => findCollection(name)?.find({ filter: {} }) ?? [],
    }).run(grouped),
  )
}

/** Runs the groups that come first, as far as they are simple. */
function groupQuickly(found: Document[], stages: Document[]) {
  let [grouped, rest] = [found, stages]
  for (;;) {
    const next = rest[0] && '$group' in rest[0] ? quickGroup(grouped, rest[0].$group) : undefined
    if (!next) return { grouped, rest }
    ;[grouped, rest] = [next, rest.slice(1)]
  }
}

/** The collection named by `$out`, the last stage. Undefined without one. */
export function takeOut(
  pipeline: unknown,
): { readonly to: string; readonly pipeline: Document[] } | undefined {
  if (!Array.isArray(pipeline)) return undefined
  const outs = pipeline.filter((stage) => isDocument(stage) && '$out' in stage)
  if (outs.length === 0) return undefined
  const last = pipeline.at(-1) as Document
  const to = isDocument(last.$out) ? last.$out.coll : last.$out
  if (outs.length > 1 || typeof to !== 'string') throw new RefusedError(400, '$out must be the last stage')
  return { to, pipeline: pipeline.slice(0, -1) as Document[] }
}

function refuseStage(stage: unknown): void {
  const names = isDocument(stage) ? Object.keys(stage) : []
  const [name] = names
  if (name === undefined || names.length !== 1) {
    throw new RefusedError(400, 'A pipeline stage specification object must contain exactly one field')
  }
  if (!STAGES.has(name)) throw new RefusedError(400, `Aggregation stage not supported: ${name}`)
  if (name === '$geoNear') throw new RefusedError(400, '$geoNear is not in this stand-in')
  const lookup = (stage as Document).$lookup
  if (isDocument(lookup) && Array.isArray(lookup.pipeline))
    for (const inner of lookup.pipeline) refuseStage(inner)
}

function projectDocuments(documents: Document[], projection: unknown): Document[] {
  if (!isDocument(projection) || Object.keys(projection).length === 0) return documents
  return asRefusal(() => find<Document, Document>(documents, {}, projection).all())
}

export function projectDocument(document: Document, projection: unknown): Document {
  return projectDocuments([document], projection)[0] ?? document
}

/** Accepts a sort in any of the driver's forms. */
export function sortOf(given: unknown, direction?: unknown): Sort {
  if (given === undefined || given === null) return []
  if (typeof given === 'string') return [[given, directionOf(direction ?? 1)]]
  if (Array.isArray(given)) {
    return given.flatMap((each) => (Array.isArray(each) ? sortOf(each[0], each[1]) : sortOf(each)))
  }
  if (!isDocument(given)) throw new RefusedError(400, 'sort must be an object')
  // The client's cursor wraps its argument, and the service unwraps it.
  if ('sort' in given && (typeof given.sort !== 'number' || 'direction' in given)) {
    return sortOf(given.sort, given.direction)
  }
  return Object.entries(given).map(([field, each]) => [field, directionOf(each)] as const)
}

function directionOf(given: unknown): 1 | -1 {
  if (given === 1 || given === 'asc' || given === 'ascending' || given === '1') return 1
  if (given === -1 || given === 'desc' || given === 'descending' || given === '-1') return -1
  throw new RefusedError(400, `Invalid sort direction: ${JSON.stringify(given)}`)
}

function numberIn(options: Document, field: string, missing: number): number {
  const value = options[field] ?? missing
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw new RefusedError(400, `${field} must be a whole number`)
}

function asRefusal<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof RefusedError) throw error
    throw new RefusedError(400, (error as Error).message)
  }
}
