import type { BreakerDocument } from '../../../../../actions/shared/database/work/breakers'
import type { GroupState } from '../../../../../actions/shared/publishing/group-types'
import {
  breakerOf,
  isMassZero,
  judgeZeros,
  openBreakers,
} from '../../../../../actions/shared/publishing/guards/zero-breaker'
import { LIMITS } from '../../../../../actions/shared/publishing/limits'
import type { Ports } from '../../../../../actions/shared/publishing/ports'
import {
  accepted,
  aDecision,
  aListing,
  aState,
  aWork,
  aWorld,
  held,
  listed,
  minutesAgo,
  NOW,
  secondsAgo,
  secondsAhead,
  someHolds,
  storedZero,
  zero,
} from '../example'

const holding = (quantity: number) => someHolds({ accepted: accepted(quantity, minutesAgo(60)) })
const because = (...reasons: string[]) => aWork({ reasons: new Set(reasons) })
/** With the breaker as it is delivered: more than 20 % and at least 20 listings of a store. */
const withBreakerOfTwenty = (changes: Partial<Ports>): Ports =>
  aWorld({ limits: { ...LIMITS, breakerShare: 0.2, breakerMinimum: 20 }, ...changes })
const nothingLeft = aDecision({ decision: zero, knownQuantity: holding(10) })

describe('a zero of many', () => {
  test.each(['sweep', 'import', 'topology', 'settings', 'product-poll', 'rule'])(
    'is one because of a %s',
    (reason) => {
      expect(isMassZero(because(reason), nothingLeft)).toBe(true)
    },
  )

  test.each([
    'order',
    'order-poll',
    'refund',
    'product',
    'product-deleted',
    'stock-item',
    'sold',
    'sold-ended',
    'authorised',
    'override',
  ])('is none with a %s of its own', (reason) => {
    expect(isMassZero(because('sweep', reason), nothingLeft)).toBe(false)
  })

  test('is none where Amazon shows 0 already, unless an answer is open', () => {
    const shown = aDecision({ decision: zero, knownQuantity: holding(0) })
    expect(isMassZero(because('sweep'), shown)).toBe(false)
    expect(
      isMassZero(because('sweep'), { ...shown, knownQuantity: { ...shown.knownQuantity, isOpen: true } }),
    ).toBe(true)
  })

  test('is one where Amazon has accepted nothing yet', () => {
    expect(isMassZero(because('sweep'), aDecision({ decision: zero }))).toBe(true)
  })

  test.each([listed(10), held])('a $kind is none', (decision) => {
    expect(isMassZero(because('sweep'), aDecision({ decision, knownQuantity: holding(10) }))).toBe(false)
  })

  test('waits behind the open breaker of its own store', () => {
    expect(breakerOf(because('sweep'), nothingLeft, new Set(['de']))).toBe('de')
    expect(breakerOf(because('sweep'), nothingLeft, new Set(['nl']))).toBeNull()
    expect(breakerOf(because('order'), nothingLeft, new Set(['de']))).toBeNull()
  })

  test('a breaker is open while the merchant is asked', () => {
    const breaker: BreakerDocument = { _id: 'de', zeros: [], open: null, authorisedUntil: null }
    const open = { since: NOW, reasons: [], listings: 30 }
    expect([...openBreakers([breaker, { ...breaker, _id: 'nl', open }])]).toEqual(['nl'])
  })
})

const swept = (reason = 'sweep', changes = {}): GroupState =>
  aState({
    work: because(reason),
    units: [aDecision({ decision: zero, publishing: aListing({ decision: null, ...changes }) })],
  })
const many = (count: number, state = swept()) => Array.from({ length: count }, () => state)

interface Around {
  readonly listings?: number
  /** Zeros that wait for the answer, as the listings say, and as the lane does. */
  readonly waiting?: readonly [asked: number, inLane: number]
}

