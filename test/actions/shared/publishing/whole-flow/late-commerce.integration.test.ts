import { type SoldDocument, soldCollection } from '../../../../../actions/shared/database/accounts/sold'
import { pendingCollection } from '../../../../../actions/shared/database/work/pending'
import type { PendingReason } from '../../../../../actions/shared/database/work/pending-reasons'
import { marksOfEvent } from '../../../../../actions/shared/publishing/pending/event-marks'
import { examples } from '../../../../../dev/catalogue/examples'
import { usualBehaviour } from '../../../../../dev/commerce/behaviour'
import { amazon, loopback as originOf, portsFrom } from '../../../../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import {
  change,
  changeListing,
  drain,
  hurryPending,
  minutesAgo,
  publicationWorld,
} from './change-and-publish'

/** A Commerce whose index, products or sources have just changed. */

let loopback: LoopbackWorld
const sku = examples.plain
const { europe } = amazon.accounts
const SOURCES = ['default', 'rotterdam', 'berlin']

const live = (sellerSku: string = sku) => loopback.amazon.liveQuantity(europe.sellerId, sellerSku)
const setStock = (quantity: number) => loopback.commerce.setStock(sku, { quantity, viaProductSave: false })
const germany = () => loopback.listing(STORE_IDS.germany, sku)
/** Evaluates postponed work as if its time had come. */
const later = async (of: string = sku) => {
  await hurryPending(loopback, of)
  await drain(await publicationWorld(loopback, { sourceCodesOf: () => SOURCES }))
}
const happened = (reason: PendingReason, of: string = sku) => change(loopback, reason, of)

const aSaleOf = (of: string): SoldDocument => ({
  _id: `${europe.sellerId}/${crypto.randomUUID()}`,
  accountId: 'eu.A2EUROPESELLER1',
  amazonOrderId: '302-1234567-1234567',
  storeId: STORE_IDS.germany,
  sellerSku: sku,
  sku: of,
  websiteCode: 'eu',
  quantity: 2,
  orderedAt: minutesAgo(60),
  endsAt: minutesAgo(-60),
  state: 'open',
})

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [sku, examples.twoSources, examples.withSlash] })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany, {
    maximumMode: 'upTo',
    maximumListedQuantity: 1_000,
    outOfStockThreshold: 0,
  })
})
afterAll(async () => {
  expect(loopback.amazon.mistakes()).toEqual([])
  await loopback.close()
})
beforeEach(async () => {
  loopback.commerce.behave(usualBehaviour())
  loopback.commerce.run('consumers')
  loopback.commerce.run('reindex')
  for (const { id, state } of loopback.commerce.orders())
    if (state === 'new' || state === 'processing') loopback.commerce.cancelOrder(id)
  setStock(15)
  await happened('stock-item')
  expect(live()).toBe(15)
})

describe('an index that a queue brings up to date', () => {
  const asynchronous = () =>
    loopback.commerce.behave({ indexer: 'async', consumers: 'late', salability: 'index' })
  const order = async (qty: number) => {
    const { id } = loopback.commerce.placeOrder({ items: [{ sku, qty }] })
    await happened('order')
    return id
  }

  test('the last units are shipped while the export still counts them: nothing is for sale', async () => {
    asynchronous()
    const id = await order(15)
    expect(live()).toBe(0)
    loopback.commerce.shipOrder(id)
    expect(loopback.commerce.salableQuantity(sku, 'eu')).toBe(15)
    await happened('order')
    expect(live()).toBe(0)
    loopback.commerce.run('consumers')
    await later()
    expect(live()).toBe(0)
  })

  test('a shipment of some of them raises nothing', async () => {
    asynchronous()
    const [shipped] = [await order(5), await order(4)]
    expect(live()).toBe(6)
    loopback.commerce.shipOrder(shipped)
    expect(loopback.commerce.salableQuantity(sku, 'eu')).toBe(11)
    await happened('order')
    expect(live()).toBe(6)
    await order(1)
    expect(live()).toBe(5)
    loopback.commerce.run('consumers')
    await later()
    expect(live()).toBe(5)
    expect((await germany())?.indexDoubtSince ?? null).toBeNull()
  })

  test('a canceled last unit sells again once the index knows, without another event', async () => {
    asynchronous()
    const id = await order(15)
    loopback.commerce.run('consumers')
    await later()
    expect(live()).toBe(0)
    loopback.commerce.cancelOrder(id)
    // As the event of a cancellation does: now, and again later.
    const event = { eventId: null, hints: [`sku:${sku}`], reason: 'order', isShownLate: true } as const
    await pendingCollection(loopback.database).mark(marksOfEvent(event, new Date()), new Date())
    await drain(await publicationWorld(loopback))
    loopback.commerce.run('consumers')
    await later()
    expect(live()).toBe(15)
  })
})

