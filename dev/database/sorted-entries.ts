import { compareValues } from './values'

/** One document under one key of an index. */
export interface Entry {
  readonly key: readonly unknown[]
  /** {@link idKey} of the document. It orders entries with equal keys. */
  readonly id: string
}

/** A position before or after every entry whose key starts with `prefix`. */
export interface Bound {
  readonly prefix: readonly unknown[]
  readonly side: 'before' | 'after'
}

/** A range of entries. An empty prefix leaves that end open. */
export interface Range {
  readonly from: Bound
  readonly to: Bound
}

export interface SortedEntries {
  add(entry: Entry): void
  remove(entry: Entry): void
  count(range: Range): number
  scan(range: Range, descending: boolean): Iterable<Entry>
}

interface Place {
  readonly chunk: number
  readonly offset: number
}

const CHUNK = 512

/** Sorted entries in short arrays, so that an insertion moves few of them. */
export function createSortedEntries(): SortedEntries {
  const chunks: Entry[][] = []

  /** The position of the first entry for which `before` is false. */
  const placeOf = (before: (entry: Entry) => boolean): Place => {
    const chunk = firstIndex(chunks.length, (index) => !before(chunks[index]?.at(-1) as Entry))
    const entries = chunks[chunk] ?? []
    return { chunk, offset: firstIndex(entries.length, (index) => !before(entries[index] as Entry)) }
  }
  const placeOfBound = (bound: Bound) => placeOf((entry) => isBeforeBound(entry, bound))

  return {
    add: (entry) => {
      if (chunks.length === 0) {
        chunks.push([entry])
        return
      }
      const found = placeOf((other) => compareEntries(other, entry) < 0)
      const chunk = Math.min(found.chunk, chunks.length - 1)
      const entries = chunks[chunk] as Entry[]
      entries.splice(found.chunk === chunk ? found.offset : entries.length, 0, entry)
      if (entries.length > CHUNK * 2) chunks.splice(chunk + 1, 0, entries.splice(CHUNK))
    },
    remove: (entry) => {
      const { chunk, offset } = placeOf((other) => compareEntries(other, entry) < 0)
      const entries = chunks[chunk]
      if (!entries?.[offset] || compareEntries(entries[offset], entry) !== 0) return
      entries.splice(offset, 1)
      if (entries.length === 0) chunks.splice(chunk, 1)
    },
    count: ({ from, to }) => {
      const [start, end] = [placeOfBound(from), placeOfBound(to)]
      let count = end.offset - start.offset
      for (let chunk = start.chunk; chunk < end.chunk; chunk++) count += chunks[chunk]?.length ?? 0
      return Math.max(0, count)
    },
    scan: ({ from, to }, descending) => scanChunks(chunks, placeOfBound(from), placeOfBound(to), descending),
  }
}

function* scanChunks(chunks: Entry[][], start: Place, end: Place, descending: boolean): Generator<Entry> {
  const last = Math.min(end.chunk, chunks.length - 1)
  for (let step = 0; step <= last - start.chunk; step++) {
    const chunk = descending ? last - step : start.chunk + step
    const entries = chunks[chunk] as Entry[]
    const low = chunk === start.chunk ? start.offset : 0
    const high = chunk === end.chunk ? end.offset : entries.length
    for (let index = low; index < high; index++) {
      yield entries[descending ? high - 1 - (index - low) : index] as Entry
    }
  }
}

function firstIndex(length: number, fits: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (fits(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function compareKeys(left: readonly unknown[], right: readonly unknown[], length: number): number {
  for (let index = 0; index < length; index++) {
    const order = compareValues(left[index], right[index])
    if (order !== 0) return order
  }
  return 0
}

function compareEntries(left: Entry, right: Entry): number {
  const order = compareKeys(left.key, right.key, left.key.length)
  if (order !== 0) return order
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0
}

function isBeforeBound(entry: Entry, { prefix, side }: Bound): boolean {
  const order = compareKeys(entry.key, prefix, prefix.length)
  return order < 0 || (order === 0 && side === 'after')
}
