import { pollOrders } from '../../../../../actions/publisher/periodic/amazon/poll-orders'
import type { Ports } from '../../../../../actions/shared/publishing/ports'
import { examples } from '../../../../../dev/catalogue/examples'
import { amazon } from '../../../../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import { change, drain, publicationWorld } from './change-and-publish'

let loopback: LoopbackWorld
const sku = examples.plain
const { sellerId } = amazon.accounts.europe
const accountId = `eu.${sellerId}`
const live = () => loopback.amazon.liveQuantity(sellerId, sku)
const sentQuantities = () => loopback.amazon.patches().map(({ quantity }) => quantity)
const orderCalls = () =>
  loopback.amazon.standIn.requests.filter(({ path }) => path.startsWith('/orders/')).length

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [sku] })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany, { maximumMode: 'upTo', outOfStockThreshold: 1 })
})
afterAll(() => loopback.close())
beforeEach(async () => {
  for (const name of ['tasks', 'sold', 'account-states', 'pending'] as const)
    await loopback.database.collection(name).deleteMany({})
  for (const order of loopback.amazon.orders()) Object.assign(order, { createdAt: 0, updatedAt: 0 })
  loopback.amazon.putListing({ sellerId, sellerSku: sku, channels: [{ code: 'DEFAULT', quantity: 9 }] })
  loopback.commerce.setStock(sku, { quantity: 9, viaProductSave: false })
  await change(loopback, 'order', sku)
  expect(live()).toBe(9)
  loopback.amazon.clearRecords()
  loopback.amazon.standIn.requests.splice(0)
})

async function pollEurope(world: Ports): Promise<void> {
  const accounts = world.merchant.accounts.filter(({ id }) => id === accountId)
  await pollOrders({ ...world, merchant: { ...world.merchant, accounts } })
}

/** Amazon shows orders two minutes after their last change. These are older. */
function sell(quantity: number, minutes = 5): void {
  const outcome = loopback.amazon.sell({ sellerId, sellerSku: sku, quantity })
  if (outcome.kind !== 'sold') throw new Error(outcome.reason)
  const at = Date.now() - minutes * 60_000
  Object.assign(outcome.order, { createdAt: at, updatedAt: at, shownAt: at, status: 'UNSHIPPED' })
}

describe('units sold on Amazon that are not in Commerce yet', () => {
  test('are taken off, although Commerce still has them', async () => {
    sell(4)
    const world = await publicationWorld(loopback)
    await pollEurope(world)
    await drain(world)
    await change(loopback, 'stock-item', sku)
    // Only once: they were ordered before the last acceptance, and may not have reduced it.
    expect(sentQuantities()).toEqual([5])
    expect(live()).toBe(5)
    expect(await loopback.listing(STORE_IDS.germany, sku)).toMatchObject({
      decision: { quantity: 5 },
      stock: { quantity: 9, soldNotInCommerce: 4 },
    })
  })

  test('count beside a stock that changes in Commerce', async () => {
    sell(4)
    const world = await publicationWorld(loopback)
    await pollEurope(world)
    loopback.commerce.setStock(sku, { quantity: 6, viaProductSave: false })
    await change(loopback, 'stock-item', sku)
    expect(sentQuantities()).toEqual([2])
    expect(live()).toBe(2)
  })

  test('over more pages than there are calls for are told to lag', async () => {
    loopback.commerce.setStock(sku, { quantity: 10, viaProductSave: false })
    loopback.amazon.putListing({ sellerId, sellerSku: sku, channels: [{ code: 'DEFAULT', quantity: 500 }] })
    for (let count = 0; count < 101; count += 1) sell(1, 30)
    const world = await publicationWorld(loopback)
    await pollEurope(world)
    expect(orderCalls()).toBe(1)
    expect(await world.accountStates.load(accountId)).toMatchObject({ ordersLag: true, ordersUntil: null })
    expect(await loopback.database.collection('sold').count({})).toBe(100)
  })
})

test('an app that is read-only leaves the calls for orders to the one that is not', async () => {
  const world = await publicationWorld(loopback)
  await pollOrders({ ...world, merchant: { ...world.merchant, readOnly: true } })
  expect(orderCalls()).toBe(0)
})