/** Evaluates a context with one breaker, in a store with this many listings. */
async function judged(
  states: readonly GroupState[],
  kept: Partial<BreakerDocument> = {},
  { listings = 100, waiting = [30, 30] }: Around = {},
) {
  const saved = new Map<string, object>()
  const asked: string[] = []
  const breaker = { _id: 'de', zeros: [], open: null, authorisedUntil: null, ...kept }
  const breakers: Ports['breakers'] = {
    all: async () => (Object.keys(kept).length === 0 ? [] : [breaker]),
    load: async () => null,
    save: async () => {},
    replace: async (_known, { _id, ...set }) => {
      saved.set(_id, set)
      return true
    },
  }
  const count = async (storeId: string) => {
    asked.push(storeId)
    return listings
  }
  const world = withBreakerOfTwenty({
    breakers,
    listings: { count, countAsked: async () => waiting[0] } as unknown as Ports['listings'],
    pending: { countInLane: async () => waiting[1] } as unknown as Ports['pending'],
  })
  const open = [...(await judgeZeros(world, states))]
  return { open, asked, saved, de: saved.get('de') as Partial<BreakerDocument> | undefined }
}
const zeros = (count: number, minute: Date) => ({ zeros: [{ minute, count }] })

describe('the mass-zero breaker', () => {
  test('lets 20 of 100 pass, and asks from the 21st on', async () => {
    expect(await judged(many(20))).toMatchObject({ open: [], de: { open: null } })
    expect(await judged(many(21))).toMatchObject({
      open: ['de'],
      asked: ['de'],
      de: { open: { since: NOW, reasons: ['sweep'], listings: 21 } },
    })
  })

  test('lets 19 pass however few listings there are, and asks at 20', async () => {
    expect((await judged(many(19), {}, { listings: 19 })).open).toEqual([])
    expect((await judged(many(20), {}, { listings: 20 })).open).toEqual(['de'])
  })

  test('counts those of the last hour together, and no earlier ones', async () => {
    expect((await judged(many(11), zeros(10, secondsAgo(3_599)))).open).toEqual(['de'])
    expect((await judged(many(11), zeros(10, secondsAgo(3_600)))).open).toEqual([])
    expect((await judged(many(11), zeros(10, secondsAgo(3_600)))).de?.zeros).toEqual([
      { minute: NOW, count: 11 },
    ])
  })

  test('keeps its count by minute', async () => {
    expect((await judged(many(2), zeros(3, NOW))).de?.zeros).toEqual([{ minute: NOW, count: 5 }])
    const before = { minute: minutesAgo(1), count: 3 }
    expect((await judged(many(2), { zeros: [before] })).de?.zeros).toEqual([
      before,
      { minute: NOW, count: 2 },
    ])
    const two = [before, { minute: NOW, count: 1 }]
    expect((await judged(many(2), { zeros: two })).de?.zeros).toEqual([before, { minute: NOW, count: 3 }])
    const { de } = await judged(many(1))
    expect(de?.zeros).toEqual([{ minute: NOW, count: 1 }])
  })

  test('counts a zero once: when the decision turns to it', async () => {
    const again = swept('sweep', { decision: storedZero })
    expect(await judged(many(30, again))).toMatchObject({ open: [], de: undefined })
    const shown = swept('sweep', { decision: { ...storedZero, kind: 'list', quantity: 4 } })
    expect((await judged(many(30, shown))).open).toEqual(['de'])
  })

  describe('counts a listing whose quantity another system keeps changing', () => {
    const resetAt = (zeroCountedAt: Date, massZero: 'dismissed' | null = null) =>
      swept('sweep', { decision: { ...storedZero, kind: 'list', quantity: 4 }, massZero, zeroCountedAt })

    test('once within the hour', async () => {
      const before = zeros(30, minutesAgo(50))
      expect((await judged(many(30, resetAt(minutesAgo(50))), before)).de).toBeUndefined()
      expect((await judged(many(30, resetAt(minutesAgo(60))), zeros(30, minutesAgo(60)))).open).toEqual([
        'de',
      ])
    })

    test('again after the count was reset, or after the merchant dismissed the zero', async () => {
      const counted = resetAt(minutesAgo(50))
      expect((await judged(many(30, counted), { zeros: [] })).open).toEqual(['de'])
      expect((await judged(many(30, counted), zeros(1, minutesAgo(49)))).open).toEqual(['de'])
      const unwanted = resetAt(minutesAgo(50), 'dismissed')
      expect((await judged(many(30, unwanted), zeros(1, minutesAgo(50)))).open).toEqual(['de'])
    })

    test('again if a fast clock wrote a time that is still to come', async () => {
      expect((await judged(many(30, resetAt(secondsAhead(1))), zeros(1, minutesAgo(5)))).open).toEqual(['de'])
    })
  })

  test('counts a zero that the merchant did not want once more', async () => {
    const dismissed = swept('sweep', { decision: storedZero, massZero: 'dismissed' })
    expect((await judged(many(30, dismissed))).open).toEqual(['de'])
    const asked = swept('sweep', { decision: storedZero, massZero: 'asked' })
    expect((await judged(many(30, asked))).open).toEqual([])
  })

  test('without a zero of many nothing is asked of the database', async () => {
    const none = await judged([aState()], { open: { since: NOW, reasons: [], listings: 30 } })
    expect(none).toMatchObject({ open: [], de: undefined })
    expect((await judged(many(30, swept('order')))).saved.size).toBe(0)
  })

  test('stays open for zeros that wait already', async () => {
    const open = { since: minutesAgo(5), reasons: ['sweep'], listings: 30 }
    const again = swept('sweep', { decision: storedZero })
    expect(await judged([again], { open })).toMatchObject({ open: ['de'], de: undefined })
  })

  test('that is open stays so, since when and for which reasons', async () => {
    const open = { since: minutesAgo(5), reasons: ['import'], listings: 30 }
    const { de } = await judged([swept('sweep'), swept('import'), swept('job:7')], {
      open,
      zeros: [{ minute: minutesAgo(5), count: 30 }],
    })
    expect(de?.open).toEqual({ since: minutesAgo(5), reasons: ['import', 'sweep'], listings: 33 })
  })

  test('that is open stays so though few have come since', async () => {
    const open = { since: minutesAgo(90), reasons: ['sweep'], listings: 30 }
    expect(await judged([swept()], { open })).toMatchObject({ open: ['de'], de: { open: { listings: 1 } } })
  })

  test('that is open ends with the next zero once nothing waits any more, and its zeros count no longer', async () => {
    const open = { since: minutesAgo(20), reasons: ['settings'], listings: 30 }
    const kept = { open, ...zeros(30, minutesAgo(20)) }
    expect(await judged([swept()], kept, { waiting: [0, 0] })).toMatchObject({
      open: [],
      de: { open: null, zeros: [{ minute: NOW, count: 1 }] },
    })
    expect((await judged(many(25), kept, { waiting: [0, 0] })).de?.open).toMatchObject({
      since: NOW,
      listings: 25,
    })
    for (const waiting of [[1, 0] as const, [0, 1] as const]) {
      expect((await judged([swept()], kept, { waiting })).open).toEqual(['de'])
    }
  })

  test('that is open stays so while an evaluation may not have recorded what waits', async () => {
    const open = { since: minutesAgo(4), reasons: ['sweep'], listings: 30 }
    const kept = { open, ...zeros(30, minutesAgo(4)) }
    expect((await judged([swept()], kept, { waiting: [0, 0] })).open).toEqual(['de'])
  })

  test('lets pass and does not count what the merchant has allowed', async () => {
    const allowed = await judged(many(30), { authorisedUntil: secondsAhead(1) })
    expect(allowed).toMatchObject({ open: [], de: undefined })
    expect((await judged(many(30), { authorisedUntil: NOW })).open).toEqual(['de'])
  })

  test('is each store’s own', async () => {
    const dutch = swept('sweep', { storeId: 'nl' })
    const both = await judged([...many(15), ...many(25, dutch)])
    expect(both).toMatchObject({ open: ['nl'], asked: ['nl'] })
    expect([...both.saved]).toMatchObject([
      ['de', { open: null, zeros: [{ count: 15 }] }],
      ['nl', { open: { listings: 25 }, zeros: [{ count: 25 }] }],
    ])
    expect(both.de).not.toHaveProperty('_id')
  })

  test('of another store is told as well', async () => {
    const open = { since: minutesAgo(5), reasons: ['sweep'], listings: 30 }
    const french = await judged([swept('sweep', { storeId: 'fr' })], { open })
    expect(french.open).toEqual(['de'])
    expect([...french.saved.keys()]).toEqual(['fr'])
  })
})
