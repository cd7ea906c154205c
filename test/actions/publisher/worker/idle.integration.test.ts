import { pendingCollection } from '../../../../actions/shared/database/work/pending'
import { addMs, minutes, seconds } from '../../../../actions/shared/time'
import { skuOf } from '../../../bench/shop/generated-listings'
import { openShop, type Shop } from '../../../bench/shop/open-shop'

const PORTS = Number(process.env.TEST_PORT_BASE)
/** More than one slice of read-backs. */
const LISTINGS = 500
const HOUR_MINUTES = 60
const STEP_MS = 50

let shop: Shop
beforeEach(async () => {
  shop = await openShop({ ports: PORTS, listings: LISTINGS, quantity: 50 })
  shop.publisher.start()
  await shop.clock.pass(minutes(20))
  shop.requests.database.reset()
})
afterEach(async () => {
  shop.publisher.stop()
  await shop.clock.pass(minutes(10))
  await shop.close()
  expect(shop.publisher.complaints()).toEqual([])
})

/** Milliseconds until Amazon has accepted this many patches. */
async function timeUntilAccepted(count: number): Promise<number> {
  const began = shop.clock.now()
  while (shop.amazon.patches().length < count && shop.clock.now() - began < minutes(5))
    await shop.clock.pass(STEP_MS)
  return shop.clock.now() - began
}

test('an idle hour takes at most 20 database requests a minute, and as many polls of orders as ever', async () => {
  shop.requests.amazon.reset()
  await shop.clock.pass(minutes(HOUR_MINUTES))
  const { database, amazon } = shop.requests
  expect(database.count() / HOUR_MINUTES).toBeLessThanOrEqual(20)
  expect(database.count()).toBeGreaterThan(0)
  // One in three minutes.
  expect(amazon.count(/^GET \/orders\//)).toBeGreaterThanOrEqual(HOUR_MINUTES / 3 - 1)
})

test('a worker stays awake for ten seconds after its work, and takes a change at once', async () => {
  await shop.change([1], 40)
  shop.publisher.wake()
  await timeUntilAccepted(1)
  for (let count = 2; count < 6; count += 1) {
    await shop.clock.pass(seconds(9))
    expect(shop.publisher.running()).toBeGreaterThan(0)
    await shop.change([count], 40)
    // Nobody is woken: the worker that is awake finds it.
    expect(await timeUntilAccepted(count)).toBeLessThan(seconds(1.5))
  }
})

test('what is due in half a minute is done then, without an alarm or an event', async () => {
  shop.publisher.stop()
  await shop.change([1], 40)
  shop.publisher.wake()
  await timeUntilAccepted(1)
  const pending = pendingCollection(shop.database)
  const now = shop.clock.date()
  const dueAt = addMs(now, seconds(30))
  await shop.clock.during(pending.mark([{ key: `sku:${skuOf(2)}`, reason: 'sweep', dueAt }], now))
  const isThere = async () => (await pending.nextDueAt(['new'])) !== null
  await shop.clock.pass(seconds(29))
  expect([await isThere(), shop.publisher.running()]).toEqual([true, 1])
  await shop.clock.pass(seconds(3))
  expect(await isThere()).toBe(false)
})

test('a worker stays until everything that is due is read back', async () => {
  const listings = shop.database.collection('listings')
  const now = shop.clock.date()
  await listings.updateMany({}, { $set: { confirmDueAt: now } })
  shop.publisher.wake()
  // 25 calls, five a second.
  await shop.clock.pass(seconds(15))
  expect(await listings.count({ confirmDueAt: { $lte: now } })).toBe(0)
})
