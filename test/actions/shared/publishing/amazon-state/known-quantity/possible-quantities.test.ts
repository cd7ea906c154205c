import {
  ACCEPTANCE_SETTLES_MS,
  expectedQuantity,
  isToBeSent,
  lastKnown,
  orderedUnits,
  possibleQuantities,
  toKnownQuantity,
} from '../../../../../../actions/shared/publishing/amazon-state/known-quantity'
import {
  accepted,
  aListing,
  aSale,
  aUnit,
  minutesAgo,
  NOW,
  secondsAgo,
  secondsAhead,
  someHolds,
} from '../../example'

const NOTHING_ORDERED = { orderedSince: () => 0, cancelledSince: () => 0 }
const [EARLIER, LATER] = [minutesAgo(60), minutesAgo(30)]
/** Units ordered at two moments. */
const ordered = (sales: readonly (readonly [Date, number])[]) => (since: Date) =>
  sales.filter(([at]) => at > since).reduce((sum, [, quantity]) => sum + quantity, 0)

describe('what Amazon holds, out of the listings that share a number', () => {
  test('the latest acceptance of them counts, in any order', () => {
    const early = aListing({ accepted: accepted(4, EARLIER) })
    const late = aListing({ storeId: 'nl', accepted: accepted(7, LATER) })
    const none = aListing({ storeId: 'fr' })
    for (const sharing of [
      [early, late, none],
      [late, early, none],
      [none, late, early],
    ]) {
      expect(toKnownQuantity(early, sharing, NOTHING_ORDERED).accepted).toMatchObject({
        quantity: 7,
        at: LATER,
      })
    }
    expect(toKnownQuantity(none, [none], NOTHING_ORDERED).accepted).toBeNull()
  })

  test('of two acceptances of one moment the publishing one, which comes first, counts', () => {
    const publishing = aListing({ accepted: accepted(4, LATER) })
    const other = aListing({ storeId: 'nl', accepted: accepted(7, LATER) })
    expect(toKnownQuantity(publishing, [publishing, other], NOTHING_ORDERED).accepted?.quantity).toBe(4)
  })

  test('it is open while any of them waits for an answer', () => {
    const [quiet, open] = [aListing(), aListing({ storeId: 'nl', sending: { quantity: 3, at: LATER } })]
    expect(toKnownQuantity(quiet, [quiet], NOTHING_ORDERED).isOpen).toBe(false)
    expect(toKnownQuantity(quiet, [quiet, open], NOTHING_ORDERED).isOpen).toBe(true)
  })

  test('readings are those of the publishing listing', () => {
    const observed = { quantity: 5, at: LATER }
    const publishing = aListing({ confirmed: { quantity: 5, at: EARLIER }, observed })
    const other = aListing({ storeId: 'nl', confirmed: { quantity: 9, at: LATER } })
    expect(toKnownQuantity(publishing, [other, publishing], NOTHING_ORDERED)).toMatchObject({
      confirmed: { at: EARLIER },
      observed,
    })
    expect(toKnownQuantity(other, [other], NOTHING_ORDERED)).toMatchObject({
      confirmed: { at: LATER },
      observed: null,
    })
    expect(toKnownQuantity(aListing(), [aListing()], NOTHING_ORDERED).confirmed).toBeNull()
  })
})

test('another number that was read counts until one is accepted', () => {
  const drift = { quantity: 3, since: EARLIER, at: LATER, times: 2 }
  const drifted = (at: Date) => aListing({ accepted: accepted(10, at), drift })
  const held = (listing: ReturnType<typeof aListing>) =>
    toKnownQuantity(listing, [listing], NOTHING_ORDERED).drift
  expect(held(drifted(EARLIER))).toEqual({ quantity: 3, at: LATER })
  expect(held(drifted(NOW))).toBeNull()
  expect(held(aListing({ drift }))).toBeNull()
})

describe('a reading soon after an acceptance', () => {
  const possible = (before: number | null, read: number) =>
    possibleQuantities(
      someHolds({
        accepted: { ...accepted(10, minutesAgo(2)), before },
        observed: { quantity: read, at: minutesAgo(1) },
      }),
      NOW,
    )

  test('is what buyers have left of it, unless it is the number of before', () => {
    expect(possible(4, 8)).toEqual([8])
    expect(possible(8, 8)).toEqual([10, 8])
    expect(possible(null, 8)).toEqual([10, 8])
  })
})

