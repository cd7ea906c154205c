import { type OrdersOutcome, type OrdersPage, searchOrders } from '../../../../actions/shared/amazon/orders'
import { examples } from '../../../../dev/catalogue/examples'
import { amazon as world } from '../../../../dev/world'
import { runAmazon } from './running-amazon'

const { europe } = world.accounts
const [GERMANY, NETHERLANDS] = europe.marketplaceIds
const { amazon, open } = runAmazon({ orderPendingMs: 600_000, orderDelayMs: 0 })
const seller = open()

const hour = (pageToken?: string): OrdersPage => ({
  updatedAfter: new Date(Date.now() - 3_600_000),
  updatedBefore: new Date(),
  ...(pageToken === undefined ? {} : { pageToken }),
})
const ordersOf = (outcome: OrdersOutcome) => (outcome.kind === 'read' ? outcome.orders : [])
const queries = () =>
  amazon.standIn.requests
    .filter(({ path }) => path.startsWith('/orders/'))
    .map(({ path }) => new URL(path, 'http://amazon').searchParams)

function sell(sellerSku: string, quantity: number, marketplaceId: string = GERMANY): string {
  amazon.putListing({
    sellerId: europe.sellerId,
    sellerSku,
    channels: [{ code: 'DEFAULT', quantity: 500 }],
    marketplaceIds: [GERMANY, NETHERLANDS],
  })
  const sold = amazon.sell({ sellerId: europe.sellerId, sellerSku, quantity, marketplaceId })
  if (sold.kind !== 'sold') throw new Error(sold.reason)
  return sold.order.orderId
}

/** Makes Amazon answer with one order whose first item has the given fields. */
function answer(item: object, order: object = {}): void {
  const orderItem = { orderItemId: '1', quantityOrdered: 3, product: { sellerSku: 'MUG' }, ...item }
  amazon.standIn.fail({
    path: '/orders/',
    status: 200,
    body: {
      orders: [
        {
          orderId: '303-1-1',
          createdTime: '2026-11-23T12:00:00Z',
          lastUpdatedTime: '2026-11-23T12:05:00Z',
          salesChannel: { channelName: 'AMAZON', marketplaceId: GERMANY },
          fulfillment: { fulfillmentStatus: 'UNSHIPPED' },
          orderItems: [orderItem],
          ...order,
        },
      ],
    },
  })
}
const firstOrder = async () => ordersOf(await searchOrders(seller, hour()))[0]

describe('a search of orders', () => {
  test('finds those of all marketplaces, pending ones too, with their units', async () => {
    const german = sell(examples.plain, 2)
    const dutch = sell(examples.withUmlaut, 1, NETHERLANDS)
    const orders = ordersOf(await searchOrders(seller, hour()))
    expect(orders.map(({ orderId }) => orderId)).toEqual(expect.arrayContaining([german, dutch]))
    expect(orders.find(({ orderId }) => orderId === german)).toEqual({
      orderId: german,
      orderedAt: expect.any(Date),
      marketplaceId: GERMANY,
      isCancelled: false,
      isPending: true,
      items: [{ orderItemId: expect.any(String), sellerSku: examples.plain, quantity: 2 }],
    })
    expect(orders.find(({ orderId }) => orderId === dutch)).toMatchObject({
      marketplaceId: NETHERLANDS,
      items: [{ sellerSku: examples.withUmlaut }],
    })
  })

  test('leaves out what Amazon fulfils itself', async () => {
    amazon.sell({ sellerId: europe.sellerId, sellerSku: examples.fulfilledByAmazon, quantity: 1 })
    const skus = ordersOf(await searchOrders(seller, hour())).flatMap(({ items }) =>
      items.map(({ sellerSku }) => sellerSku),
    )
    expect(skus).not.toContain(examples.fulfilledByAmazon)
  })

  test('tells a canceled order', async () => {
    const orderId = sell(examples.plain, 1)
    amazon.cancelOrder(orderId)
    const orders = ordersOf(await searchOrders(seller, hour()))
    expect(orders.find((order) => order.orderId === orderId)).toMatchObject({ isCancelled: true })
  })

  test('goes on by its token, with the same times on every page', async () => {
    for (let count = 0; count < 101; count += 1) sell(examples.plain, 1)
    const page = hour()
    const first = await searchOrders(seller, page)
    if (first.kind !== 'read' || first.nextToken === null) throw new Error('expected a second page')
    expect(first.orders).toHaveLength(100)
    const second = await searchOrders(seller, { ...page, pageToken: first.nextToken })
    expect(second).toMatchObject({ kind: 'read', nextToken: null })
    const ids = [...first.orders, ...ordersOf(second)].map(({ orderId }) => orderId)
    expect(new Set(ids).size).toBe(ids.length)
    const [one, two] = queries()
    two?.delete('paginationToken')
    expect(two?.toString()).toBe(one?.toString())
    expect(one?.has('marketplaceIds')).toBe(false)
  })

  test('names the rate that Amazon states', async () => {
    expect(await searchOrders(seller, hour())).toMatchObject({ kind: 'read', ratePerSecond: 0.0056 })
  })

  test.each<[string, object, number]>([
    ['was canceled with nothing shipped', { cancellation: { cancellationExecution: {} } }, 0],
    [
      'was canceled in part',
      {
        cancellation: { cancellationExecution: { cancelledBy: 'MERCHANT' } },
        fulfillment: { quantityFulfilled: 0, quantityUnfulfilled: 2 },
      },
      2,
    ],
    [
      'was shipped before it was canceled',
      {
        cancellation: { cancellationExecution: { cancelledBy: 'MERCHANT' } },
        fulfillment: { quantityFulfilled: 3, quantityUnfulfilled: 0 },
      },
      3,
    ],
    ['a buyer only asks to cancel', { cancellation: { cancellationRequest: { requester: 'BUYER' } } }, 3],
    ['is pending, with nothing to ship yet', { fulfillment: { quantityUnfulfilled: 0 } }, 3],
    ['has nothing left', { quantityOrdered: 0 }, 0],
  ])('an item that %s counts so many units', async (_words, item, quantity) => {
    answer(item)
    expect(await firstOrder()).toMatchObject({ items: [{ quantity }] })
  })

  test('an item without a seller SKU is left out, its order is not', async () => {
    answer({ product: { asin: 'B000000001' } })
    expect(await firstOrder()).toMatchObject({ orderId: '303-1-1', items: [] })
  })

  test('an order without a marketplace or a status is read', async () => {
    answer({}, { salesChannel: { channelName: 'AMAZON' }, fulfillment: undefined })
    expect(await firstOrder()).toMatchObject({ marketplaceId: null, isCancelled: false })
  })

  test.each<[string, object, object]>([
    ['a quantity is missing', { quantityOrdered: undefined }, {}],
    ['a quantity is negative', { quantityOrdered: -1 }, {}],
    ['a time is none', {}, { createdTime: 'yesterday' }],
    ['its items are missing', {}, { orderItems: undefined }],
  ])('an order of which %s is told apart, and costs no other its place', async (_words, item, order) => {
    answer(item, order)
    expect(await searchOrders(seller, hour())).toMatchObject({
      kind: 'read',
      orders: [],
      unreadable: [{ orderId: '303-1-1' }],
    })
  })

  test('a token that Amazon does not know is refused', async () => {
    expect(await searchOrders(seller, hour('nonsense'))).toMatchObject({ kind: 'refused', status: 400 })
  })
})
