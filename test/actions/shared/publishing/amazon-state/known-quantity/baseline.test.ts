import {
  baselineOf,
  countsFrom,
  expectedQuantity,
  isRise,
  type KnownQuantity,
  orderedUnits,
  possibleQuantities,
  toKnownQuantity,
} from '../../../../../../actions/shared/publishing/amazon-state/known-quantity'
import { accepted, aListing, aSale, aUnit, minutesAgo, NOW, secondsAgo, someHolds } from '../../example'

const [EARLIER, LATER] = [minutesAgo(60), minutesAgo(30)]
const reading = (quantity: number, at: Date) => ({ quantity, at })

describe('orders are subtracted from', () => {
  test.each<[string, Partial<KnownQuantity>, object | null]>([
    ['the accepted quantity', { accepted: accepted(9, LATER) }, { quantity: 9, at: LATER }],
    [
      'a later quantity that Amazon was seen to have',
      { accepted: accepted(9, EARLIER), confirmed: reading(7, LATER) },
      { quantity: 7, at: LATER },
    ],
    [
      'the accepted quantity if it is the later one',
      { accepted: accepted(9, LATER), confirmed: reading(7, EARLIER) },
      { quantity: 9, at: LATER },
    ],
    [
      'the accepted quantity if both are of one moment',
      { accepted: accepted(9, LATER), confirmed: reading(7, LATER) },
      { quantity: 9, at: LATER },
    ],
    ['nothing before the first acceptance', { confirmed: reading(7, LATER) }, null],
  ])('%s', (_words, known, baseline) => {
    const found = baselineOf(someHolds(known))
    if (baseline === null) expect(found).toBeNull()
    else expect(found).toMatchObject(baseline)
  })

  test('a later reading, so that earlier orders count no more', () => {
    const orderedSince = (at: Date) => (at < LATER ? 5 : 0)
    const known = someHolds({ accepted: accepted(9, EARLIER), orderedSince })
    expect(expectedQuantity(known, NOW)).toBe(4)
    expect(expectedQuantity({ ...known, confirmed: reading(7, LATER) }, NOW)).toBe(7)
  })
})

describe('orders of a listing start to count', () => {
  test.each<[string, Parameters<typeof aListing>[0], Date | null]>([
    ['with its acceptance', { accepted: accepted(9, LATER), observed: reading(3, NOW) }, LATER],
    [
      'with the reading that confirmed it later',
      { accepted: accepted(9, EARLIER), confirmed: reading(9, LATER) },
      LATER,
    ],
    [
      'with its acceptance if that is later than what was confirmed',
      { accepted: accepted(9, LATER), confirmed: reading(9, EARLIER) },
      LATER,
    ],
    ['with the last reading before the first acceptance', { observed: reading(3, EARLIER) }, EARLIER],
    ['at no time that is known without either', { confirmed: reading(9, EARLIER) }, null],
  ])('%s', (_words, listing, at) => {
    expect(countsFrom(aListing(listing))).toEqual(at)
  })
})

test('an order is either canceled or not', () => {
  const sold = [aSale({ quantity: 3 }), aSale({ _id: 'account/2', quantity: 2, state: 'cancelled' })]
  const { orderedSince, cancelledSince } = orderedUnits(aUnit(), sold)
  expect([orderedSince(EARLIER), cancelledSince(EARLIER)]).toEqual([3, 2])
})

test('another quantity that Amazon showed counts until a later acceptance', () => {
  const nothing = { orderedSince: () => 0, cancelledSince: () => 0 }
  const driftAfter = (at: Date) => {
    const listing = aListing({
      accepted: accepted(9, at),
      drift: { ...reading(7, LATER), times: 1 } as never,
    })
    return toKnownQuantity(listing, [listing], nothing).drift
  }
  expect(driftAfter(EARLIER)).toEqual(reading(7, LATER))
  expect(driftAfter(LATER)).toEqual(reading(7, LATER))
  expect(driftAfter(NOW)).toBeNull()
})

describe('a reading', () => {
  const fell = (observed: number) =>
    someHolds({
      accepted: { ...accepted(9, minutesAgo(5)), before: 20 },
      observed: reading(observed, minutesAgo(4)),
    })

  test.each([
    ['of fewer units than were accepted is what was sold of them', 8, [8]],
    ['of the accepted units is what Amazon has', 9, [9]],
    ['of more than were accepted may be older', 12, [9, 12]],
    ['of the quantity before may be older', 20, [9, 20]],
  ])('%s', (_words, observed, possible) => {
    expect(possibleQuantities(fell(observed), NOW)).toEqual(possible)
  })

  test('of which more was ordered than it showed is another quantity by now', () => {
    const known = { ...fell(8), orderedSince: (at: Date) => (at < minutesAgo(1) ? 9 : 0) }
    expect(possibleQuantities(known, NOW)).toBeNull()
  })
})

describe('a quantity is a rise', () => {
  const either = someHolds({
    accepted: accepted(10, minutesAgo(2)),
    observed: reading(6, secondsAgo(60)),
  })

  test.each<[string, KnownQuantity, number, boolean]>([
    ['above what Amazon has', someHolds({ accepted: accepted(10, LATER) }), 11, true],
    ['not if Amazon has it', someHolds({ accepted: accepted(10, LATER) }), 10, false],
    ['not below what Amazon has', someHolds({ accepted: accepted(10, LATER) }), 9, false],
    ['above the lowest that Amazon may have', either, 7, true],
    ['not at the lowest that Amazon may have', either, 6, false],
    ['above the last known one while a send is open', { ...either, isOpen: true }, 7, true],
    ['not at the last known one while a send is open', { ...either, isOpen: true }, 6, false],
    ['if nothing is known', someHolds(), 0, true],
  ])('%s', (_words, known, quantity, rise) => {
    expect(isRise(quantity, known, NOW)).toBe(rise)
  })
})
