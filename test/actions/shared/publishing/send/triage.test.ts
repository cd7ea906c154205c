import type { ListingDocument } from '../../../../../actions/shared/database/listings/listing-document'
import type { CommunicationErrorDocument } from '../../../../../actions/shared/database/log/communication-errors'
import type { BreakerDocument } from '../../../../../actions/shared/database/work/breakers'
import type { PendingDocument } from '../../../../../actions/shared/database/work/pending'
import type { Merchant } from '../../../../../actions/shared/publishing/merchant'
import { triagePending } from '../../../../../actions/shared/publishing/send/triage'
import { aCommerce, type CommerceOptions } from '../a-commerce'
import {
  accepted,
  aListing,
  aMerchant,
  aPending,
  minutesAgo,
  NOW,
  secondsAgo,
  secondsAhead,
  twoAccounts,
} from '../example'
import { storedWorld } from '../stored-world'

/** A listing for which Amazon accepted this quantity an hour ago. */
const showing = (quantity: number, changes: Partial<ListingDocument> = {}) => {
  const { sellerSku = 'MUG' } = changes
  return aListing({ sellerSku, sku: sellerSku, accepted: accepted(quantity, minutesAgo(60)), ...changes })
}
const marked = (key: PendingDocument['key'], changes: Partial<PendingDocument> = {}) =>
  aPending({ _id: key, key, mark: `mark of ${key}`, ...changes })

interface Triage extends CommerceOptions {
  readonly listings: readonly ListingDocument[]
  readonly pending?: readonly PendingDocument[]
  readonly merchant?: Merchant
  readonly breakers?: readonly BreakerDocument[]
  readonly feeds?: readonly string[]
  /** Whether the account's lane may have sent the quantity since the evaluation began. */
  readonly isUnderWay?: boolean
}

async function triage({ listings, merchant = aMerchant(), breakers = [], feeds = [], ...rest }: Triage) {
  const { pending = [marked('sku:MUG')], isUnderWay = false, ...commerce } = rest
  const stored = await storedWorld(
    { listings, pending, breakers },
    { merchant, commerce: aCommerce(commerce) },
  )
  const parts = await triagePending(stored.world, pending, {
    feeds: new Set(feeds),
    underWay: { mayHaveSent: () => isUnderWay },
  })
  return {
    handovers: [...parts].map(([accountId, evaluation]) => ({ accountId, evaluation })),
    pending: await stored.all<PendingDocument>('pending'),
    lanes: (await stored.all<PendingDocument>('pending')).map(({ _id, lane, urgency }) => [
      _id,
      lane,
      urgency,
    ]),
    listings: await stored.all<ListingDocument>('listings'),
    errors: await stored.all<CommunicationErrorDocument>('errors'),
  }
}

describe('a change that changes nothing on Amazon', () => {
  test('is kept and done with', async () => {
    const { pending, handovers, listings } = await triage({ listings: [showing(10)], stock: { MUG: 80 } })
    expect({ pending, handovers }).toEqual({ pending: [], handovers: [] })
    expect(listings[0]).toMatchObject({
      stock: { quantity: 80 },
      state: 'listed',
      decision: { quantity: 10 },
    })
  })

  test('waits for its account’s lane where that may have sent another number meanwhile', async () => {
    const { lanes } = await triage({ listings: [showing(10)], stock: { MUG: 80 }, isUnderWay: true })
    expect(lanes).toEqual([['sku:MUG', 'account/account', 2]])
  })

  test('of no listing at all is done with', async () => {
    const { pending } = await triage({ listings: [], stock: {}, pending: [marked('sku:CUP')] })
    expect(pending).toEqual([])
  })

  test('stays where it was marked anew meanwhile', async () => {
    const stored = await storedWorld(
      { listings: [showing(10)], pending: [marked('sku:MUG', { mark: 'new' })] },
      { commerce: aCommerce({ stock: { MUG: 80 } }) },
    )
    await triagePending(stored.world, [marked('sku:MUG', { mark: 'old' })], {
      feeds: new Set(),
      underWay: { mayHaveSent: () => false },
    })
    expect(await stored.all('pending')).toMatchObject([{ _id: 'sku:MUG', mark: 'new', lane: 'new' }])
  })
})

