import { createSortedEntries, type Entry, type Range, type SortedEntries } from './sorted-entries'
import { compareValues, crossesArray, type Document, idKey, topField, valueAt } from './values'

export interface IndexSpecification {
  readonly name: string
  readonly key: Document
  readonly unique?: boolean
}

/** An index over one or more fields, ascending. The reverse direction walks it backwards. */
export interface FieldIndex {
  readonly specification: IndexSpecification
  readonly fields: readonly string[]
  /** The index contains arrays: a document may occur more than once, and the order means nothing. */
  readonly multikey: boolean
  /** An array is on the way to a field, so the index has no keys and cannot find anything. */
  readonly opaque: boolean
  /** The `_id` key of another document with the same key, for a unique index. */
  conflict(document: Document): string | undefined
  replace(before: Document | undefined, after: Document | undefined): void
  count(range: Range): number
  scan(range: Range, descending: boolean): Iterable<Entry>
}

export function createFieldIndex(specification: IndexSpecification): FieldIndex {
  const fields = Object.keys(specification.key)
  const roots = fields.map(topField)
  const entries: SortedEntries = createSortedEntries()
  const seen = { arrays: 0, crossed: 0 }
  const look = (document: Document | undefined, change: 1 | -1) => {
    if (!document) return
    if (fields.some((field) => crossesArray(document, field))) seen.crossed += change
    if (fields.some((field) => Array.isArray(valueAt(document, field)))) seen.arrays += change
  }

  return {
    specification,
    fields,
    get multikey() {
      return seen.arrays > 0
    },
    get opaque() {
      return seen.crossed > 0
    },
    conflict: (document) => {
      if (!specification.unique) return undefined
      const id = idKey(document._id)
      for (const key of keysOf(document, fields)) {
        const range = { from: { prefix: key, side: 'before' }, to: { prefix: key, side: 'after' } } as const
        for (const entry of entries.scan(range, false)) if (entry.id !== id) return entry.id
      }
      return undefined
    },
    replace: (before, after) => {
      // A replaced document shares the fields that did not change.
      if (before && after && roots.every((root) => before[root] === after[root])) return
      const oldKeys = before ? keysOf(before, fields) : []
      const newKeys = after ? keysOf(after, fields) : []
      look(before, -1)
      look(after, 1)
      if (oldKeys.length > 0 && sameKeys(oldKeys, newKeys)) return
      for (const key of oldKeys) entries.remove({ key, id: idKey(before?._id) })
      for (const key of newKeys) entries.add({ key, id: idKey(after?._id) })
    },
    count: entries.count,
    scan: entries.scan,
  }
}

function sameKeys(left: readonly unknown[][], right: readonly unknown[][]): boolean {
  return left.length === right.length && left.every((key, place) => sameKey(key, right[place]))
}

function sameKey(left: readonly unknown[] = [], right: readonly unknown[] = []): boolean {
  return left.every((value, index) => compareValues(value, right[index]) === 0)
}

/** One key, or one per element of an array value. A missing field counts as null. */
function keysOf(document: Document, fields: readonly string[]): unknown[][] {
  let keys: unknown[][] = [[]]
  for (const field of fields) {
    const value = valueAt(document, field) ?? null
    const values = Array.isArray(value)
      ? distinct([...value, ...(value.length === 0 ? [null] : [])])
      : [value]
    keys = keys.flatMap((key) => values.map((each) => [...key, each]))
  }
  return keys
}

function distinct(values: unknown[]): unknown[] {
  const sorted = [...values].sort(compareValues)
  return sorted.filter((value, index) => index === 0 || compareValues(value, sorted[index - 1]) !== 0)
}
