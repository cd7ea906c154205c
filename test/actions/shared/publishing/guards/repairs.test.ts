import { PENDING_REASONS } from '../../../../../actions/shared/database/work/pending-reasons'
import { refusedNumber } from '../../../../../actions/shared/publishing/guards/refused-numbers'
import {
  hasOtherWriter,
  isRepair,
  isRepairTooSoon,
  recentRepairs,
} from '../../../../../actions/shared/publishing/guards/repairs'
import {
  accepted,
  aDecision,
  aListing,
  aWork,
  listed,
  minutesAgo,
  NOW,
  refusal,
  secondsAhead,
  sent,
  someHolds,
  zero,
} from '../example'

const holding = (quantity: number, ordered = 0) =>
  someHolds({ accepted: accepted(quantity, minutesAgo(600)), orderedSince: () => ordered })
const because = (...reasons: string[]) => aWork({ reasons: new Set(reasons) })
/** Amazon accepted 10 and shows another quantity again, after repairs this many minutes ago. */
const repaired = (...minutes: number[]) =>
  aDecision({
    decision: listed(10),
    knownQuantity: holding(10),
    publishing: aListing({ repairs: minutes.map(minutesAgo) }),
  })

describe('another system that writes the same number', () => {
  test('is put back at once the first time', () => {
    expect(isRepairTooSoon(because('drift'), repaired(), NOW)).toBe(false)
  })

  test('is put back later each time', () => {
    expect(isRepairTooSoon(because('drift'), repaired(0.5), NOW)).toBe(true)
    expect(isRepairTooSoon(because('drift'), repaired(1.5), NOW)).toBe(false)
    expect(isRepairTooSoon(because('drift'), repaired(9, 5, 1.5), NOW)).toBe(true)
    expect(isRepairTooSoon(because('drift'), repaired(15, 10, 4.5), NOW)).toBe(false)
  })

  test('is put back 24 times a day and no more', () => {
    const hourly = (count: number) => Array.from({ length: count }, (_, index) => (count - index) * 59 + 61)
    expect(isRepairTooSoon(because('drift'), repaired(...hourly(22)), NOW)).toBe(false)
    expect(isRepairTooSoon(because('sweep', 'gap'), repaired(...hourly(23), 61), NOW)).toBe(true)
    // Repairs of the day before do not count.
    expect(isRepairTooSoon(because('drift'), repaired(1_500, ...hourly(22)), NOW)).toBe(false)
  })
})

describe('nothing limits', () => {
  const often = Array.from({ length: 30 }, (_, index) => minutesAgo(index + 1)).reverse()
  const publishing = aListing({ repairs: often })

  test.each([
    ['a number that changes', { decision: listed(9), knownQuantity: holding(10) }],
    ['a zero', { decision: zero, knownQuantity: holding(0) }],
    ['publishing again after a sale', { decision: listed(10), knownQuantity: holding(10, 1) }],
    ['what may never have arrived', { decision: listed(10), holds: { ...holding(10), isOpen: true } }],
  ])('%s', (_words, changes) => {
    const unit = aDecision({ publishing, ...changes })
    expect(isRepair(because('drift'), unit)).toBe(false)
    expect(isRepairTooSoon(because('drift'), unit, NOW)).toBe(false)
  })

  test.each(['job:save', 'republish', 'override', 'authorised'])('what a person asks for: %s', (reason) => {
    expect(
      isRepairTooSoon(because('drift', reason), aDecision({ publishing, knownQuantity: holding(10) }), NOW),
    ).toBe(false)
  })

  test('an order in Commerce, which may be the sale of Amazon that lowered the number', () => {
    expect(isRepair(because('order'), repaired(0.5))).toBe(false)
  })
})

describe('a number that Amazon denies', () => {
  const denied = (from: number | null, quantity: number, times: number) => {
    const { send, ...rest } = sent('MUG', refusal)
    const failure = {
      kind: 'failed' as const,
      code: refusal.code,
      message: '',
      quantity,
      at: minutesAgo(60),
      times,
    }
    const next = refusedNumber(failure, { ...rest, send: { ...send, from, quantity } })
    return next?.retryAt
  }

  test('is tried again later each time', () => {
    expect([1, 2, 5, 20].map((times) => denied(4, 10, times))).toEqual(
      [60, 120, 1_800, 3_300].map(secondsAhead),
    )
  })

  test('is tried at least every five minutes where it falls: Amazon sells what is not there', () => {
    expect(denied(10, 0, 20)).toEqual(secondsAhead(300))
    expect(denied(null, 4, 20)).toEqual(secondsAhead(300))
  })
})

test('*Republish* of a person has Amazon read first', () => {
  expect(PENDING_REASONS.republish.readsAmazon).toBe(true)
})

test('the repairs of the last day count', () => {
  const day = 24 * 60
  const repairs = [day + 1, day, day - 1, 1].map(minutesAgo)
  expect(recentRepairs(repairs, NOW)).toEqual([minutesAgo(day - 1), minutesAgo(1)])
  expect(recentRepairs(undefined, NOW)).toEqual([])
})

describe('another system writes the same number', () => {
  const drifted = (times: number) => ({ drift: { quantity: 4, at: NOW, times } as never })

  test.each<[string, Parameters<typeof aListing>[0], boolean]>([
    ['if its quantity was found three times', drifted(3), true],
    ['not if its quantity was found twice', drifted(2), false],
    ['if it was put back three times in a day', { repairs: [3, 2, 1].map(minutesAgo) }, true],
    [
      'if it was put back three times, though found once',
      { ...drifted(1), repairs: [3, 2, 1].map(minutesAgo) },
      true,
    ],
    ['not if one of three times was the day before', { repairs: [1_500, 2, 1].map(minutesAgo) }, false],
    ['not if nothing was found', {}, false],
  ])('%s', (_words, listing, isWritten) => {
    expect(hasOtherWriter(aListing(listing), NOW)).toBe(isWritten)
  })
})