describe('a number that is to be sent', () => {
  test('is handed over with its listings as they were kept', async () => {
    const { handovers, listings } = await triage({
      listings: [showing(4), showing(4, { storeId: 'nl' })],
      stock: { MUG: 80 },
    })
    const [kept] = listings
    const [state] = handovers[0]?.evaluation.states ?? []
    const [unit] = state?.units ?? []
    expect(kept?.decision).toMatchObject({ quantity: 10 })
    for (const one of [state?.work.controlling, unit?.publishing])
      expect(one).toMatchObject({ _id: kept?._id, decision: kept?.decision, stock: kept?.stock })
    for (const many of [state?.work.listings, unit?.sharing])
      expect(many?.map(({ decision }) => decision)).toEqual(listings.map(({ decision }) => decision))
  })

  test.each([
    ['a rise', 80, 4, 2],
    ['a fall', 80, 11, 1],
    ['a zero', 0, 10, 0],
  ])('%s waits in its account’s lane, and is handed over', async (_words, stock, held, urgency) => {
    const { lanes, handovers, listings } = await triage({ listings: [showing(held)], stock: { MUG: stock } })
    expect(lanes).toEqual([['sku:MUG', 'account/account', urgency]])
    expect(handovers).toMatchObject([
      {
        accountId: 'account',
        evaluation: {
          resolved: [
            {
              document: { _id: 'sku:MUG', lane: 'account/account', mark: 'mark of sku:MUG', urgency },
              skus: ['MUG'],
            },
          ],
        },
      },
    ])
    const [state, ...others] = handovers[0]?.evaluation.states ?? []
    expect(others).toEqual([])
    expect(state?.work).toMatchObject({ group: { sellerSku: 'MUG' }, readAt: NOW })
    expect(listings[0]?.sending).toBeNull()
  })

  test('the most urgent of an order’s SKUs counts for it', async () => {
    const { lanes, handovers } = await triage({
      listings: [showing(4), showing(10, { sellerSku: 'CUP' }), showing(11, { sellerSku: 'POT' })],
      stock: { MUG: 80, CUP: 0, POT: 80 },
      orders: { 5: ['MUG', 'CUP', 'POT'] },
      pending: [marked('order:5', { reasons: ['order'] })],
    })
    expect(lanes).toEqual([['order:5', 'account/account', 0]])
    expect(handovers).toMatchObject([{ evaluation: { resolved: [{ document: { urgency: 0 } }] } }])
    expect(handovers[0]?.evaluation.states).toHaveLength(3)
  })

  test('what needs nothing is not handed over beside what does', async () => {
    const { handovers, lanes } = await triage({
      listings: [showing(4), showing(10, { sellerSku: 'CUP' })],
      stock: { MUG: 80, CUP: 80 },
      pending: [marked('sku:CUP'), marked('sku:MUG')],
    })
    expect(lanes).toEqual([['sku:MUG', 'account/account', 2]])
    expect(handovers).toHaveLength(1)
    expect(handovers[0]?.evaluation.resolved).toMatchObject([{ document: { _id: 'sku:MUG' }, skus: ['MUG'] }])
    expect(handovers[0]?.evaluation.states.map(({ work }) => work.group.sellerSku)).toEqual(['MUG'])
  })

  test('of two accounts waits in the lanes of both', async () => {
    const other = showing(4, { storeId: 'other', accountId: 'second' })
    const { lanes, handovers } = await triage({
      listings: [showing(4), other],
      stock: { MUG: 80 },
      merchant: twoAccounts,
    })
    expect(lanes.map(([, lane]) => lane).sort()).toEqual(['account/account', 'account/second'])
    expect(handovers.map(({ accountId }) => accountId)).toEqual(['account'])
  })

  test('of which each document has its own urgency', async () => {
    const { handovers } = await triage({
      listings: [showing(4), showing(10, { sellerSku: 'CUP' })],
      stock: { MUG: 80, CUP: 0 },
      pending: [marked('sku:CUP'), marked('sku:MUG')],
    })
    expect(handovers[0]?.evaluation.resolved).toMatchObject([
      { document: { _id: 'sku:CUP', urgency: 0 } },
      { document: { _id: 'sku:MUG', urgency: 2 } },
    ])
  })

  test('after a republication the read of Amazon’s own number waits in the lane too', async () => {
    const { lanes } = await triage({
      listings: [showing(10)],
      stock: { MUG: 80 },
      pending: [marked('sku:MUG', { reasons: ['republish'] })],
    })
    expect(lanes).toEqual([['sku:MUG', 'account/account', 2]])
  })
})

