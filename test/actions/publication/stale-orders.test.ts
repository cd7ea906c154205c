import { alertConditions } from '../../../actions/publisher/tasks/alert-conditions'
import { examples } from '../../../dev/catalogue/examples'
import { amazon } from '../../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../loopback-world'
import { changeListing } from './change-and-publish'
import { movingTime } from './moving-time'

/** For hours Amazon answers every search for orders with an error. Buyers go on buying, and Commerce goes on changing. */

let loopback: LoopbackWorld
const sku = examples.plain
const { sellerId } = amazon.accounts.europe
const time = movingTime()
const live = () => loopback.amazon.liveQuantity(sellerId, sku)

function sell(quantity: number): void {
  const outcome = loopback.amazon.sell({ sellerId, sellerSku: sku, quantity })
  if (outcome.kind !== 'sold') throw new Error(outcome.reason)
}

async function stockBecomes(quantity: number): Promise<void> {
  time.skip(1)
  loopback.commerce.setStock(sku, { quantity, viaProductSave: false })
  await time.event(loopback, 'stock-item', sku)
}

const alerts = async () => (await alertConditions(await time.world(loopback))).map(({ kind }) => kind)

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [sku], now: () => time.now().getTime() })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany, {
    maximumMode: 'upTo',
    maximumListedQuantity: 100,
    outOfStockThreshold: 1,
  })
})
afterAll(() => loopback.close())
beforeEach(async () => {
  loopback.amazon.behave({ refusals: [] })
  for (const order of loopback.amazon.orders()) Object.assign(order, { createdAt: 0, updatedAt: 0 })
  for (const name of ['tasks', 'sold', 'account-states', 'pending'] as const)
    await loopback.database.collection(name).deleteMany({})
  loopback.amazon.putListing({ sellerId, sellerSku: sku, channels: [{ code: 'DEFAULT', quantity: 9 }] })
  const unknown = { accepted: null, confirmed: null, observed: null, unexplained: null, drift: null }
  await changeListing(loopback, STORE_IDS.germany, sku, unknown)
  loopback.commerce.setStock(sku, { quantity: 9, viaProductSave: false })
  await time.event(loopback, 'order', sku)
  await time.pass(loopback, 3)
  expect(live()).toBe(9)
  loopback.amazon.behave({ refusals: [{ operation: 'searchOrders', sellerId, status: 400 }] })
})

test('a number that rises, stays or falls in Commerce never puts back what buyers have taken', async () => {
  await time.pass(loopback, 30, 3)
  sell(4)
  await stockBecomes(12)
  expect(live()).toBe(8)
  await time.pass(loopback, 30, 3)
  sell(3)
  await stockBecomes(10)
  expect(live()).toBeLessThanOrEqual(3)
  await time.pass(loopback, 90, 15)
  sell(1)
  await stockBecomes(20)
  // 20 in the warehouse, of which eight are sold.
  expect(live()).toBe(12)
  for (let hours = 0; hours < 3; hours += 1) {
    await time.pass(loopback, 60, 12)
    expect(live()).toBe(12)
  }
})

test('the merchant is told after minutes, and told no more once orders are known', async () => {
  expect(await alerts()).toEqual([])
  await time.pass(loopback, 15, 3)
  expect(await alerts()).toEqual(['orders-unknown'])
  loopback.amazon.behave({ refusals: [] })
  await time.pass(loopback, 6)
  expect(await alerts()).toEqual([])
})

test('once orders are known again, each unit is taken off once', async () => {
  await time.pass(loopback, 30, 3)
  sell(4)
  await stockBecomes(12)
  await time.pass(loopback, 30, 3)
  loopback.amazon.behave({ refusals: [] })
  for (let minutes = 0; minutes < 12; minutes += 1) {
    await time.pass(loopback, 1)
    expect([minutes, live()]).toEqual([minutes, 8])
  }
})