describe('a source that is closed', () => {
  const open = async (enabled: boolean) => {
    const { commerce } = portsFrom(Number(process.env.TEST_PORT_BASE))
    await fetch(`${originOf(commerce)}/__sources/rotterdam`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ enabled }),
    })
  }
  afterEach(() => open(true))

  test('counts no more, though the export counts it until the reindex', async () => {
    const two = examples.twoSources
    await happened('stock-item', two)
    expect(live(two)).toBe(42)
    loopback.commerce.behave({ reindex: 'late' })
    await open(false)
    expect(loopback.commerce.salableQuantity(two, 'eu')).toBe(42)
    await happened('topology', two)
    expect(live(two)).toBe(12)
    loopback.commerce.run('reindex')
    await later(two)
    expect(live(two)).toBe(12)
  })
})

describe('a product', () => {
  test('that is renamed in case only sells on, with the units sold of it', async () => {
    const renamed = sku.toLowerCase()
    const sold = soldCollection(loopback.database)
    const sale = aSaleOf(sku)
    await sold.record([sale])
    loopback.commerce.renameProduct(sku, renamed)
    await happened('product')
    // Two units sold on Amazon are not in Commerce yet, whatever the product's SKU is now.
    expect(live()).toBe(13)
    expect((await germany())?.sku).toBe(renamed)
    loopback.commerce.setStock(renamed, { quantity: 7, viaProductSave: false })
    await happened('stock-item', renamed)
    expect(live()).toBe(5)
    await sold.end([sale._id], 'expired')
    loopback.commerce.renameProduct(renamed, sku)
    await happened('product', renamed)
    expect((await germany())?.sku).toBe(sku)
  })

  test('that is renamed is held until its stock is under the new SKU, then sells under that one', async () => {
    loopback.commerce.renameProduct(sku, 'MUG-RENAMED')
    await happened('product')
    await changeListing(loopback, STORE_IDS.germany, sku, { absentSince: minutesAgo(10) })
    await later()
    expect(live()).toBe(15)
    expect((await germany())?.stock).toEqual({ kind: 'unknown', reason: 'renamed' })
    loopback.commerce.setStock('MUG-RENAMED', { quantity: 7, viaProductSave: false })
    await later()
    expect(live()).toBe(7)
    expect((await germany())?.sku).toBe('MUG-RENAMED')
    loopback.commerce.renameProduct('MUG-RENAMED', sku)
    await happened('product', 'MUG-RENAMED')
  })

  test('that becomes configurable shows 0 after two reads, since it was published as a simple one', async () => {
    const product = loopback.commerce.state.products[sku]
    Object.assign(product ?? {}, { type: 'configurable' })
    await happened('product')
    expect(live()).toBe(15)
    await changeListing(loopback, STORE_IDS.germany, sku, { typeLostSince: minutesAgo(3) })
    await later()
    expect(live()).toBe(0)
    Object.assign(product ?? {}, { type: 'simple' })
    await happened('product')
    expect(live()).toBe(15)
  })

  test('that is disabled for the store’s website only shows 0 there', async () => {
    loopback.commerce.saveProduct(sku, { status: 2, scope: 'eu' })
    await happened('product')
    expect(live()).toBe(0)
    loopback.commerce.saveProduct(sku, { status: 1, scope: 'eu' })
    await happened('product')
    expect(live()).toBe(15)
  })

  test('whose row fails holds no other back', async () => {
    loopback.commerce.behave({ failingSkus: [examples.withSlash] })
    setStock(3)
    await change(loopback, 'stock-item', examples.withSlash, sku)
    expect(live()).toBe(3)
  })
})

test('a Commerce that answers without any row for minutes sells on, and asks nobody about zeros', async () => {
  loopback.commerce.standIn.fail({
    path: 'export-stock-salable-qty',
    times: 1_000,
    status: 200,
    body: '{"items":[],"total_count":0}',
  })
  await happened('sweep')
  await changeListing(loopback, STORE_IDS.germany, sku, { absentSince: minutesAgo(10) })
  await happened('product')
  expect(live()).toBe(15)
  expect((await germany())?.decision?.rule).toBe('stock-unknown')
  loopback.commerce.standIn.heal()
})

describe('a Commerce without multi-source inventory', () => {
  test('sells by the classic stock item', async () => {
    loopback.commerce.behave({ inventory: 'single-stock' })
    loopback.commerce.saveProduct(sku, { stockItem: { qty: 9 } })
    await happened('product')
    expect(live()).toBe(9)
  })
})