describe('what keeps a number back', () => {
  test('the mass-zero breaker of its store', async () => {
    const open = { since: minutesAgo(1), reasons: ['sweep'], listings: 30 }
    const { lanes, handovers, listings } = await triage({
      listings: [showing(10)],
      stock: { MUG: 0 },
      pending: [marked('sku:MUG', { reasons: ['sweep'] })],
      breakers: [{ _id: 'de', zeros: [], open, authorisedUntil: null }],
    })
    expect(lanes).toEqual([['sku:MUG', 'breaker/de', 0]])
    expect(handovers).toEqual([])
    expect(listings[0]).toMatchObject({ state: 'held', massZero: 'asked' })
  })

  test('an open feed that carries a number as low', async () => {
    const sending = { quantity: 10, at: minutesAgo(1), feedId: 'f1' }
    const { lanes, handovers } = await triage({
      listings: [showing(4, { sending })],
      stock: { MUG: 80 },
      feeds: ['f1'],
    })
    expect(lanes).toEqual([['sku:MUG', 'feed/f1', 2]])
    expect(handovers).toEqual([])
  })
})

describe('what could not be read', () => {
  test('is tried again in a quarter of a minute, and told', async () => {
    const { pending, handovers, errors, listings } = await triage({ listings: [showing(10)] })
    expect(pending).toMatchObject([{ _id: 'sku:MUG', lane: 'new', dueAt: secondsAhead(15) }])
    expect(handovers).toEqual([])
    expect(errors).toMatchObject([{ system: 'commerce', code: 'UNAVAILABLE' }])
    expect(listings[0]?.decision?.rule).toBe('stock-unknown')
  })

  test('an order is tried again likewise', async () => {
    const { pending } = await triage({ listings: [], stock: {}, pending: [marked('order:5')] })
    expect(pending).toMatchObject([{ _id: 'order:5', lane: 'new', dueAt: secondsAhead(15) }])
  })
})

describe('a SKU that the export leaves out is evaluated again', () => {
  test('after two minutes, where it named others', async () => {
    const cup = showing(10, { sku: 'CUP', sellerSku: 'CUP' })
    const { pending } = await triage({
      listings: [showing(10), cup],
      stock: { CUP: 80 },
      pending: [marked('sku:MUG'), marked('sku:CUP')],
    })
    expect(pending).toMatchObject([
      { key: 'sku:MUG', reasons: ['absent'], dueAt: secondsAhead(150), lane: 'new' },
    ])
  })

  test('after five, where it named nothing at all: that proves no absence', async () => {
    const { pending, listings } = await triage({ listings: [showing(10)], stock: {} })
    expect(pending).toMatchObject([
      { key: 'sku:MUG', reasons: ['absent'], dueAt: secondsAhead(300), lane: 'new' },
    ])
    expect(listings[0]).toMatchObject({ absentSince: null, stock: { reason: 'absent-alone' } })
  })
})

describe('an order that changes no quantity', () => {
  const ordered = (changes: Partial<ListingDocument>) =>
    triage({
      listings: [showing(10, changes)],
      stock: { MUG: 80 },
      pending: [marked('sku:MUG', { reasons: ['order'] })],
    })

  test('makes the read-back due at once, since it may be Amazon’s own', async () => {
    const { pending, listings } = await ordered({ accepted: accepted(10, secondsAgo(40)) })
    expect(pending).toEqual([])
    expect(listings[0]).toMatchObject({ confirmDueAt: NOW, orderSeenAt: NOW })
  })

  test('does so once the quantity has settled', async () => {
    const { pending, listings } = await ordered({ accepted: accepted(10, secondsAgo(10)) })
    expect(pending).toEqual([])
    expect(listings[0]).toMatchObject({ confirmDueAt: secondsAhead(22), orderSeenAt: NOW })
  })

  test('leaves an earlier read-back where it is', async () => {
    const { listings } = await ordered({
      accepted: accepted(10, secondsAgo(40)),
      confirmDueAt: secondsAgo(3),
    })
    expect(listings[0]).toMatchObject({ confirmDueAt: secondsAgo(3), orderSeenAt: NOW })
  })

  test('needs none of a quantity that is held', async () => {
    const { listings } = await ordered({
      accepted: accepted(10, secondsAgo(40)),
      channels: ['AMAZON_EU'],
    })
    expect(listings[0]).not.toHaveProperty('orderSeenAt')
  })
})
