import { confirmListings } from '../../../../../actions/publisher/read-backs/confirm-listings'
import type { PendingReason } from '../../../../../actions/shared/database/work/pending-reasons'
import { examples } from '../../../../../dev/catalogue/examples'
import { amazon } from '../../../../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import { NOTHING_ALONG } from '../quiet-ports'
import {
  change,
  changeListing,
  drain,
  hurryPending,
  mark,
  minutesAgo,
  pendingDocuments,
  publicationWorld,
} from './change-and-publish'

let loopback: LoopbackWorld
const { europe, america } = amazon.accounts
const sellerSkus = [
  examples.plain,
  examples.warehouseFull,
  examples.notAssigned,
  examples.managedByConfiguration,
  examples.withSlash,
  examples.fulfilledByAmazonInAmerica,
  examples.configurableChild,
]

const live = (sku: string) => loopback.amazon.liveQuantity(europe.sellerId, sku)
const setStock = (sku: string, quantity: number) =>
  loopback.commerce.setStock(sku, { quantity, viaProductSave: false })
const ruleOf = async (sku: string) => (await loopback.listing(STORE_IDS.germany, sku))?.decision?.rule

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany)
})
afterAll(async () => {
  expect(loopback.amazon.mistakes()).toEqual([])
  await loopback.close()
})
beforeEach(() => loopback.amazon.clearRecords())

describe('a change of stock, on Amazon', () => {
  test.each([
    [4, 0, 'below-threshold'],
    [5, 10, 'maximum'],
    [4.9, 0, 'below-threshold'],
    [0.9, 0, 'out-of-stock'],
    [5.5, 10, 'maximum'],
  ])('stock %d shows %d: %s', async (stock, quantity, rule) => {
    setStock(examples.plain, stock)
    await change(loopback, 'stock-item', examples.plain)
    expect(live(examples.plain)).toBe(quantity)
    expect(await ruleOf(examples.plain)).toBe(rule)
  })

  test('a number that Amazon holds already is not sent again, however often it is marked', async () => {
    await change(loopback, 'stock-item', examples.plain, examples.plain)
    await change(loopback, 'order', examples.plain)
    expect(loopback.amazon.patches()).toEqual([])
  })

  test('events in any order end in the number of the stock as it is now', async () => {
    setStock(examples.plain, 3)
    await mark(loopback, 'stock-item', `sku:${examples.plain}`)
    setStock(examples.plain, 50)
    await mark(loopback, 'product', `sku:${examples.plain}`, 'product:999999')
    await mark(loopback, 'stock-item', `sku:${examples.plain}`)
    await drain(await publicationWorld(loopback))
    expect(live(examples.plain)).toBe(10)
    const waiting = await pendingDocuments(loopback)
    expect(waiting.filter(({ dueAt }) => dueAt <= new Date())).toEqual([])
  })

  test('an event that names only a product id, or only an order id, is resolved', async () => {
    const id = loopback.commerce.state.products[examples.plain]?.id ?? 0
    setStock(examples.plain, 0)
    await mark(loopback, 'stock-item', `product:${id}`)
    await drain(await publicationWorld(loopback))
    expect(live(examples.plain)).toBe(0)

    setStock(examples.plain, 6)
    await change(loopback, 'stock-item', examples.plain)
    const order = loopback.commerce.placeOrder({ items: [{ sku: examples.plain, qty: 2 }] })
    await mark(loopback, 'order', `order:${order.id}`)
    await drain(await publicationWorld(loopback))
    expect(live(examples.plain)).toBe(0)
    expect(await ruleOf(examples.plain)).toBe('below-threshold')
    loopback.commerce.cancelOrder(order.id)
  })

  test('an order of a configurable product counts for its child', async () => {
    setStock(examples.configurableChild, 6)
    await change(loopback, 'stock-item', examples.configurableChild)
    expect(live(examples.configurableChild)).toBe(10)
    const order = loopback.commerce.placeOrder({ items: [{ sku: examples.configurableChild, qty: 3 }] })
    await mark(loopback, 'order', `order:${order.id}`)
    await drain(await publicationWorld(loopback))
    expect(live(examples.configurableChild)).toBe(0)
  })

  test('a SKU with slashes follows its stock', async () => {
    setStock(examples.withSlash, 2)
    await change(loopback, 'stock-item', examples.withSlash)
    expect(live(examples.withSlash)).toBe(0)
    setStock(examples.withSlash, 30)
    await change(loopback, 'stock-item', examples.withSlash)
    expect(live(examples.withSlash)).toBe(10)
  })

  test('in `upTo` the stock is offered in part, held back, and cut at the maximum', async () => {
    const outcomes = [
      [examples.plain, 20.5, 8, 'stock'],
      [examples.warehouseFull, 150, 12, 'maximum'],
      [examples.managedByConfiguration, 5, 0, 'held-back'],
      [examples.withSlash, 6, 1, 'stock'],
    ] as const
    for (const [sku, stock] of outcomes) setStock(sku, stock)
    await saveSettings(loopback, STORE_IDS.germany, {
      maximumMode: 'upTo',
      maximumListedQuantity: 12,
      outOfStockThreshold: 2,
      stockPercentage: 50,
      safetyBuffer: 2,
    })
    for (const [sku, , quantity, rule] of outcomes) {
      expect([sku, live(sku), await ruleOf(sku)]).toEqual([sku, quantity, rule])
    }
    for (const [sku] of outcomes) setStock(sku, 150)
    await saveSettings(loopback, STORE_IDS.germany, { maximumMode: 'upTo', maximumListedQuantity: 150 })
    for (const [sku] of outcomes) expect([sku, live(sku)]).toEqual([sku, 150])
    await saveSettings(loopback, STORE_IDS.germany)
  })

  test('a listing that was switched to Amazon’s fulfillment is sent nothing', async () => {
    setStock(examples.warehouseFull, 0)
    loopback.amazon.putListing({
      sellerId: europe.sellerId,
      sellerSku: examples.warehouseFull,
      channels: [{ code: 'AMAZON_EU' }],
    })
    await changeListing(loopback, STORE_IDS.germany, examples.warehouseFull, {
      channelsReadAt: minutesAgo(61),
    })
    await change(loopback, 'stock-item', examples.warehouseFull)
    expect(loopback.amazon.patches()).toEqual([])
    expect(await ruleOf(examples.warehouseFull)).toBe('fulfilled-by-amazon')
  })
})

