/** A happening at a time. Of two at the same time, the one added first comes first. */
export interface Timer {
  readonly at: number
  readonly work: () => void
}

interface Entry extends Timer {
  readonly number: number
  isCancelled: boolean
}

export interface Timers {
  /** Returns a function that removes it. */
  add(at: number, work: () => void): () => void
  /** Removes and returns the earliest one up to `end`. */
  take(end: number): Timer | undefined
}

/** A binary heap. */
export function createTimers(): Timers {
  const heap: Entry[] = []
  let count = 0

  const isBefore = (left: Entry, right: Entry) =>
    left.at < right.at || (left.at === right.at && left.number < right.number)
  const entry = (place: number) => heap[place] as Entry
  const swap = (one: number, other: number) => {
    const kept = entry(one)
    heap[one] = entry(other)
    heap[other] = kept
  }

  function rise(place: number): void {
    for (let child = place; child > 0; ) {
      const parent = (child - 1) >> 1
      if (!isBefore(entry(child), entry(parent))) return
      swap(child, parent)
      child = parent
    }
  }

  function sink(): void {
    for (let parent = 0; ; ) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2]
      let first = parent
      if (left < heap.length && isBefore(entry(left), entry(first))) first = left
      if (right < heap.length && isBefore(entry(right), entry(first))) first = right
      if (first === parent) return
      swap(first, parent)
      parent = first
    }
  }

  function removeFirst(): void {
    const last = heap.pop()
    if (heap.length === 0 || !last) return
    heap[0] = last
    sink()
  }

  return {
    add: (at, work) => {
      const added: Entry = { at, work, number: count, isCancelled: false }
      count += 1
      heap.push(added)
      rise(heap.length - 1)
      return () => {
        added.isCancelled = true
      }
    },
    take: (end) => {
      for (let first = heap[0]; first !== undefined; first = heap[0]) {
        if (first.at > end && !first.isCancelled) return undefined
        removeFirst()
        if (!first.isCancelled) return first
      }
      return undefined
    },
  }
}
