import { soldInGermany } from './sold-in-germany'

/** Amazon reports orders late, partially or incorrectly. */

const here = soldInGermany({})
const { sku, sellerId, time, live, sell, listing: germany } = here
const LONGER_THAN_ANY_TEST_MS = 1_000_000_000

/** The buyer has paid. */
function sellPaid(quantity: number) {
  const order = sell(quantity)
  here.loopback.amazon.payOrder(order.orderId)
  return order
}

beforeEach(async () => {
  here.loopback.amazon.behave({ orderPendingMs: LONGER_THAN_ANY_TEST_MS, ordersShownAfterMs: 0 })
  for (const { id, state } of here.loopback.commerce.orders())
    if (state === 'new' || state === 'processing') here.loopback.commerce.cancelOrder(id)
  await here.begin(2)
})

describe('an order that Amazon shows 20 minutes late', () => {
  test('is taken off what is for sale once it is shown, and counts until Commerce has it', async () => {
    here.loopback.amazon.behave({ ordersShownAfterMs: 20 * 60_000 })
    const { orderId } = sellPaid(4)
    await time.pass(here.loopback, 10)
    // Meanwhile, another shop's parcel leaves the warehouse. Amazon's buyers have four of the eight.
    here.loopback.commerce.setStock(sku, { quantity: 8, viaProductSave: false })
    await time.event(here.loopback, 'stock-item', sku)
    await time.pass(here.loopback, 18)
    expect(live()).toBe(4)
    expect(await germany()).toMatchObject({ decision: { quantity: 4 }, stock: { soldNotInCommerce: 4 } })
    here.loopback.commerce.placeOrder({ items: [{ sku, qty: 4 }], ext_order_id: orderId })
    await time.pass(here.loopback, 3)
    expect(live()).toBe(4)
    expect(await germany()).toMatchObject({ stock: { quantity: 4 } })
    expect((await germany())?.stock).not.toHaveProperty('soldNotInCommerce')
  })

  test('counts for its whole time to be imported from when it is shown', async () => {
    here.loopback.amazon.behave({ ordersShownAfterMs: 20 * 60_000 })
    sellPaid(4)
    await time.pass(here.loopback, 70)
    expect(live()).toBe(5)
    await time.pass(here.loopback, 15)
    expect(live()).toBe(9)
  })
})

describe('an order that is not paid for three days', () => {
  test('keeps its units off the whole time, and is still followed then', async () => {
    const { orderId } = sell(4)
    await time.pass(here.loopback, 6)
    expect(live()).toBe(5)
    await time.pass(here.loopback, 3 * 24 * 60, 120)
    expect(await germany()).toMatchObject({ decision: { quantity: 5 }, stock: { soldNotInCommerce: 4 } })
    expect(live()).toBe(5)
    here.loopback.amazon.cancelOrder(orderId)
    await time.pass(here.loopback, 6)
    expect(live()).toBe(9)
  })
})

describe('an order of four', () => {
  test('of which one is shipped and one is canceled gives back the canceled one only', async () => {
    const { orderId } = sellPaid(4)
    await time.pass(here.loopback, 6)
    expect(live()).toBe(5)
    here.loopback.amazon.shipOrder(orderId, 1)
    here.loopback.amazon.cancelOrder(orderId, 1)
    await time.pass(here.loopback, 6)
    // Amazon does not restore the units of a paid order. The app does.
    expect(live()).toBe(6)
    expect(await germany()).toMatchObject({ stock: { soldNotInCommerce: 3 } })
  })

  test('of which one is canceled before it is paid gives it back once, which Amazon has done already', async () => {
    const { orderId } = sell(4)
    await time.pass(here.loopback, 6)
    here.loopback.amazon.cancelOrder(orderId, 1)
    expect(live()).toBe(6)
    here.loopback.amazon.clearRecords()
    await time.pass(here.loopback, 6)
    expect(live()).toBe(6)
    expect(here.loopback.amazon.patches()).toEqual([])
  })

  test('that is shipped whole gives nothing back', async () => {
    const { orderId } = sellPaid(4)
    await time.pass(here.loopback, 6)
    here.loopback.amazon.shipOrder(orderId)
    await time.pass(here.loopback, 6)
    expect(live()).toBe(5)
  })
})

test('an order for a listing that should hold 0 brings a 0 at once', async () => {
  here.loopback.commerce.setStock(sku, { quantity: 0, viaProductSave: false })
  await time.event(here.loopback, 'stock-item', sku)
  await time.pass(here.loopback, 20)
  expect(await germany()).toMatchObject({ accepted: { quantity: 0 }, confirmed: { quantity: 0 } })
  // Another system writes 7, and a buyer takes one of them.
  here.loopback.amazon.putListing({ sellerId, sellerSku: sku, channels: [{ code: 'DEFAULT', quantity: 7 }] })
  sellPaid(1)
  await time.pass(here.loopback, 6)
  expect(live()).toBe(0)
})

test('a unit that Commerce imported before Amazon’s search shows its order is taken off once', async () => {
  here.loopback.amazon.behave({ ordersShownAfterMs: 4 * 60_000 })
  const { orderId } = sellPaid(4)
  here.loopback.commerce.placeOrder({ items: [{ sku, qty: 4 }], ext_order_id: orderId })
  await time.event(here.loopback, 'order', sku)
  for (let minutes = 0; minutes < 12; minutes += 1) {
    await time.pass(here.loopback, 1)
    expect([minutes, live()]).toEqual([minutes, 5])
  }
})

describe('units that Amazon shows too few, of an order that no search has shown', () => {
  // A search covers the time up to two minutes ago. It omits orders paid since then, even if they were placed earlier.
  test.each([1, 2, 3, 4, 5])('stay off when it is paid %i minutes later', async (minutes) => {
    here.loopback.commerce.setStock(sku, { quantity: 10, viaProductSave: false })
    await time.event(here.loopback, 'stock-item', sku)
    const { orderId } = sell(4)
    for (let passed = 1; passed <= 12; passed += 1) {
      await time.pass(here.loopback, 1)
      if (passed === minutes) here.loopback.amazon.payOrder(orderId)
      expect([passed, live()]).toEqual([passed, 6])
    }
  })
})
