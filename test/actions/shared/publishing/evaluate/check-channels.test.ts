import { anyReason } from '../../../../../actions/shared/database/work/pending-reasons'
import {
  isChannelKnown,
  listingsInOtherChannel,
  needsAmazon,
  readNeededChannels,
  shownFrom,
  withReadings,
} from '../../../../../actions/shared/publishing/evaluate/check-channels'
import type { UnitDecision } from '../../../../../actions/shared/publishing/group-types'
import { aCommerce } from '../a-commerce'
import { aSeller, type SellerOptions } from '../a-seller'
import {
  ACCOUNT,
  accepted,
  aDecision,
  aListing,
  aMerchant,
  aState,
  aUnit,
  aWork,
  aWorld,
  held,
  minutesAgo,
  NOW,
  refusal,
  secondsAgo,
  secondsAhead,
  someHolds,
} from '../example'
import { storedWorld } from '../stored-world'

const holding = (quantity: number, at = minutesAgo(60)) => someHolds({ accepted: accepted(quantity, at) })
const because = (...reasons: string[]) => aWork({ reasons: new Set(reasons) })
const stale = aListing({ channelsReadAt: secondsAgo(55 * 60 + 1) })
const holdBy = (rule: 'channel-unknown' | 'fulfilled-by-amazon' | 'other-channel' | 'excluded') => ({
  ...held,
  rule,
})

describe('whether a number needs anything of Amazon', () => {
  const needs = (unit: Partial<UnitDecision>, ...reasons: string[]) =>
    needsAmazon(aWorld(), because(...(reasons.length > 0 ? reasons : ['stock-item'])), aDecision(unit))

  test('one that is to be sent does; one that Amazon holds does not', () => {
    expect(needs({ knownQuantity: holding(4) })).toBe(true)
    expect(needs({ knownQuantity: holding(10) })).toBe(false)
    expect(needs({ knownQuantity: holding(10), publishing: stale })).toBe(false)
  })

  test.each(['channel-unknown', 'fulfilled-by-amazon', 'other-channel'] as const)(
    'a hold by %s does once the channel was read more than 55 minutes ago',
    (rule) => {
      expect(needs({ decision: holdBy(rule), publishing: stale })).toBe(true)
      expect(needs({ decision: holdBy(rule) })).toBe(false)
    },
  )

  test('any other hold does not', () => {
    expect(needs({ decision: holdBy('excluded'), publishing: stale })).toBe(false)
    expect(needs({ decision: holdBy('excluded'), publishing: stale }, 'order')).toBe(false)
  })

  test.each(['feed', 'republish'])('after a %s its own number does', (reason) => {
    expect(needs({ knownQuantity: holding(10) }, 'sweep', reason)).toBe(true)
    expect(anyReason(new Set(['sweep', reason]), 'readsAmazon')).toBe(true)
  })

  test.each(['order', 'order-poll', 'order-gap'])(
    'after a %s its own number is read before a send, and otherwise by the read-back',
    (reason) => {
      expect(needs({ knownQuantity: holding(10) }, 'sweep', reason)).toBe(false)
      expect(anyReason(new Set(['sweep', reason]), 'readsAmazon')).toBe(true)
    },
  )

  test.each(['sweep', 'stock-item', 'product', 'refund'])('after a %s it does not', (reason) => {
    expect(needs({ knownQuantity: holding(10) }, reason)).toBe(false)
    expect(anyReason(new Set([reason]), 'readsAmazon')).toBe(false)
  })

  test('after a republication it does not until what was accepted has settled', () => {
    expect(needs({ knownQuantity: holding(10, secondsAgo(29)) }, 'republish')).toBe(false)
    expect(needs({ knownQuantity: holding(10, secondsAgo(30)) }, 'republish')).toBe(true)
  })
})

test('what was accepted settles after half a minute; nothing that was not has long settled', () => {
  expect(shownFrom(aDecision({ knownQuantity: holding(10, NOW) }))).toEqual(secondsAhead(30))
  expect(shownFrom(aDecision())).toEqual(new Date(0))
})