describe('a unit sold on Amazon', () => {
  const soldOnAmazon = async (reason: PendingReason, stock: number) => {
    setStock(examples.plain, stock)
    await changeListing(loopback, STORE_IDS.germany, examples.plain, { unexplained: null })
    await change(loopback, 'stock-item', examples.plain)
    expect(live(examples.plain)).toBe(10)
    loopback.amazon.clearRecords()
    const sale = loopback.amazon.sell({
      ...{ sellerId: europe.sellerId, sellerSku: examples.plain, quantity: 1 },
    })
    if (sale.kind !== 'sold') throw new Error(sale.reason)
    expect(live(examples.plain)).toBe(9)
    const listing = await loopback.listing(STORE_IDS.germany, examples.plain)
    await changeListing(loopback, STORE_IDS.germany, examples.plain, {
      accepted: { ...listing?.accepted, at: minutesAgo(1) },
    })
    const order = loopback.commerce.placeOrder({
      items: [{ sku: examples.plain, qty: 1 }],
      ext_order_id: sale.order.orderId,
    })
    await change(loopback, reason, examples.plain)
    loopback.commerce.cancelOrder(order.id)
  }

  test('is listed again once its Commerce order comes and there is stock left', async () => {
    await soldOnAmazon('order', 80)
    expect(live(examples.plain)).toBe(10)
    expect(loopback.amazon.patches()).toMatchObject([{ quantity: 10, sellerSku: examples.plain }])
  })

  test('is not listed again when the stock fell below the threshold by it', async () => {
    await soldOnAmazon('order', 5)
    expect(live(examples.plain)).toBe(0)
  })

  test('waits for the last accepted number to settle before Amazon’s number is believed', async () => {
    setStock(examples.plain, 7)
    await change(loopback, 'stock-item', examples.plain)
    const before = await loopback.listing(STORE_IDS.germany, examples.plain)
    await changeListing(loopback, STORE_IDS.germany, examples.plain, {
      accepted: { ...before?.accepted, at: new Date() },
    })
    loopback.amazon.clearRecords()
    loopback.amazon.sell({ sellerId: europe.sellerId, sellerSku: examples.plain, quantity: 1 })
    await change(loopback, 'order', examples.plain)
    expect(loopback.amazon.patches()).toEqual([])
    const listing = await loopback.listing(STORE_IDS.germany, examples.plain)
    expect(listing?.confirmDueAt?.getTime()).toBeGreaterThan(Date.now())
    await changeListing(loopback, STORE_IDS.germany, examples.plain, {
      accepted: { ...listing?.accepted, at: minutesAgo(1) },
      confirmDueAt: new Date(),
    })
    const world = await publicationWorld(loopback)
    await confirmListings(world, NOTHING_ALONG)
    await drain(world)
    expect(live(examples.plain)).toBe(10)
  })
})

