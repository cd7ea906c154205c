import { NOT_PLAIN, type Reader, readerOf } from './quick-expression'
import { type Document, isDocument } from './values'

/** The state of one group, and how a document adds to it. */
interface Tally {
  add(document: Document): boolean
  value(): unknown
}

/**
 * Groups by plain fields, with plain sums and sets. Undefined if the full language is needed. Counting all listings is
 * such a group, and evaluating its expressions one by one would take most of the time.
 */
export function quickGroup(documents: readonly Document[], specification: unknown): Document[] | undefined {
  if (!isDocument(specification)) return undefined
  const { _id, ...accumulators } = specification
  const keyOf = keyReader(_id)
  const tallies = Object.entries(accumulators).map(([name, each]) => [name, tallyOf(each)] as const)
  if (!keyOf || tallies.some(([, create]) => create === undefined)) return undefined
  const groups = new Map<unknown, { readonly id: unknown; readonly tallies: Record<string, Tally> }>()
  for (const document of documents) {
    const found = keyOf(document)
    if (!found) return undefined
    let group = groups.get(found.key)
    if (!group) {
      const fresh = tallies.map(([name, create]) => [name, (create as () => Tally)()])
      group = { id: found.id(), tallies: Object.fromEntries(fresh) }
      groups.set(found.key, group)
    }
    for (const name in group.tallies) if (!group.tallies[name]?.add(document)) return undefined
  }
  return [...groups.values()].map(({ id, tallies }) => ({
    _id: id,
    ...Object.fromEntries(Object.entries(tallies).map(([name, tally]) => [name, tally.value()])),
  }))
}

/** Equal ids give equal keys, as in a `Map`. */
type KeyReader = (document: Document) => { readonly key: unknown; readonly id: () => unknown } | undefined

function keyReader(_id: unknown): KeyReader | undefined {
  const single = readerOf(_id)
  if (single) {
    return (document) => {
      // If the key is a single field, missing means null.
      const id = single(document) ?? null
      return id === NOT_PLAIN || Array.isArray(id) ? undefined : { key: id, id: () => id }
    }
  }
  if (!isDocument(_id)) return undefined
  const fields = Object.entries(_id).map(([name, each]) => [name, readerOf(each)] as const)
  if (fields.length === 0 || fields.some(([name, read]) => name.startsWith('$') || !read)) return undefined
  const [names, reads] = [fields.map(([name]) => name), fields.map(([, read]) => read as Reader)]
  return (document) => {
    let key = ''
    for (const read of reads) {
      const value = read(document)
      if (value === NOT_PLAIN) return undefined
      key += textOf(value)
    }
    return { key, id: () => idOf(names, reads, document) }
  }
}

function idOf(names: readonly string[], reads: readonly Reader[], document: Document): Document {
  const values = names.map((name, place) => [name, reads[place]?.(document)] as const)
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

/** Different for different values: "1" and 1, null and missing. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return `"${value.length} ${value}`
  return typeof value === 'object' ? `${JSON.stringify(value)};` : `${String(value)};`
}

function tallyOf(accumulator: unknown): (() => Tally) | undefined {
  if (!isDocument(accumulator)) return undefined
  const { $sum, $addToSet, $push, ...others } = accumulator
  if (Object.keys(others).length > 0) return undefined
  if (typeof $sum === 'number') return () => createCount($sum)
  if (Array.isArray($push)) {
    const reads = $push.map(readerOf)
    return reads.includes(undefined) ? undefined : () => createList(reads as Reader[])
  }
  const read = readerOf($addToSet)
  return read && (() => createSet(read))
}

function createCount(step: number): Tally {
  let sum = 0
  return {
    add: () => {
      sum += step
      return true
    },
    value: () => sum,
  }
}

/** Lists of values. In them, a missing value is null. */
function createList(reads: readonly Reader[]): Tally {
  const rows: unknown[][] = []
  return {
    add: (document) => {
      const row = reads.map((read) => read(document) ?? null)
      rows.push(row)
      return !row.includes(NOT_PLAIN)
    },
    value: () => rows,
  }
}

function createSet(read: Reader): Tally {
  const values = new Set<unknown>()
  return {
    add: (document) => {
      const value = read(document)
      if (value === NOT_PLAIN || value === undefined || Array.isArray(value)) return false
      values.add(value)
      return true
    },
    value: () => [...values],
  }
}