describe('a channel is known', () => {
  const known = (channelsReadAt: Date | null, trustedSince = new Date(0)) =>
    isChannelKnown(aWorld({ trustedSince }), { channelsReadAt }, 60_000)

  test('while it was read within the time', () => {
    expect([secondsAgo(60), secondsAgo(60.001), null].map((at) => known(at))).toEqual([true, false, false])
  })

  test('unless a worker died since', () => {
    expect(known(secondsAgo(30), secondsAgo(30))).toBe(true)
    expect(known(secondsAgo(30), secondsAgo(29))).toBe(false)
  })
})

test('a listing is elsewhere where Amazon has just said so, in its own marketplace', () => {
  const { seller } = aSeller({ elsewhere: ['A1805IZSGTT6HS MUG'] })
  const sharing = [aListing(), aListing({ storeId: 'nl' }), aListing({ storeId: 'gone' })]
  const found = listingsInOtherChannel(aMerchant(), seller, { sharing })
  expect(found.map(({ storeId }) => storeId)).toEqual(['nl'])
  expect(listingsInOtherChannel(aMerchant(), seller, { sharing: [aListing({ sellerSku: 'CUP' })] })).toEqual(
    [],
  )
})

/** Checks a quantity of 10 while Amazon shows 4. */
async function checked(unit: Partial<UnitDecision>, options: SellerOptions, work = aWork()) {
  const { seller, reads } = aSeller(options)
  const { world } = await storedWorld({}, { seller: async () => seller, commerce: aCommerce({}) })
  const decided = aDecision({ knownQuantity: holding(4), ...unit })
  const group = { ...work, controlling: decided.publishing, listings: decided.sharing }
  const state = aState({ work: group, units: [decided] })
  const readings = await readNeededChannels(world, ACCOUNT, [state])
  const states = await withReadings(world, ACCOUNT, [state], readings)
  return { state, readings, states, after: states[0], reads: reads.flatMap(({ sellerSkus }) => sellerSkus) }
}

