import { examples } from '../../../dev/catalogue/examples'
import { amazon as world } from '../../../dev/world'
import { amazonSurroundings } from './amazon-surroundings'
import { GERMANY, own, type Value } from './seller-client'

const { europe, outlet } = world.accounts
const here = amazonSurroundings()
const { client, get, patch, search } = here
const listing = { sellerId: europe.sellerId, sellerSku: examples.plain }
const MINUTE = 60_000

/** Orders that changed in the last hours, searched as the app does. */
async function orders(query: Value = {}) {
  const after = new Date(here.now() - 12 * 60 * MINUTE).toISOString()
  const reply = await client().callAPI({
    operation: 'orders.searchOrders',
    query: { lastUpdatedAfter: after, fulfilledBy: ['MERCHANT'], ...query },
    options: { version: '2026-01-01' },
  } as never)
  here.amazon.refillThrottle()
  return reply.orders
}

function sold(quantity = 1): string {
  here.amazon.putListing({ ...listing, channels: [{ code: 'DEFAULT', quantity: 20 }] })
  const outcome = here.amazon.sell({ ...listing, quantity })
  if (outcome.kind !== 'sold') throw new Error(outcome.reason)
  return outcome.order.orderId
}

describe('Amazon refuses a part', () => {
  it('of the seller SKUs: the others are accepted, and a search that names it is refused', async () => {
    here.amazon.behave({ refusals: [{ sellerSku: examples.plain }] })
    await expect(patch(examples.plain, own(1))).rejects.toMatchObject({ code: 'Unauthorized' })
    expect(await patch(examples.lastOne, own(1))).toMatchObject({ status: 'ACCEPTED' })
    const identifiers = [examples.lastOne, examples.plain]
    await expect(search({ identifiersType: 'SKU', identifiers })).rejects.toMatchObject({
      code: 'Unauthorized',
    })
  })

  it('an operation, for some requests', async () => {
    here.amazon.behave({ refusals: [{ operation: 'patchListingsItem', status: 400, times: 1 }] })
    await expect(patch(examples.plain, own(1))).rejects.toMatchObject({ code: 'InvalidInput' })
    expect(await get(examples.plain)).toMatchObject({ sku: examples.plain })
    expect(await patch(examples.plain, own(1))).toMatchObject({ status: 'ACCEPTED' })
  })

  it('a marketplace', async () => {
    here.amazon.behave({ refusals: [{ marketplaceId: GERMANY }] })
    await expect(get(examples.plain)).rejects.toMatchObject({ code: 'Unauthorized' })
    expect(await get(examples.plain, { marketplaceIds: ['A1805IZSGTT6HS'] })).toMatchObject({
      sku: examples.plain,
    })
  })

  it('an account', async () => {
    here.amazon.behave({ refusals: [{ sellerId: outlet.sellerId }] })
    await expect(get(examples.shared, {}, outlet)).rejects.toMatchObject({ code: 'Unauthorized' })
    expect(await get(examples.shared)).toMatchObject({ sku: examples.shared })
  })

  it('a number, once, by an error of its own', async () => {
    here.amazon.behave({ invalid: [{ sellerSku: examples.plain, times: 1 }] })
    expect(await patch(examples.plain, own(3))).toMatchObject({
      status: 'INVALID',
      issues: [{ code: '4000000' }],
    })
    expect(await patch(examples.plain, own(3))).toMatchObject({ status: 'ACCEPTED' })
  })
})

describe('Amazon’s orders', () => {
  it('are found late, by the time at which they were made', async () => {
    here.amazon.behave({ ordersShownAfterMs: 20 * MINUTE })
    sold()
    here.pass(21 * MINUTE)
    expect(await orders()).toEqual([])
    here.pass(2 * MINUTE)
    expect(await orders()).toEqual([
      expect.objectContaining({ lastUpdatedTime: new Date(here.now() - 23 * MINUTE).toISOString() }),
    ])
  })

  it('are one unreadable among others', async () => {
    here.amazon.behave({ unreadableOrdersOf: [examples.plain] })
    sold()
    here.amazon.sell({ ...listing, sellerSku: examples.lastOne, quantity: 1 })
    here.pass(5 * MINUTE)
    const items = (await orders()).flatMap(({ orderItems }: { orderItems: Value[] }) => orderItems)
    expect(items.map(({ quantityOrdered }: Value) => quantityOrdered).sort()).toEqual([1, undefined])
  })

  it('are refused to whoever wants more than the plain ones', async () => {
    here.amazon.behave({ searchOrders: 'plain-only' })
    await expect(orders({ includedData: ['FULFILLMENT'] })).rejects.toMatchObject({ code: 'InvalidInput' })
    expect(await orders()).toEqual([])
  })

  it('stay PENDING until they are paid, and are shipped and cancelled in part', async () => {
    here.amazon.behave({ orderPendingMs: 3 * 24 * 60 * MINUTE })
    const orderId = sold(5)
    here.amazon.cancelOrder(orderId, 1)
    expect(here.amazon.liveQuantity(europe.sellerId, examples.plain)).toBe(16)
    expect(here.amazon.payOrder(orderId)).toBe(true)
    here.amazon.shipOrder(orderId, 3)
    here.pass(5 * MINUTE)
    const includedData = ['FULFILLMENT', 'CANCELLATION']
    expect(await orders({ includedData })).toMatchObject([
      {
        fulfillment: { fulfillmentStatus: 'PARTIALLY_SHIPPED' },
        orderItems: [
          {
            quantityOrdered: 5,
            fulfillment: { quantityFulfilled: 3, quantityUnfulfilled: 1 },
            cancellation: { cancellationExecution: {} },
          },
        ],
      },
    ])
    here.amazon.shipOrder(orderId)
    here.pass(5 * MINUTE)
    expect(await orders({ includedData })).toMatchObject([
      {
        fulfillment: { fulfillmentStatus: 'SHIPPED' },
        orderItems: [{ fulfillment: { quantityFulfilled: 4 } }],
      },
    ])
  })
})

describe('a number on Amazon', () => {
  it('is written by another system, at once and after each patch', async () => {
    here.amazon.behave({ writers: [{ ...listing, quantity: 500 }] })
    expect(here.amazon.liveQuantity(europe.sellerId, examples.plain)).toBe(500)
    await patch(examples.plain, own(10))
    here.amazon.goLive()
    expect(here.amazon.liveQuantity(europe.sellerId, examples.plain)).toBe(500)
  })

  it('never follows what was accepted', async () => {
    const before = here.amazon.liveQuantity(europe.sellerId, examples.plain)
    here.amazon.behave({ writers: [listing] })
    await patch(examples.plain, own((before ?? 0) + 7))
    here.amazon.goLive()
    expect(here.amazon.liveQuantity(europe.sellerId, examples.plain)).toBe(before)
  })

  it('is still one’s own while the channel moves to Amazon', async () => {
    here.amazon.putListing({
      ...listing,
      channels: [{ code: 'AMAZON_EU' }],
      liveChannels: [{ code: 'DEFAULT', quantity: 4 }],
    })
    expect(await get(examples.plain)).toMatchObject({
      attributes: { fulfillment_availability: [{ fulfillment_channel_code: 'AMAZON_EU' }] },
      fulfillmentAvailability: [{ fulfillmentChannelCode: 'DEFAULT', quantity: 4 }],
    })
  })
})
