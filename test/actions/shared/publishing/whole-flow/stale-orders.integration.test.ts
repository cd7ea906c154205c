import { alertConditions } from '../../../../../actions/publisher/periodic/health/alert-conditions'
import { soldInGermany } from './sold-in-germany'

/** For hours, Amazon answers every order search with an error. Buyers keep buying, and Commerce keeps changing. */

const here = soldInGermany({ maximumListedQuantity: 100 })
const { sku, sellerId, time, live, sell } = here

async function stockBecomes(quantity: number): Promise<void> {
  time.skip(1)
  here.loopback.commerce.setStock(sku, { quantity, viaProductSave: false })
  await time.event(here.loopback, 'stock-item', sku)
}

const alerts = async () => (await alertConditions(await time.world(here.loopback))).map(({ kind }) => kind)

beforeEach(async () => {
  here.loopback.amazon.behave({ refusals: [] })
  await here.begin(3, { accepted: null, confirmed: null, observed: null })
  here.loopback.amazon.behave({ refusals: [{ operation: 'searchOrders', sellerId, status: 400 }] })
})

test('a number that rises, stays or falls in Commerce never puts back what buyers have taken', async () => {
  await time.pass(here.loopback, 30, 3)
  sell(4)
  await stockBecomes(12)
  expect(live()).toBe(8)
  await time.pass(here.loopback, 30, 3)
  sell(3)
  await stockBecomes(10)
  expect(live()).toBeLessThanOrEqual(3)
  await time.pass(here.loopback, 90, 15)
  sell(1)
  await stockBecomes(20)
  // 20 in the warehouse, of which eight are sold.
  expect(live()).toBe(12)
  for (let hours = 0; hours < 3; hours += 1) {
    await time.pass(here.loopback, 60, 12)
    expect(live()).toBe(12)
  }
})

test('the merchant is told after minutes, and told no more once orders are known', async () => {
  expect(await alerts()).toEqual([])
  await time.pass(here.loopback, 15, 3)
  expect(await alerts()).toEqual(['orders-unknown'])
  here.loopback.amazon.behave({ refusals: [] })
  await time.pass(here.loopback, 6)
  expect(await alerts()).toEqual([])
})

test('once orders are known again, each unit is taken off once', async () => {
  await time.pass(here.loopback, 30, 3)
  sell(4)
  await stockBecomes(12)
  await time.pass(here.loopback, 30, 3)
  here.loopback.amazon.behave({ refusals: [] })
  for (let minutes = 0; minutes < 12; minutes += 1) {
    await time.pass(here.loopback, 1)
    expect([minutes, live()]).toEqual([minutes, 8])
  }
})