describe('units ordered on Amazon after a moment', () => {
  const since = (sale: Parameters<typeof aSale>[0], unit: Parameters<typeof aUnit>[0] = {}) =>
    orderedUnits(aUnit(unit), [aSale({ quantity: 3, orderedAt: LATER, ...sale })]).orderedSince(EARLIER)

  test('all of the number’s own orders are added up', () => {
    const sales = [
      aSale({ quantity: 2, orderedAt: LATER }),
      aSale({ quantity: 5, orderedAt: minutesAgo(10) }),
    ]
    expect(orderedUnits(aUnit(), sales).orderedSince(EARLIER)).toBe(7)
    expect(orderedUnits(aUnit(), sales).orderedSince(minutesAgo(20))).toBe(5)
    expect(orderedUnits(aUnit(), sales).orderedSince(NOW)).toBe(0)
    expect(orderedUnits(aUnit(), []).orderedSince(EARLIER)).toBe(0)
  })

  test('an order at the moment itself is no later one', () => {
    expect(orderedUnits(aUnit(), [aSale({ quantity: 2, orderedAt: LATER })]).orderedSince(LATER)).toBe(0)
  })

  test.each(['open', 'imported', 'expired'] as const)('an order that is %s was made', (state) => {
    expect(since({ state })).toBe(3)
  })

  test('are not known where more was ordered than it can have had: a zero is sent again at once', () => {
    const at = (seconds: number) => ({ orderedSince: (since: Date) => (since < secondsAgo(seconds) ? 1 : 0) })
    const zero = accepted(0, minutesAgo(10))
    expect(possibleQuantities(someHolds({ accepted: zero, ...at(60) }), NOW)).toBeNull()
    // A buyer ordered before the zero arrived.
    expect(possibleQuantities(someHolds({ accepted: zero, ...at(590) }), NOW)).toEqual([0])
  })

  test('are counted from what Amazon was seen to hold, once that is later', () => {
    const orderedSince = (since: Date) => (since < minutesAgo(30) ? 5 : 1)
    const holds = someHolds({ accepted: accepted(10, minutesAgo(60)), orderedSince })
    expect(possibleQuantities(holds, NOW)).toEqual([5])
    expect(possibleQuantities({ ...holds, confirmed: { quantity: 6, at: minutesAgo(20) } }, NOW)).toEqual([5])
    expect(possibleQuantities({ ...holds, confirmed: { quantity: 9, at: minutesAgo(61) } }, NOW)).toEqual([5])
  })

  test.each([
    ['a canceled order', { state: 'cancelled' as const }],
    ['an order of another account', { accountId: 'other' }],
    ['an order of another seller SKU', { sellerSku: 'CUP' }],
  ])('%s counts for nothing', (_words, sale) => {
    expect(since(sale)).toBe(0)
  })

  test('where the inventory is kept by country, an order of another country counts for nothing', () => {
    const germany = { scope: 'DE', storeIds: ['de'] }
    expect(since({ storeId: 'nl' }, germany)).toBe(0)
    expect(since({ storeId: 'de' }, germany)).toBe(3)
  })

  test('an order of an unknown marketplace counts, to be safe', () => {
    expect(since({ storeId: null }, { scope: 'DE', storeIds: ['de'] })).toBe(3)
  })

  test('where the inventory is kept for the region, an order of any marketplace counts', () => {
    expect(since({ storeId: 'not-connected' })).toBe(3)
  })
})

describe('what Amazon should show', () => {
  test('is not known before the first acceptance', () => {
    expect(expectedQuantity(someHolds(), NOW)).toBeNull()
  })

  test('is the accepted number less what was ordered between then and the read', () => {
    const orderedSince = ordered([
      [minutesAgo(90), 100],
      [minutesAgo(40), 2],
      [minutesAgo(20), 3],
    ])
    const holds = someHolds({ accepted: accepted(10, EARLIER), orderedSince })
    expect(expectedQuantity(holds, minutesAgo(50))).toBe(10)
    expect(expectedQuantity(holds, LATER)).toBe(8)
    expect(expectedQuantity(holds, NOW)).toBe(5)
  })

  test('is never below 0', () => {
    const orderedSince = ordered([[LATER, 7]])
    expect(expectedQuantity(someHolds({ accepted: accepted(4, EARLIER), orderedSince }), NOW)).toBe(0)
  })
})

