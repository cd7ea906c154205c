import type { StockIndexReading } from '../../../../../actions/shared/database/listings/listing-document'
import {
  assessIndex,
  boundOf,
  type IndexMode,
  observeIndex,
  withoutSources,
} from '../../../../../actions/shared/publishing/commerce-state/stock-index'

const NOW = new Date('2026-11-29T12:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

interface Read {
  readonly quantity: number
  readonly sources: number
  readonly at?: Date
  readonly mode?: IndexMode
  readonly isOrdered?: boolean
  readonly importsReserve?: boolean
  readonly isTold?: boolean
}

/** The units that may be offered after each read. */
function offered(...reads: readonly Read[]): readonly number[] {
  let previous: StockIndexReading | null = null
  return reads.map(
    ({ quantity, sources, at = NOW, mode = 'unknown', isOrdered = false, importsReserve = true }) => {
      previous = assessIndex(previous, { quantity, sources }, { now: at, mode, isOrdered, importsReserve })
      return boundOf(previous)?.units ?? quantity
    },
  )
}

describe('an index that does not know of a shipment yet', () => {
  test('the last 15 are shipped: none is left to sell', () => {
    expect(offered({ quantity: 0, sources: 15 }, { quantity: 15, sources: 0 })).toEqual([0, 0])
  })

  test('15 of 15 that nothing was known of are shipped', () => {
    expect(offered({ quantity: 15, sources: 0 })).toEqual([0])
  })

  test('5 of 20 are shipped while 5 more are reserved: what the sources hold alone would be too many', () => {
    // 10 are salable before and after.
    expect(offered({ quantity: 10, sources: 20 }, { quantity: 15, sources: 15 })).toEqual([10, 10])
  })

  test('5 of 100 are shipped with many orders open: no excess over the sources shows it', () => {
    expect(offered({ quantity: 35, sources: 100 }, { quantity: 40, sources: 95 })).toEqual([35, 35])
  })

  test('most of the stock is taken out while orders are open: what the sources still hold is reserved', () => {
    // 38 in the source, 3 reserved. Then 32 are removed and 3 more ordered: 6 on hand, 6 reserved.
    expect(offered({ quantity: 35, sources: 38 }, { quantity: 32, sources: 6 })).toEqual([35, 0])
  })

  test('a web order meanwhile still lowers the number', () => {
    expect(
      offered(
        { quantity: 10, sources: 20 },
        { quantity: 15, sources: 15 },
        { quantity: 13, sources: 15, at: later(1) },
      ),
    ).toEqual([10, 10, 8])
  })

  test('a second shipment adds to it', () => {
    expect(
      offered(
        { quantity: 10, sources: 20 },
        { quantity: 15, sources: 15 },
        { quantity: 18, sources: 12, at: later(1) },
      ),
    ).toEqual([10, 10, 10])
  })

  test('units that come in meanwhile can be sold', () => {
    expect(
      offered(
        { quantity: 10, sources: 20 },
        { quantity: 15, sources: 15 },
        { quantity: 15, sources: 18, at: later(1) },
        { quantity: 15, sources: 40, at: later(2) },
      ),
    ).toEqual([10, 10, 13, 15])
  })

  test('a salable quantity alone tells that the index has moved, and nothing else', () => {
    const behind = assessIndex(
      null,
      { quantity: 15, sources: 0 },
      { now: NOW, mode: 'unknown', isOrdered: false, importsReserve: true },
    )
    expect(withoutSources(behind, 0, false)).toMatchObject({ quantity: 0, ahead: 0, since: null })
    expect(withoutSources(behind, 14, false)).toBe(behind)
    expect(withoutSources(behind, 0, true)).toMatchObject({ quantity: 0, ahead: 15 })
  })

  test('it ends once the index has moved', () => {
    expect(
      offered(
        { quantity: 10, sources: 20 },
        { quantity: 15, sources: 15 },
        { quantity: 10, sources: 15, at: later(1) },
        { quantity: 14, sources: 19, at: later(2) },
      ),
    ).toEqual([10, 10, 10, 14])
  })

  test('a suspicion ends after a quarter of an hour, a proof does not', () => {
    const suspicion = [
      { quantity: 10, sources: 20 },
      { quantity: 15, sources: 15 },
    ]
    expect(offered(...suspicion, { quantity: 15, sources: 15, at: later(16) }).at(-1)).toBe(15)
    const proof = [
      { quantity: 6, sources: 15 },
      { quantity: 11, sources: 10 },
    ]
    expect(offered(...proof, { quantity: 11, sources: 10, at: later(16) }).at(-1)).toBe(6)
    expect(offered(...proof, { quantity: 11, sources: 10, at: later(25 * 60) }).at(-1)).toBe(10)
  })
})

describe('an index that was seen to be late', () => {
  const late = (...reads: readonly Read[]) =>
    offered(...reads.map((read) => ({ ...read, mode: 'late' as const })))

  test('3 of 6 are taken out by hand while 3 are reserved: none is left to sell', () => {
    expect(late({ quantity: 3, sources: 6 }, { quantity: 3, sources: 3 })).toEqual([3, 0])
  })

  test('5 are ordered and shipped between two reads: the salable quantity says too much', () => {
    expect(late({ quantity: 20, sources: 25 }, { quantity: 20, sources: 20 })).toEqual([20, 15])
  })

  test('a web order that is canceled again is not the index catching up', () => {
    expect(
      late(
        { quantity: 3, sources: 6 },
        { quantity: 3, sources: 3 },
        { quantity: 0, sources: 3, at: later(1), isOrdered: true },
        { quantity: 3, sources: 3, at: later(2), isOrdered: true },
      ),
    ).toEqual([3, 0, -3, 0])
  })

  test('units that were ordered, shipped and indexed since are not counted twice', () => {
    expect(late({ quantity: 20, sources: 25 }, { quantity: 15, sources: 20 })).toEqual([20, 15])
  })
})

describe('an index that is kept promptly', () => {
  test('a shipment with a cancellation at the same time rises at once', () => {
    expect(offered({ quantity: 10, sources: 20 }, { quantity: 13, sources: 15, mode: 'prompt' })).toEqual([
      10, 13,
    ])
  })

  test('a shipment alone, a restock and an order change nothing of the salable quantity', () => {
    expect(
      offered({ quantity: 10, sources: 20 }, { quantity: 10, sources: 15 }, { quantity: 30, sources: 35 }),
    ).toEqual([10, 10, 30])
  })

  test('a closed source caps what the index still counts', () => {
    expect(offered({ quantity: 30, sources: 30 }, { quantity: 30, sources: 10, mode: 'prompt' })).toEqual([
      30, 10,
    ])
  })
})

describe('imports that reserve nothing, whose shipments leave more salable than the sources hold', () => {
  const unreserved = (...reads: readonly Read[]) =>
    offered(...reads.map((read) => ({ ...read, importsReserve: false })))

  test('a web order and its shipment afterwards are taken off once, not twice', () => {
    // 22 in the source. An import ships 2 of them, but 22 stay salable permanently. Then 3 are ordered and shipped.
    expect(
      unreserved(
        { quantity: 22, sources: 22 },
        { quantity: 22, sources: 20, at: later(1) },
        { quantity: 19, sources: 20, at: later(2), isOrdered: true },
        { quantity: 19, sources: 17, at: later(3), isOrdered: true },
      ),
    ).toEqual([22, 20, 19, 17])
  })

  test('many shipments leave what the sources hold for sale', () => {
    expect(
      unreserved(
        { quantity: 20, sources: 20 },
        { quantity: 20, sources: 15, at: later(1) },
        { quantity: 20, sources: 9, at: later(2) },
        { quantity: 20, sources: 4, at: later(3) },
      ),
    ).toEqual([20, 15, 9, 4])
  })

  test('units that rise as a shipment leaves the sources are still held back, for a quarter of an hour', () => {
    expect(
      unreserved(
        { quantity: 35, sources: 100 },
        { quantity: 40, sources: 95 },
        { quantity: 40, sources: 95, at: later(16) },
      ),
    ).toEqual([35, 35, 40])
    expect(
      unreserved(
        { quantity: 0, sources: 25 },
        { quantity: 22, sources: 15 },
        { quantity: 22, sources: 15, at: later(16) },
      ),
    ).toEqual([0, 12, 15])
  })
})

describe('where the index is kept promptly', () => {
  const raced = { quantity: 15, sources: 15 }

  test('a rise that was read between two changes lowers no number for a quarter of an hour', () => {
    const before = { quantity: 10, sources: 20 }
    expect(offered(before, raced, raced)).toEqual([10, 10, 10])
    expect(offered(before, raced, { ...raced, mode: 'prompt' })).toEqual([10, 10, 15])
  })

  test('an excess still proves that it is late for once', () => {
    const late = { quantity: 15, sources: 10, mode: 'prompt' } as const
    expect(offered({ quantity: 10, sources: 20 }, late, { ...late, sources: 12 })).toEqual([10, 5, 7])
  })
})

describe('what a reading tells of the installation', () => {
  const of = (...[first, second]: readonly [Read, Read]) => {
    const surroundings = (read: Read) =>
      ({
        now: read.at ?? NOW,
        mode: 'unknown',
        isOrdered: false,
        importsReserve: read.importsReserve ?? true,
      }) as const
    const before = assessIndex(null, first, surroundings(first))
    return observeIndex(before, assessIndex(before, second, surroundings(second)), {
      now: second.at ?? NOW,
      importsReserve: second.importsReserve ?? true,
      hasEvent: second.isTold ?? false,
    })
  }

  test('units leave the sources and nothing rises: prompt', () => {
    expect(of({ quantity: 10, sources: 20 }, { quantity: 10, sources: 15 })).toBe('prompt')
  })

  test('a rise in place of that, or no shipment at all, tells nothing', () => {
    expect(of({ quantity: 10, sources: 20 }, { quantity: 15, sources: 15 })).toBeNull()
    expect(of({ quantity: 10, sources: 20 }, { quantity: 9, sources: 20 })).toBeNull()
  })

  test('an index that catches up afterwards is late', () => {
    expect(of({ quantity: 15, sources: 10 }, { quantity: 10, sources: 10, at: later(0.5) })).toBe('late')
  })

  test('a reading that fell between two changes made seconds apart is no index that catches up', () => {
    expect(of({ quantity: 15, sources: 10 }, { quantity: 10, sources: 10, at: later(0.1) })).toBeNull()
  })

  test.each([
    ['fewer', { quantity: 6, sources: 16 }],
    ['more', { quantity: 14, sources: 24 }],
  ])(
    '%s units that an event has just told of, and that the salable quantity shows: prompt',
    (_words, second) => {
      const first = { quantity: 10, sources: 20 }
      expect(of(first, { ...second, isTold: true })).toBe('prompt')
      expect(of(first, second)).toBeNull()
      expect(of(first, { ...second, quantity: 10 - 1, isTold: true })).toBeNull()
    },
  )

  test('an order after an excess that imports left for good is no index that catches up', () => {
    const [first, second] = [
      { quantity: 22, sources: 20, importsReserve: false },
      { quantity: 19, sources: 20, importsReserve: false },
    ]
    expect(of(first, second)).toBeNull()
  })
})
