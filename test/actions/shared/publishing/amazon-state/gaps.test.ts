import {
  addedTo,
  isGapKnown,
  missingUnits,
  openMissingUnits,
} from '../../../../../actions/shared/publishing/amazon-state/gaps'
import type { KnownQuantity } from '../../../../../actions/shared/publishing/amazon-state/known-quantity'
import { accepted, aListing, minutesAgo, NOW, secondsAgo, someHolds } from '../example'

/** Units that were ordered, or canceled, at one moment. */
const units = (at: Date, quantity: number) => (since: Date) => (at > since ? quantity : 0)
const took = (changes: Partial<KnownQuantity> = {}) =>
  someHolds({ accepted: accepted(10, minutesAgo(60)), ...changes })

describe('the units missing on Amazon', () => {
  const at = minutesAgo(5)

  test.each<[string, KnownQuantity, number, number]>([
    ['are those that it shows too few', took(), 7, 3],
    ['are none where it shows more', took(), 12, 0],
    ['are none before the first acceptance', someHolds(), 0, 0],
    ['are less by known orders', took({ orderedSince: units(minutesAgo(10), 2) }), 7, 1],
    ['are not less by orders after the reading', took({ orderedSince: units(minutesAgo(1), 2) }), 7, 3],
    [
      'are less by canceled orders, whose units Amazon may keep',
      took({ cancelledSince: units(minutesAgo(10), 2) }),
      7,
      1,
    ],
    [
      'are fewer if Amazon showed another quantity before',
      took({ drift: { quantity: 8, at: minutesAgo(20) } }),
      7,
      1,
    ],
    [
      'are no more if Amazon showed a higher quantity before',
      took({ drift: { quantity: 15, at: minutesAgo(20) } }),
      7,
      3,
    ],
    [
      'do not count another quantity that it showed at that moment',
      took({ drift: { quantity: 8, at } }),
      7,
      3,
    ],
    [
      'do not count another quantity that it showed later',
      took({ drift: { quantity: 8, at: minutesAgo(1) } }),
      7,
      3,
    ],
  ])('%s', (_words, known, shown, missing) => {
    expect(missingUnits(known, shown, at)).toBe(missing)
  })

  test('are less by what was ordered, or canceled, since Amazon showed another quantity', () => {
    const drift = { quantity: 8, at: minutesAgo(20) }
    expect(missingUnits(took({ drift, orderedSince: units(minutesAgo(10), 1) }), 5, at)).toBe(2)
    expect(missingUnits(took({ drift, cancelledSince: units(minutesAgo(10), 1) }), 5, at)).toBe(2)
    expect(missingUnits(took({ drift, orderedSince: units(minutesAgo(30), 1) }), 5, at)).toBe(3)
  })
})

