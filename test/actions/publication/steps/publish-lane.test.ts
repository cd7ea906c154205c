import type { ActivityDocument } from '../../../../actions/shared/database/activity'
import type { BreakerDocument } from '../../../../actions/shared/database/breakers'
import type { CommunicationErrorDocument } from '../../../../actions/shared/database/communication-errors'
import type { ListingDocument } from '../../../../actions/shared/database/listing-document'
import type { PendingDocument } from '../../../../actions/shared/database/pending'
import { publishLane } from '../../../../actions/shared/publication/publish-lane'
import type { Merchant } from '../../../../actions/shared/publication/world'
import { aCommerce, type CommerceOptions } from './a-commerce'
import { aSeller, type SellerOptions } from './a-seller'
import {
  ACCOUNT,
  accepted,
  aListing,
  aMerchant,
  aPending,
  minutesAgo,
  NOW,
  refusal,
  secondsAhead,
  twoAccounts,
} from './example'
import { storedWorld } from './stored-world'

const showing = (quantity: number, changes: Partial<ListingDocument> = {}) => {
  const { sellerSku = 'MUG' } = changes
  return aListing({ sellerSku, sku: sellerSku, accepted: accepted(quantity, minutesAgo(60)), ...changes })
}
const waiting = (key: PendingDocument['key'], changes: Partial<PendingDocument> = {}) =>
  aPending({ _id: key, key, lane: `account/${ACCOUNT}`, ...changes })

interface Lane extends CommerceOptions, SellerOptions {
  readonly listings: readonly ListingDocument[]
  readonly pending?: readonly PendingDocument[]
  readonly merchant?: Merchant
  readonly breakers?: readonly BreakerDocument[]
  readonly feeds?: readonly string[]
  readonly isOvertaken?: boolean
  readonly hasSeller?: boolean
}

async function published({ listings, merchant = aMerchant(), breakers = [], feeds = [], ...rest }: Lane) {
  const { pending = [waiting('sku:MUG')], isOvertaken = false, hasSeller = true, ...options } = rest
  const { seller, patches, reads } = aSeller(options)
  const stored = await storedWorld(
    { listings, pending, breakers },
    { merchant, commerce: aCommerce(options), seller: async () => (hasSeller ? seller : undefined) },
  )
  const outcome = await publishLane(stored.world, {
    accountId: ACCOUNT,
    documents: pending,
    feeds: new Set(feeds),
    isOvertaken: () => isOvertaken,
    underWay: { looksAt: () => {} },
  })
  const left = await stored.all<PendingDocument>('pending')
  return {
    outcome,
    reads,
    sent: patches.map(({ sellerSku, quantity }) => [sellerSku, quantity]),
    pending: left,
    lanes: left.map(({ _id, lane, urgency }) => [_id, lane, urgency]),
    listings: await stored.all<ListingDocument>('listings'),
    activity: await stored.all<ActivityDocument>('activity'),
    errors: await stored.all<CommunicationErrorDocument>('errors'),
  }
}
const unavailable = { ...refusal, kind: 'unavailable' as const }
const sweptZero = { reasons: ['sweep'], urgency: 0 } as const