describe('a product that changes, on Amazon', () => {
  test('absence from the stock counts only after two reads at least two minutes apart', async () => {
    // As if it had been there until now, regardless of how long earlier tests took.
    await changeListing(loopback, STORE_IDS.germany, examples.notAssigned, { absentSince: null })
    await change(loopback, 'stock-item', examples.notAssigned)
    expect(await ruleOf(examples.notAssigned)).toBe('stock-unknown')
    const due = (await pendingDocuments(loopback)).filter(({ reasons }) => reasons.includes('absent'))
    const later = due.toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime()).at(-1)
    // It may share its document with the follow-up of the confirmed save above.
    expect(later).toMatchObject({
      key: `sku:${examples.notAssigned}`,
      reasons: expect.arrayContaining(['absent']),
    })
    const first = await loopback.listing(STORE_IDS.germany, examples.notAssigned)
    expect(later?.dueAt.getTime()).toBeGreaterThan((first?.absentSince?.getTime() ?? 0) + 120_000)

    await changeListing(loopback, STORE_IDS.germany, examples.notAssigned, { absentSince: minutesAgo(2.5) })
    await hurryPending(loopback, examples.notAssigned)
    await drain(await publicationWorld(loopback))
    expect(await ruleOf(examples.notAssigned)).toBe('not-assigned')
    expect(live(examples.notAssigned)).toBe(0)
    // It may return, so it is evaluated again for a while, at growing intervals.
    const waiting = (await pendingDocuments(loopback)).filter(({ reasons }) => reasons.includes('absent'))
    expect(waiting).toHaveLength(1)
    expect(waiting[0]?.dueAt.getTime()).toBeGreaterThan(Date.now())
  })

  test('a product that follows the configuration shows the unmanaged quantity once that changes', async () => {
    expect(live(examples.managedByConfiguration)).toBe(10)
    loopback.commerce.saveConfiguration({ manageStock: false })
    await change(loopback, 'order', examples.managedByConfiguration)
    expect(await ruleOf(examples.managedByConfiguration)).toBe('not-managed')
    expect(live(examples.managedByConfiguration)).toBe(3)
    loopback.commerce.saveConfiguration({ manageStock: true })
    await change(loopback, 'order', examples.managedByConfiguration)
    expect(live(examples.managedByConfiguration)).toBe(10)
  })

  test('a disabled product shows 0, and its maximum once it is enabled again', async () => {
    loopback.commerce.saveProduct(examples.managedByConfiguration, { status: 2 })
    await change(loopback, 'product', examples.managedByConfiguration)
    expect(live(examples.managedByConfiguration)).toBe(0)
    expect(await ruleOf(examples.managedByConfiguration)).toBe('product-disabled')
    loopback.commerce.saveProduct(examples.managedByConfiguration, { status: 1 })
    await change(loopback, 'product', examples.managedByConfiguration)
    expect(live(examples.managedByConfiguration)).toBe(10)
  })

  test('a product that merely cannot be found is held; one that an event calls deleted shows 0', async () => {
    loopback.commerce.deleteProduct(examples.managedByConfiguration)
    await change(loopback, 'stock-item', examples.managedByConfiguration)
    expect(await ruleOf(examples.managedByConfiguration)).toBe('stock-unknown')
    expect(live(examples.managedByConfiguration)).toBe(10)
    await change(loopback, 'product-deleted', examples.managedByConfiguration)
    expect(await ruleOf(examples.managedByConfiguration)).toBe('product-disabled')
    expect(live(examples.managedByConfiguration)).toBe(0)
  })
})

describe('the same seller SKU in another country', () => {
  test('has settings and stock of its own, and is held where Amazon fulfils it', async () => {
    await saveSettings(loopback, STORE_IDS.america, { maximumListedQuantity: 25 })
    expect(loopback.amazon.liveQuantity(america.sellerId, examples.plain)).toBe(25)
    expect(live(examples.plain)).toBe(10)
    expect(live(examples.fulfilledByAmazonInAmerica)).toBe(10)
    const listing = await loopback.listing(STORE_IDS.america, examples.fulfilledByAmazonInAmerica)
    expect(listing?.decision?.rule).toBe('fulfilled-by-amazon')
  })
})
