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
      group = { id: found.id, tallies: Object.fromEntries(fresh) }
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
type KeyReader = (document: Document) => { readonly key: unknown; readonly id: unknown } | undefined

function keyReader(_id: unknown): KeyReader | undefined {
  const single = readerOf(_id)
  if (single) {
    return (document) => {
      // If the key is a single field, missing means null.
      const id = single(document) ?? null
      return id === NOT_PLAIN || Array.isArray(id) ? undefined : { key: id, id }
    }
  }
  if (!isDocument(_id)) return undefined
  const fields = Object.entries(_id).map(([name, each]) => [name, readerOf(each)] as const)
  if (fields.length === 0 || fields.some(([name, read]) => name.startsWith('$') || !read)) return undefined
  return (document) => {
    let key = ''
    const id: Document = {}
    for (const [name, read] of fields) {
      const value = (read as Reader)(document)
      if (value === NOT_PLAIN) return undefined
      key += textOf(value)
      if (value !== undefined) id[name] = value
    }
    return { key, id }
  }
}

type Reader = (document: Document) => unknown

/** Reads the field that `$name` names. Undefined for other expressions. */
function readerOf(expression: unknown): Reader | undefined {
  if (typeof expression !== 'string' || !/^\$[^$]/.test(expression)) return undefined
  const steps = expression.slice(1).split('.')
  return (document) => {
    let value: unknown = document
    for (const step of steps) {
      if (Array.isArray(value)) return NOT_PLAIN
      if (!isDocument(value) || !Object.hasOwn(value, step)) return undefined
      value = value[step]
    }
    return isPlain(value) || (Array.isArray(value) && value.every(isPlain)) ? value : NOT_PLAIN
  }
}

const NOT_PLAIN = Symbol('not plain')

function isPlain(value: unknown): boolean {
  if (value === undefined || value === null) return true
  const type = typeof value
  return type === 'string' || type === 'number' || type === 'boolean'
}

/** Different for different values: "1" and 1, null and missing. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return `"${value.length} ${value}`
  return typeof value === 'object' ? `${JSON.stringify(value)};` : `${String(value)};`
}

function tallyOf(accumulator: unknown): (() => Tally) | undefined {
  if (!isDocument(accumulator)) return undefined
  const { $sum, $addToSet, ...others } = accumulator
  if (Object.keys(others).length > 0) return undefined
  if (typeof $sum === 'number') return () => createCount($sum)
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