describe('a run of an account’s lane', () => {
  test('sends what differs, keeps what Amazon answered, and is done with it', async () => {
    const { outcome, sent, pending, listings, activity } = await published({
      listings: [showing(4), showing(10, { sellerSku: 'CUP' })],
      pending: [waiting('sku:MUG'), waiting('sku:CUP')],
      stock: { MUG: 80, CUP: 0 },
    })
    expect(sent).toEqual([
      ['CUP', 0],
      ['MUG', 10],
    ])
    expect(outcome).toEqual({ accepted: 2, isPaused: false })
    expect(pending).toEqual([])
    expect(listings).toMatchObject([
      { sellerSku: 'CUP', accepted: { quantity: 0 }, sending: null, state: 'out-of-stock' },
      { sellerSku: 'MUG', accepted: { quantity: 10 }, sending: null, state: 'listed' },
    ])
    expect(activity.map(({ sellerSku, from, to }) => [sellerSku, from, to]).sort()).toEqual([
      ['CUP', 10, 0],
      ['MUG', 4, 10],
    ])
  })

  test('notes what it is about to send before it is sent', async () => {
    const notes: unknown[] = []
    const listing = showing(4)
    const stored = await storedWorld(
      { listings: [listing], pending: [waiting('sku:MUG')] },
      { commerce: aCommerce({ stock: { MUG: 80 } }) },
    )
    const { seller } = aSeller()
    const watched = {
      ...seller,
      patchQuantity: async (...given: Parameters<typeof seller.patchQuantity>) => {
        notes.push((await stored.all<ListingDocument>('listings'))[0]?.sending)
        return seller.patchQuantity(...given)
      },
    }
    await publishLane(
      { ...stored.world, seller: async () => watched },
      {
        accountId: ACCOUNT,
        documents: [waiting('sku:MUG')],
        feeds: new Set(),
        isOvertaken: () => false,
        underWay: { looksAt: () => {} },
      },
    )
    expect(notes).toEqual([{ quantity: 10, at: NOW }])
  })

  test('sends nothing that Amazon holds already', async () => {
    const { sent, pending, outcome } = await published({ listings: [showing(10)], stock: { MUG: 80 } })
    expect({ sent, pending, accepted: outcome.accepted }).toEqual({ sent: [], pending: [], accepted: 0 })
  })

  test('reads a stale channel first, and sends nothing to what Amazon fulfils', async () => {
    const { sent, reads, pending, listings } = await published({
      listings: [showing(4, { channelsReadAt: minutesAgo(56) })],
      stock: { MUG: 80 },
      shows: { MUG: { channels: ['AMAZON_EU'], quantity: null } },
    })
    expect(reads).toHaveLength(1)
    expect({ sent, pending }).toEqual({ sent: [], pending: [] })
    expect(listings[0]).toMatchObject({
      channels: ['AMAZON_EU'],
      channelsReadAt: NOW,
      sending: null,
      state: 'held',
      decision: { rule: 'fulfilled-by-amazon' },
    })
  })
})

describe('a document that could not be done with', () => {
  test('is tried again when a channel could not be read, which is told', async () => {
    const { sent, pending, errors } = await published({
      listings: [showing(4, { channelsReadAt: minutesAgo(56) })],
      stock: { MUG: 80 },
      readFails: unavailable,
    })
    expect(sent).toEqual([])
    expect(pending).toMatchObject([{ lane: `account/${ACCOUNT}`, dueAt: secondsAhead(15) }])
    expect(errors).toMatchObject([{ system: 'amazon', code: refusal.code }])
  })

  test('is tried again when Commerce could not be read, which is told', async () => {
    const { pending, errors } = await published({ listings: [showing(4)] })
    expect(pending).toMatchObject([{ dueAt: secondsAhead(15) }])
    expect(errors).toMatchObject([{ system: 'commerce', code: 'UNAVAILABLE' }])
    const order = await published({ listings: [], stock: {}, pending: [waiting('order:5')] })
    expect(order.pending).toMatchObject([{ _id: 'order:5', dueAt: secondsAhead(15) }])
  })

  test.each([
    ['throttled', 2],
    ['unavailable', 15],
  ] as const)('is tried again after a call that was %s, in %d s', async (kind, seconds) => {
    const { pending, listings, outcome } = await published({
      listings: [showing(4)],
      stock: { MUG: 80 },
      answer: () => ({ ...refusal, kind }),
    })
    expect(pending).toMatchObject([{ dueAt: secondsAhead(seconds) }])
    expect(outcome).toEqual({ accepted: 0, isPaused: false })
    expect(listings[0]?.accepted?.quantity).toBe(4)
  })

  test('of several SKUs is tried again at the earliest moment of them', async () => {
    const { pending } = await published({
      listings: [showing(4), showing(4, { sellerSku: 'CUP' })],
      stock: { MUG: 80, CUP: 80 },
      orders: { 5: ['CUP', 'MUG'] },
      pending: [waiting('order:5', { reasons: ['stock-item'] })],
      answer: ({ sellerSku }) => ({ ...refusal, kind: sellerSku === 'MUG' ? 'throttled' : 'unavailable' }),
    })
    expect(pending).toMatchObject([{ dueAt: secondsAhead(2) }])
  })

  test('is done with when Amazon rejects the number', async () => {
    const { pending, listings } = await published({
      listings: [showing(4)],
      stock: { MUG: 80 },
      answer: () => ({ ...refusal, kind: 'refused' }),
    })
    expect(pending).toEqual([])
    expect(listings[0]).toMatchObject({ state: 'failing', failure: { kind: 'rejected', quantity: 10 } })
  })

  test('stays in the lane as it is while something more urgent goes first', async () => {
    const { sent, pending, listings } = await published({
      listings: [showing(4)],
      stock: { MUG: 80 },
      isOvertaken: true,
    })
    expect(sent).toEqual([])
    expect(pending).toMatchObject([{ lane: `account/${ACCOUNT}`, dueAt: minutesAgo(1) }])
    expect(listings[0]?.sending).toBeNull()
  })
})

