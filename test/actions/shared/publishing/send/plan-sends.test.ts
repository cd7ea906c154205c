import type { ListingDocument } from '../../../../../actions/shared/database/listings/listing-document'
import type { GroupWork } from '../../../../../actions/shared/publishing/group-types'
import {
  mostUrgentFirst,
  plannedSend,
  plannedSends,
  type SendGuards,
  urgencyOf,
} from '../../../../../actions/shared/publishing/send/plan-sends'
import {
  ACCOUNT,
  accepted,
  aDecision,
  aListing,
  aState,
  aUnit,
  aWork,
  held,
  listed,
  minutesAgo,
  NOW,
  secondsAgo,
  someHolds,
  zero,
} from '../example'

const gates: SendGuards = { accountId: ACCOUNT, now: NOW, breakers: new Set(), feeds: new Set() }
const holding = (quantity: number) => someHolds({ accepted: accepted(quantity, minutesAgo(60)) })

describe('what an account is to be sent', () => {
  test('a number that differs from what Amazon holds, with the one that it replaces', () => {
    const [work, unit] = [aWork(), aDecision({ knownQuantity: holding(4) })]
    expect(plannedSend(work, unit, gates)).toEqual({ unit, quantity: 10, from: 4, work })
  })

  test('a first number replaces none', () => {
    expect(plannedSend(aWork(), aDecision(), gates)).toMatchObject({ quantity: 10, from: null })
  })

  test.each([
    ['a number that Amazon holds already', aDecision({ knownQuantity: holding(10) })],
    ['a listing that is held', aDecision({ decision: held })],
    ['a number of another account', aDecision({ inventory: aUnit({ accountId: 'other' }) })],
  ])('%s is not sent', (_words, unit) => {
    expect(plannedSend(aWork(), unit, gates)).toBeNull()
  })

  test('of every group its own numbers of this account', () => {
    const own = aDecision()
    const others = [
      aDecision({ inventory: aUnit({ accountId: 'other' }) }),
      aDecision({ knownQuantity: holding(10) }),
    ]
    const states = [aState({ units: [own, ...others] }), aState({ units: [own] })]
    expect(plannedSends(states, gates).map(({ unit }) => unit)).toEqual([own, own])
  })
})

describe('what keeps a number back', () => {
  const swept = aWork({ reasons: new Set(['sweep']) })
  const nothingLeft = aDecision({ decision: zero, knownQuantity: holding(10) })

  test('a zero of many waits behind its store’s breaker', () => {
    const breakers = new Set(['de'])
    expect(plannedSend(swept, nothingLeft, gates)).not.toBeNull()
    expect(plannedSend(swept, nothingLeft, { ...gates, breakers })).toBeNull()
    expect(plannedSend(swept, nothingLeft, { ...gates, breakers: new Set(['nl']) })).not.toBeNull()
  })

  test('a zero with an order of its own, and what is above 0, wait behind no breaker', () => {
    const open = { ...gates, breakers: new Set(['de']) }
    expect(plannedSend(aWork({ reasons: new Set(['order']) }), nothingLeft, open)).not.toBeNull()
    expect(plannedSend(swept, aDecision({ knownQuantity: holding(4) }), open)).not.toBeNull()
  })

  test('a rise waits for an open feed that carries its listing; a fall does not', () => {
    const publishing = aListing({ sending: { quantity: 8, at: minutesAgo(5), feedId: 'feed' } })
    const inFeed = (quantity: number) =>
      aDecision({ publishing, decision: listed(quantity), knownQuantity: someHolds({ isOpen: true }) })
    const withFeed = { ...gates, feeds: new Set(['feed']) }
    expect(plannedSend(aWork(), inFeed(10), withFeed)).toBeNull()
    expect(plannedSend(aWork(), inFeed(7), withFeed)).toMatchObject({ quantity: 7 })
    expect(plannedSend(aWork(), inFeed(10), gates)).toMatchObject({ quantity: 10 })
  })
})

describe('a number that Amazon rejected', () => {
  const failure: NonNullable<ListingDocument['failure']> = {
    kind: 'rejected',
    code: '90220',
    message: 'A required attribute is missing.',
    quantity: 10,
    at: minutesAgo(60),
  }
  const isSent = (changes: Partial<typeof failure>, work: Partial<GroupWork> = {}) => {
    const unit = aDecision({ publishing: aListing({ failure: { ...failure, ...changes } }) })
    const because = aWork({ reasons: new Set(['sweep']), ...work })
    return plannedSend(because, unit, gates) !== null
  }

  test.each(['sweep', 'drift', 'gap', 'feed', 'absent'])('is not sent again because of a %s', (reason) => {
    expect(isSent({}, { reasons: new Set([reason]) })).toBe(false)
  })

  test.each(['order', 'stock-item', 'product', 'import', 'topology'])(
    'is sent again after a %s',
    (reason) => {
      expect(isSent({}, { reasons: new Set(['sweep', reason]) })).toBe(true)
    },
  )

  test('another number is sent', () => {
    expect(isSent({ quantity: 9 })).toBe(true)
  })

  test('is sent again when the call had only failed', () => {
    expect(isSent({ kind: 'failed' })).toBe(true)
  })

  test('is tried again when it is time, and after a day where an earlier version kept no time', () => {
    expect(isSent({ retryAt: secondsAgo(-1) })).toBe(false)
    expect(isSent({ retryAt: secondsAgo(0) })).toBe(true)
    expect(isSent({ at: secondsAgo(24 * 3_600 - 1) })).toBe(false)
    expect(isSent({ at: secondsAgo(24 * 3_600) })).toBe(true)
  })
})

describe('the order of what is sent', () => {
  test('zeros come first, then falls, then rises and first numbers', () => {
    expect(urgencyOf(aDecision({ decision: zero, knownQuantity: holding(10) }))).toBe(0)
    expect(urgencyOf(aDecision({ knownQuantity: holding(11) }))).toBe(1)
    expect(urgencyOf(aDecision({ knownQuantity: holding(10) }))).toBe(2)
    expect(urgencyOf(aDecision({ knownQuantity: holding(9) }))).toBe(2)
    expect(urgencyOf(aDecision())).toBe(2)
  })

  test('of the same urgency the one that waits longest comes first', () => {
    const planned = (name: string, decision: typeof zero, minutes: number) => ({
      unit: aDecision({ decision, publishing: aListing({ title: name }), knownQuantity: holding(11) }),
      quantity: 0,
      from: 11,
      work: aWork({ firstAt: minutesAgo(minutes) }),
    })
    const sends = [
      planned('young fall', listed(3), 1),
      planned('old fall', listed(3), 9),
      planned('old rise', listed(30), 90),
      planned('young zero', zero, 0),
    ]
    const names = sends.toSorted(mostUrgentFirst).map(({ unit }) => unit.publishing.title)
    expect(names).toEqual(['young zero', 'old fall', 'young fall', 'old rise'])
  })
})