describe('what is read before a number is sent', () => {
  test('nothing while the channel is fresh', async () => {
    const { state, readings, states, reads } = await checked({}, {})
    expect(reads).toEqual([])
    expect(readings.size).toBe(0)
    expect(states).toEqual([state])
  })

  test('a channel that is not, once', async () => {
    const { after, reads, readings } = await checked(
      { publishing: stale },
      { shows: { MUG: { quantity: 3 } } },
    )
    expect(reads).toEqual(['MUG'])
    expect(readings.get(stale._id)).toMatchObject({ kind: 'read', channels: ['DEFAULT'] })
    expect([...(after?.readIds ?? [])]).toEqual([stale._id])
    expect(after?.retryAt).toBeNull()
    expect(after?.units[0]).toMatchObject({
      publishing: { channelsReadAt: NOW, observed: { quantity: 3, at: NOW } },
      decision: { kind: 'list' },
    })
    expect(after?.work.controlling?.channelsReadAt).toEqual(NOW)
    expect(after?.work.listings[0]?.channelsReadAt).toEqual(NOW)
  })

  test('a listing that has gone to Amazon’s fulfillment is held', async () => {
    const shows = { MUG: { channels: ['AMAZON_EU'], quantity: null } }
    const { after } = await checked({ publishing: stale }, { shows })
    expect(after?.units[0]?.decision).toMatchObject({ kind: 'hold', rule: 'fulfilled-by-amazon' })
  })

  test('what Amazon shows too few of is taken off the stock, of which another listing may offer it', async () => {
    const publishing = aListing({ accepted: accepted(10, minutesAgo(60)) })
    const read = (shown: number) =>
      checked({ publishing }, { shows: { MUG: { quantity: shown } } }, because('order'))
    expect((await read(8)).after).toMatchObject({
      work: { missingUnits: 2, controlling: { unexplained: { units: 2, shown: 8, at: NOW } } },
      facts: { stock: { soldNotInCommerce: 2 } },
    })
    expect((await read(10)).after?.facts.stock).not.toHaveProperty('soldNotInCommerce')
  })

  test('Amazon’s own number after an order, unless it was just read or has not settled', async () => {
    const known = (at: Date, observedAt: Date) =>
      someHolds({ accepted: accepted(4, at), observed: { quantity: 4, at: observedAt } })
    const readsOf = async (knownQuantity: UnitDecision['knownQuantity']) =>
      (await checked({ knownQuantity }, { shows: { MUG: { quantity: 4 } } }, because('order'))).reads
    expect(await readsOf(known(minutesAgo(60), secondsAgo(6)))).toEqual(['MUG'])
    expect(await readsOf(known(minutesAgo(60), secondsAgo(5)))).toEqual([])
    expect(await readsOf(known(secondsAgo(30), minutesAgo(1)))).toEqual(['MUG'])
    expect(await readsOf(known(secondsAgo(29), minutesAgo(1)))).toEqual([])
  })

  test('others that share its calls, whose readings it hands over', async () => {
    const { seller, reads } = aSeller({ shows: { MUG: { quantity: 4 }, CUP: { quantity: 7 } } })
    const { world } = await storedWorld({}, { seller: async () => seller })
    const cup = aListing({ _id: 'de/CUP', sku: 'CUP', sellerSku: 'CUP' })
    const taken: [string, unknown][] = []
    const along = {
      choose: async () => [cup],
      take: (given: ReadonlyMap<string, unknown>) => void taken.push(...given),
    }
    const state = aState({ units: [aDecision({ publishing: stale, knownQuantity: holding(4) })] })
    const readings = await readNeededChannels(world, ACCOUNT, [state], along)
    expect(reads.map(({ sellerSkus }) => sellerSkus)).toEqual([['MUG', 'CUP']])
    expect([...readings.keys()]).toEqual([stale._id])
    expect(taken).toMatchObject([['de/CUP', { kind: 'read', observed: { quantity: 7 } }]])

    taken.splice(0)
    const fresh = aState({ units: [aDecision({ knownQuantity: holding(4) })] })
    expect((await readNeededChannels(world, ACCOUNT, [fresh], along)).size).toBe(0)
    expect([reads.length, taken]).toEqual([1, []])
  })

  test('a channel that could not be read holds, and is tried again in a quarter of a minute', async () => {
    const unavailable = { ...refusal, kind: 'unavailable' as const }
    const refused = await checked({ publishing: stale }, { readFails: refusal })
    expect(refused.after?.retryAt).toEqual(secondsAhead(60))
    const { after } = await checked({ publishing: stale }, { readFails: unavailable })
    expect(after?.units[0]?.decision).toMatchObject({ kind: 'hold', rule: 'channel-unknown' })
    expect(after?.retryAt).toEqual(secondsAhead(15))
    expect(after?.readIds.size).toBe(0)
    expect(after?.units[0]?.publishing.channelsReadAt).toEqual(stale.channelsReadAt)
  })

  test('a listing that Amazon has just said to be elsewhere, though its channel is fresh', async () => {
    const other = aListing({ storeId: 'nl' })
    const { reads, after } = await checked(
      { sharing: [aListing(), other] },
      {
        elsewhere: ['A1805IZSGTT6HS MUG'],
        shows: { MUG: { channels: ['AMAZON_EU'], quantity: null } },
      },
    )
    expect(reads).toEqual(['MUG'])
    expect([...(after?.readIds ?? [])]).toEqual([other._id])
    expect(after?.units[0]?.decision.rule).toBe('fulfilled-by-amazon')
  })

  test('nothing of a listing elsewhere that is sent nothing', async () => {
    const { reads } = await checked({ knownQuantity: holding(10) }, { elsewhere: ['A1PA6795UKMFR9 MUG'] })
    expect(reads).toEqual([])
  })

  test('nothing of another account', async () => {
    const { reads } = await checked({ publishing: stale, inventory: aUnit({ accountId: 'other' }) }, {})
    expect(reads).toEqual([])
  })

  test('each listing once, though two groups have it', async () => {
    const { seller, reads } = aSeller({ shows: { MUG: { quantity: 4 } } })
    const state = aState({ units: [aDecision({ publishing: stale, knownQuantity: holding(4) })] })
    await readNeededChannels(aWorld({ seller: async () => seller }), ACCOUNT, [state, state])
    expect(reads.flatMap(({ sellerSkus }) => sellerSkus)).toEqual(['MUG'])
  })

  test('nothing without credentials, and every stale channel holds', async () => {
    const state = aState({ units: [aDecision({ publishing: stale, knownQuantity: holding(4) })] })
    const world = aWorld({ seller: async () => undefined })
    const readings = await readNeededChannels(world, ACCOUNT, [state])
    expect([...readings.values()]).toMatchObject([{ kind: 'unauthorised', code: 'NO_CREDENTIALS' }])
  })
})