describe('missing units that are found', () => {
  const found = { units: 2, shown: 8, at: minutesAgo(1) }
  const since = minutesAgo(60)
  const add = (unexplained: ReturnType<typeof aListing>['unexplained'], known = took()) =>
    addedTo({ publishing: aListing({ unexplained }), knownQuantity: known }, found, NOW)

  test('count since the acceptance, until the answer was there', () => {
    expect(add(null)).toEqual({
      ...found,
      foundAt: found.at,
      since,
      parts: [{ since, at: NOW, wanted: 2 }],
    })
  })

  test('count since they were found if nothing was accepted yet', () => {
    expect(add(null, someHolds()).parts).toEqual([{ since: found.at, at: NOW, wanted: 2 }])
  })

  test('stay missing beside what is ordered already', () => {
    const known = took({ orderedSince: units(minutesAgo(10), 3) })
    expect(add(null, known)).toMatchObject({ units: 2, parts: [{ wanted: 5 }] })
    const cancelled = took({ cancelledSince: units(minutesAgo(10), 3) })
    expect(add(null, cancelled)).toMatchObject({ units: 2, parts: [{ wanted: 5 }] })
  })

  test('are added to those from before the acceptance', () => {
    const part = { since: minutesAgo(90), at: minutesAgo(70), wanted: 4 }
    const before = { units: 4, shown: 3, at: minutesAgo(70), parts: [part] }
    expect(add(before)).toEqual({
      ...found,
      units: 6,
      foundAt: found.at,
      since: part.since,
      parts: [part, { since, at: NOW, wanted: 2 }],
    })
  })

  test('are added to none that orders explain by now', () => {
    const part = { since: minutesAgo(90), at: minutesAgo(70), wanted: 4 }
    const before = { units: 4, shown: 3, at: minutesAgo(70), parts: [part] }
    const known = took({ orderedSince: units(minutesAgo(80), 4) })
    expect(add(before, known)).toMatchObject({ units: 2, since, parts: [{ since, wanted: 2 }] })
  })

  test('replace those of the same acceptance, and are as old if they are no more', () => {
    const part = { since, at: minutesAgo(20), wanted: 2 }
    const before = { units: 2, shown: 8, at: minutesAgo(20), foundAt: minutesAgo(40), parts: [part] }
    expect(add(before)).toMatchObject({ units: 2, foundAt: minutesAgo(40), parts: [{ at: NOW }] })
    const fewer = { ...before, units: 1, parts: [{ ...part, wanted: 1 }] }
    expect(add(fewer)).toMatchObject({ units: 2, foundAt: found.at })
  })

  test('are added to those that an earlier version stored', () => {
    const before = { units: 3, shown: 5, at: minutesAgo(70), since: minutesAgo(90) }
    const known = took({ orderedSince: units(minutesAgo(80), 1) })
    expect(add(before, known)).toMatchObject({
      units: 5,
      since: minutesAgo(90),
      parts: [{ since: minutesAgo(90), at: minutesAgo(70), wanted: 4 }, { wanted: 2 }],
    })
    const { since: _since, ...older } = before
    expect(add(older)).toMatchObject({
      since: minutesAgo(70),
      parts: [{ since: minutesAgo(70), at: minutesAgo(70), wanted: 3 }, {}],
    })
  })
})

test('missing units are open until orders of their own time explain them', () => {
  const missing = {
    units: 4,
    shown: 3,
    at: minutesAgo(30),
    parts: [{ since: minutesAgo(60), at: minutesAgo(30), wanted: 4 }],
  }
  expect(openMissingUnits(missing, took())).toBe(4)
  expect(openMissingUnits(missing, took({ orderedSince: units(minutesAgo(40), 3) }))).toBe(1)
  expect(openMissingUnits(missing, took({ orderedSince: units(minutesAgo(20), 3) }))).toBe(4)
  expect(openMissingUnits(missing, took({ orderedSince: units(minutesAgo(40), 9) }))).toBe(0)
  expect(openMissingUnits({ ...missing, units: 2 }, took())).toBe(2)
  expect(openMissingUnits({ units: 4, shown: 3, at: minutesAgo(30) }, took())).toBe(4)
})

describe('every order that could explain a gap', () => {
  test.each<[string, Parameters<typeof isGapKnown>[0], Date | null, boolean]>([
    ['is known four minutes later', { at: secondsAgo(240) }, NOW, true],
    ['is not known sooner', { at: secondsAgo(239) }, NOW, false],
    ['is not known before the first poll', { at: minutesAgo(60) }, null, false],
    [
      'is known four minutes after the first finding',
      { at: minutesAgo(1), foundAt: minutesAgo(4) },
      NOW,
      true,
    ],
    ['is not known by a finding in the future', { at: minutesAgo(1), foundAt: NOW }, NOW, false],
    ['is known by a reading before the finding', { at: minutesAgo(4), foundAt: minutesAgo(1) }, NOW, true],
  ])('%s', (_words, gap, ordersUntil, isKnown) => {
    expect(isGapKnown(gap, ordersUntil)).toBe(isKnown)
  })
})