describe('a refused account', () => {
  test('is paused, and its document stays for the end of the pause', async () => {
    const { outcome, pending } = await published({
      listings: [showing(4)],
      stock: { MUG: 80 },
      answer: () => ({ ...refusal, status: null }),
    })
    expect(outcome).toEqual({ accepted: 0, isPaused: true })
    expect(pending).toMatchObject([{ lane: `account/${ACCOUNT}`, dueAt: minutesAgo(1) }])
  })

  test('that is only suspected is tried again in a minute', async () => {
    const { outcome, pending } = await published({
      listings: [showing(4)],
      stock: { MUG: 80 },
      answer: () => refusal,
    })
    expect(outcome.isPaused).toBe(false)
    expect(pending).toMatchObject([{ dueAt: secondsAhead(60) }])
  })

  test('one 403 beside what Amazon took is that of its listing', async () => {
    const { outcome, listings, pending } = await published({
      listings: [showing(4), showing(4, { sellerSku: 'CUP' })],
      stock: { MUG: 80, CUP: 80 },
      pending: [waiting('sku:CUP'), waiting('sku:MUG')],
      answer: ({ sellerSku }) =>
        sellerSku === 'MUG'
          ? refusal
          : { kind: 'accepted', submissionId: 's', requestId: null, ratePerSecond: null },
    })
    expect(outcome).toEqual({ accepted: 1, isPaused: false })
    expect(listings.map(({ failure }) => failure?.kind)).toEqual([undefined, 'rejected'])
    expect(pending).toEqual([])
  })

  test('without credentials is paused, and nothing is sent', async () => {
    const { outcome, sent, pending } = await published({
      listings: [showing(4)],
      stock: { MUG: 80 },
      hasSeller: false,
    })
    expect({ outcome, sent }).toEqual({ outcome: { accepted: 0, isPaused: true }, sent: [] })
    expect(pending).toMatchObject([{ lane: `account/${ACCOUNT}` }])
  })
})

describe('what a run leaves to others', () => {
  const other = (quantity: number) => showing(quantity, { storeId: 'other', accountId: 'second' })

  test('another account’s number goes to that account’s lane', async () => {
    const { sent, lanes } = await published({
      listings: [showing(4), other(12)],
      stock: { MUG: 80 },
      merchant: twoAccounts,
    })
    expect(sent).toEqual([['MUG', 10]])
    expect(lanes).toEqual([['sku:MUG', 'account/second', 1]])
  })

  test('another account that holds the number already, or is only to be read, needs nothing', async () => {
    const run = { listings: [showing(4), other(10)], stock: { MUG: 80 }, merchant: twoAccounts }
    expect((await published(run)).pending).toEqual([])
    const pending = [waiting('sku:MUG', { reasons: ['order'] })]
    expect((await published({ ...run, pending, shows: { MUG: { quantity: 4 } } })).pending).toEqual([])
  })

  test('a zero behind an open breaker waits for the merchant', async () => {
    const open = { since: minutesAgo(5), reasons: ['sweep'], listings: 30 }
    const { sent, lanes, listings } = await published({
      listings: [showing(10)],
      stock: { MUG: 0 },
      pending: [waiting('sku:MUG', sweptZero)],
      breakers: [{ _id: 'de', zeros: [], open, authorisedUntil: null }],
    })
    expect(sent).toEqual([])
    expect(lanes).toEqual([['sku:MUG', 'breaker/de', 0]])
    expect(listings[0]).toMatchObject({ massZero: 'asked', state: 'held', accepted: { quantity: 10 } })
  })

  test('a rise that an open feed carries waits for the feed', async () => {
    const sending = { quantity: 10, at: minutesAgo(1), feedId: 'f1' }
    const { sent, lanes, listings } = await published({
      listings: [showing(4, { sending })],
      stock: { MUG: 80 },
      feeds: ['f1'],
    })
    expect(sent).toEqual([])
    expect(lanes).toEqual([['sku:MUG', 'feed/f1', 2]])
    expect(listings[0]?.sending).toEqual(sending)
  })
})