describe('the numbers that Amazon may hold', () => {
  const settled = (seconds: number) => secondsAhead(seconds - 3_600)

  test('are not known while an answer is open', () => {
    expect(possibleQuantities(someHolds({ isOpen: true, accepted: accepted(4, EARLIER) }), NOW)).toBeNull()
  })

  test('are the accepted one less what was ordered since, while nothing was read', () => {
    const orderedSince = ordered([[LATER, 3]])
    const holds = someHolds({ accepted: accepted(10, EARLIER), orderedSince })
    expect(possibleQuantities(holds, NOW)).toEqual([7])
    expect(possibleQuantities({ ...holds, accepted: accepted(3, EARLIER) }, NOW)).toEqual([0])
  })

  test.each([
    ['just read', secondsAgo(0), [4]],
    ['read just under ten minutes ago', secondsAgo(599), [4]],
    ['read ten minutes ago', secondsAgo(600), null],
  ])('before the first acceptance are what was %s', (_words, at, possible) => {
    expect(possibleQuantities(someHolds({ observed: { quantity: 4, at } }), NOW)).toEqual(possible)
  })

  test('before the first acceptance are not known while nothing was read', () => {
    expect(possibleQuantities(someHolds(), NOW)).toBeNull()
  })

  test('before the first acceptance are less by what was ordered since the read', () => {
    const holds = someHolds({
      observed: { quantity: 4, at: minutesAgo(5) },
      orderedSince: ordered([[minutesAgo(2), 3]]),
    })
    expect(possibleQuantities(holds, NOW)).toEqual([1])
    expect(possibleQuantities({ ...holds, orderedSince: () => 4 }, NOW)).toEqual([0])
  })

  test('are not known where more was ordered than Amazon was read to have', () => {
    const holds = someHolds({ observed: { quantity: 2, at: minutesAgo(5) }, orderedSince: () => 9 })
    expect(possibleQuantities(holds, NOW)).toBeNull()
  })

  test.each([
    ['an earlier read counts for nothing', minutesAgo(61), null, [10]],
    ['a read of less than half a minute later counts for nothing', settled(29), null, [10]],
    ['a read of half a minute later may be the truth as well', settled(30), null, [10, 6]],
    ['a read of just under a quarter of an hour later may be the truth as well', settled(899), null, [10, 6]],
    ['a read of a quarter of an hour later is the truth', settled(900), null, [6]],
    ['a read after a confirmation is the truth', settled(60), settled(40), [6]],
    ['a confirmation at the moment of the acceptance is one', settled(60), EARLIER, [6]],
    ['a confirmation of an earlier number is none', settled(60), minutesAgo(61), [10, 6]],
  ])('after an acceptance: %s', (_words, at, confirmedAt, possible) => {
    const holds = someHolds({
      accepted: accepted(10, EARLIER),
      observed: { quantity: 6, at },
      confirmed: confirmedAt && { quantity: 10, at: confirmedAt },
    })
    expect(possibleQuantities(holds, NOW)).toEqual(possible)
  })

  test('half a minute is what an acceptance takes to show', () => {
    expect(ACCEPTANCE_SETTLES_MS).toBe(30_000)
  })
})

describe('whether a number is to be sent', () => {
  const holds = someHolds({ accepted: accepted(10, EARLIER) })

  test('the one that Amazon holds is not, any other is', () => {
    expect([9, 10, 11].map((quantity) => isToBeSent(quantity, holds, NOW))).toEqual([true, false, true])
  })

  test('it is when nobody knows what Amazon holds', () => {
    expect(isToBeSent(10, { ...holds, isOpen: true }, NOW)).toBe(true)
  })

  test('it is when Amazon may hold another as well', () => {
    const unsure = { ...holds, observed: { quantity: 6, at: minutesAgo(50) } }
    expect([10, 6].map((quantity) => isToBeSent(quantity, unsure, NOW))).toEqual([true, true])
    const sure = { ...holds, observed: { quantity: 10, at: minutesAgo(50) } }
    expect(isToBeSent(10, sure, NOW)).toBe(false)
  })
})

describe('the number that a new one is compared with', () => {
  const read = (at: Date) => ({ quantity: 6, at })

  test.each([
    ['nothing is known', null, null, null],
    ['only an acceptance is known', accepted(10, EARLIER), null, 10],
    ['only a read is known', null, read(EARLIER), 6],
    ['the read is later', accepted(10, EARLIER), read(LATER), 6],
    ['the acceptance is later', accepted(10, LATER), read(EARLIER), 10],
    ['both are of one moment', accepted(10, LATER), read(LATER), 10],
  ])('when %s', (_words, took, observed, quantity) => {
    expect(lastKnown(someHolds({ accepted: took, observed }))).toBe(quantity)
  })
})
