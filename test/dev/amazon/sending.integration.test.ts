import { examples } from '../../../dev/catalogue/examples'
import { amazon as world } from '../../../dev/world'
import { amazonSurroundings } from './amazon-surroundings'
import { GERMANY, own, type Value } from './seller-client'

const { europe, outlet } = world.accounts
const here = amazonSurroundings()
const { client, get, patch } = here
const NETHERLANDS = 'A1805IZSGTT6HS'

describe('a quantity that is sent', () => {
  it('is in the attributes at once and live after a while', async () => {
    const before = here.amazon.liveQuantity(europe.sellerId, examples.plain)
    expect(await patch(examples.plain, own(33))).toMatchObject({ sku: examples.plain, status: 'ACCEPTED' })
    const read = await get(examples.plain)
    expect(read.attributes.fulfillment_availability).toEqual([own(33)])
    expect(read.fulfillmentAvailability).toEqual([{ fulfillmentChannelCode: 'DEFAULT', quantity: before }])
    here.amazon.goLive()
    expect((await get(examples.plain)).fulfillmentAvailability).toEqual([
      { fulfillmentChannelCode: 'DEFAULT', quantity: 33 },
    ])
  })

  it('is shared by the marketplaces of the account and not by another account', async () => {
    const outletBefore = here.amazon.liveQuantity(outlet.sellerId, examples.shared)
    await patch(examples.shared, own(21))
    here.amazon.goLive()
    const dutch = await get(examples.plain, { marketplaceIds: [NETHERLANDS] })
    expect(dutch.fulfillmentAvailability).toEqual((await get(examples.plain)).fulfillmentAvailability)
    expect(here.amazon.liveQuantity(europe.sellerId, examples.shared)).toBe(21)
    expect(here.amazon.liveQuantity(outlet.sellerId, examples.shared)).toBe(outletBefore)
  })

  it.each([examples.leadTime, examples.restockDate])('keeps the rest of %s when merged', async (sku) => {
    await patch(sku, own(7))
    const value = (await get(sku)).attributes.fulfillment_availability[0]
    expect(Object.keys(value)).toHaveLength(3)
    expect(here.amazon.mistakes()).toEqual([])
  })

  it('drops lead time and restock date when replaced, which is recorded as a mistake', async () => {
    await patch(examples.leadTime, own(7), { op: 'replace' })
    expect((await get(examples.leadTime)).attributes.fulfillment_availability).toEqual([own(7)])
    expect(here.amazon.mistakes()).toMatchObject([
      { kind: 'lead-time-or-restock-date-dropped', sellerSku: examples.leadTime },
    ])
  })

  it('adds an own channel to a listing fulfilled by Amazon, which is recorded as a mistake', async () => {
    await patch(examples.fulfilledByAmazon, own(1))
    here.amazon.goLive()
    expect((await get(examples.fulfilledByAmazon)).fulfillmentAvailability).toEqual([
      { fulfillmentChannelCode: 'AMAZON_EU' },
      { fulfillmentChannelCode: 'DEFAULT', quantity: 1 },
    ])
    expect(here.amazon.mistakes()).toMatchObject([{ kind: 'quantity-sent-to-fulfilled-by-amazon' }])
  })

  it.each([
    ['without a channel', { quantity: 3 }],
    ['with a fraction', own(1.5)],
    ['below zero', own(-1)],
    ['with an unknown field', { ...own(3), marketplace_id: GERMANY }],
    ['with a lead time over 30 days', { ...own(3), lead_time_to_ship_max_days: 31 }],
  ])('is invalid %s', async (_what, value) => {
    const before = here.amazon.liveQuantity(europe.sellerId, examples.plain)
    const reply = await patch(examples.plain, value)
    expect(reply.status).toBe('INVALID')
    expect(reply.issues).not.toHaveLength(0)
    here.amazon.goLive()
    expect(here.amazon.liveQuantity(europe.sellerId, examples.plain)).toBe(before)
  })

  it('is only checked in a preview', async () => {
    const reply = await patch(examples.plain, own(5), { mode: 'VALIDATION_PREVIEW' })
    expect(reply.status).toBe('VALID')
    here.amazon.goLive()
    expect(here.amazon.liveQuantity(europe.sellerId, examples.plain)).not.toBe(5)
  })

  it.each(Object.entries(examples).filter(([name]) => /^(with|japanese|emoji|long)/.test(name)))(
    'reaches the SKU of example %s',
    async (_name, sku) => {
      await patch(sku, own(4))
      here.amazon.goLive()
      expect(here.amazon.liveQuantity(europe.sellerId, sku)).toBe(4)
    },
  )
})

describe('rates', () => {
  it('allow five patches at once and five a second after that', async () => {
    const seller = client()
    await seller.refreshAccessToken()
    const send = () =>
      seller.callAPI({
        operation: 'listingsItems.patchListingsItem',
        path: { sellerId: europe.sellerId, sku: examples.plain },
        query: { marketplaceIds: [GERMANY] },
        body: {
          productType: 'PRODUCT',
          patches: [{ op: 'merge', path: '/attributes/fulfillment_availability', value: [own(1)] }],
        },
      } as never)
    const results = await Promise.allSettled(Array.from({ length: 7 }, send))
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(5)
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'QuotaExceeded' },
    })
    here.pass(200)
    await expect(send()).resolves.toMatchObject({ status: 'ACCEPTED' })
    await expect(send()).rejects.toMatchObject({ code: 'QuotaExceeded' })
  })
})

describe('a feed', () => {
  it('patches many listings and reports each that is invalid', async () => {
    const seller = client()
    const contentType = 'application/json; charset=UTF-8'
    const document = await seller.callAPI({
      operation: 'feeds.createFeedDocument',
      body: { contentType },
    } as never)
    const message = (messageId: number, sku: string, value: Value) => ({
      messageId,
      sku,
      operationType: 'PATCH',
      productType: 'PRODUCT',
      patches: [{ op: 'merge', path: '/attributes/fulfillment_availability', value: [value] }],
    })
    const content = JSON.stringify({
      header: { sellerId: europe.sellerId, version: '2.0' },
      messages: [message(1, examples.plain, own(12)), message(2, examples.withUmlaut, own(-1))],
    })
    await seller.upload(document, { content, contentType })
    const { feedId } = await seller.callAPI({
      operation: 'feeds.createFeed',
      body: {
        feedType: 'JSON_LISTINGS_FEED',
        marketplaceIds: [GERMANY],
        inputFeedDocumentId: document.feedDocumentId,
      },
    } as never)
    const read = () => seller.callAPI({ operation: 'feeds.getFeed', path: { feedId } } as never)
    const feed = await here.done(read)
    const result = await seller.callAPI({
      operation: 'feeds.getFeedDocument',
      path: { feedDocumentId: feed.resultFeedDocumentId },
    } as never)
    const report = JSON.parse(String(await seller.download(result)))
    expect(report.summary).toMatchObject({ messagesProcessed: 2, messagesAccepted: 1, messagesInvalid: 1 })
    expect(report.issues).toMatchObject([{ messageId: 2, sku: examples.withUmlaut }])
    here.amazon.goLive()
    expect(here.amazon.liveQuantity(europe.sellerId, examples.plain)).toBe(12)
  })
})
