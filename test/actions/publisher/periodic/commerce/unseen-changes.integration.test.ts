import { pollCommerceOrders } from '../../../../../actions/publisher/periodic/commerce/poll-commerce-orders'
import { pollProducts } from '../../../../../actions/publisher/periodic/commerce/poll-products'
import { sweepLowStock, sweepStock } from '../../../../../actions/publisher/periodic/commerce/sweep-stock'
import { watchTopology } from '../../../../../actions/publisher/periodic/commerce/watch-topology'
import type { PeriodicTask } from '../../../../../actions/publisher/periodic/task'
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
import {
  clearErrors,
  drain,
  minutesAgo,
  pendingDocuments,
  publicationWorld,
  storedErrors,
} from '../../../shared/publishing/whole-flow/change-and-publish'

const { sellerId } = amazon.accounts.europe
const skus = [examples.plain, examples.warehouseFull, examples.lastOne]
let loopback: LoopbackWorld
let minutes = 0

/** The current context. Every call of `later` advances it. */
const world = () => publicationWorld(loopback, { now: () => minutesAgo(-minutes) })
const later = (more: number) => {
  minutes += more
  return world()
}
const pendingKeys = async () => (await pendingDocuments(loopback)).map(({ key }) => key)
const live = (sku: string) => loopback.amazon.liveQuantity(sellerId, sku)
const requests = (path: RegExp) =>
  loopback.commerce.standIn.requests.filter((request) => path.test(request.path)).length

/** Runs slices of a task until it has nothing to do. */
async function run(task: PeriodicTask, given: Ports): Promise<void> {
  for (let count = 0; count < 20; count += 1) if ((await task(given)) > 0) return
  throw new Error('the task did not come to an end')
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: skus })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany)
  for (const task of [sweepStock, sweepLowStock, pollProducts, pollCommerceOrders, watchTopology])
    await run(task, await world())
  await drain(await world())
})
afterAll(() => loopback.close())
afterEach(async () => {
  loopback.commerce.standIn.heal()
  await loopback.database.collection('pending').deleteMany({})
  await clearErrors(loopback)
})

describe('the sweep of Commerce’s stock', () => {
  test('finds nothing, and writes nothing, where nothing changed', async () => {
    const before = loopback.databaseServer.requests.length
    const exports = requests(/export-stock/)
    await run(sweepStock, await later(20))
    // One request per website.
    expect(requests(/export-stock/) - exports).toBe(2)
    const written = loopback.databaseServer.requests
      .slice(before)
      .filter(({ path }) => /listings\/(bulkWrite|update)/.test(path))
    expect(written).toEqual([])
    expect(await pendingKeys()).toEqual([])
  })

  test('is not due before its period is over', async () => {
    await run(sweepStock, await later(20))
    const exports = requests(/export-stock/)
    expect(await sweepStock(await later(1))).toBeGreaterThan(0)
    expect(requests(/export-stock/)).toBe(exports)
  })

  test('finds a stock that changed without an event, and has it published', async () => {
    loopback.commerce.setStock(examples.plain, { quantity: 0, viaProductSave: false })
    await run(sweepStock, await later(20))
    expect(await pendingDocuments(loopback)).toMatchObject([
      { key: `sku:${examples.plain}`, reasons: ['sweep'] },
    ])
    await drain(await world())
    expect(live(examples.plain)).toBe(0)
    loopback.commerce.setStock(examples.plain, { quantity: 80, viaProductSave: false })
    await run(sweepStock, await later(20))
    await drain(await world())
    expect(live(examples.plain)).toBe(10)
  })

  test('loses nothing while Commerce fails, and says so', async () => {
    loopback.commerce.setStock(examples.plain, { quantity: 0, viaProductSave: false })
    loopback.commerce.standIn.fail({ path: '/export-stock', status: 400, times: 99 })
    const failing = await later(20)
    expect(await sweepStock(failing)).toBeGreaterThan(0)
    expect(await storedErrors(loopback)).toMatchObject([{ system: 'commerce', code: 'REFUSED' }])
    expect(await pendingKeys()).toEqual([])
    loopback.commerce.standIn.heal()
    await run(sweepStock, await later(1))
    expect(await pendingKeys()).toEqual([`sku:${examples.plain}`])
    loopback.commerce.setStock(examples.plain, { quantity: 80, viaProductSave: false })
  })

  test('looks at low stock more often', async () => {
    await run(sweepStock, await later(20))
    await run(sweepLowStock, await world())
    loopback.commerce.setStock(examples.lastOne, { quantity: 0, viaProductSave: false })
    await run(sweepStock, await later(6))
    expect(await pendingKeys()).toEqual([])
    await run(sweepLowStock, await world())
    expect(await pendingKeys()).toEqual([`sku:${examples.lastOne}`])
  })
})

test('a product that was disabled while its event was lost is found by the poll', async () => {
  loopback.commerce.saveProduct(examples.warehouseFull, { status: 2 })
  // The poll reads up to now, and stores Commerce's own time.
  minutes = 0
  await loopback.database.collection('tasks').deleteMany({})
  await run(pollProducts, await world())
  expect(await pendingDocuments(loopback)).toMatchObject([
    { key: `sku:${examples.warehouseFull}`, reasons: ['product-poll'] },
  ])
  await drain(await world())
  expect(live(examples.warehouseFull)).toBe(0)
  loopback.commerce.saveProduct(examples.warehouseFull, { status: 1 })
})

test('an order whose event was lost is found by the poll, a canceled one is looked at twice', async () => {
  minutes = 0
  await loopback.database.collection('tasks').deleteMany({})
  const order = loopback.commerce.placeOrder({ website: 'eu', items: [{ sku: examples.plain, qty: 1 }] })
  await run(pollCommerceOrders, await world())
  expect(await pendingDocuments(loopback)).toMatchObject([{ reasons: ['order-poll'] }])
  loopback.commerce.cancelOrder(order.id)
  await loopback.database.collection('tasks').deleteMany({})
  await run(pollCommerceOrders, await world())
  expect((await pendingDocuments(loopback)).map(({ reasons }) => reasons)).toEqual(
    expect.arrayContaining([['refund']]),
  )
})

describe('the topology watch', () => {
  test('has every listing decided again when the ground moves, once', async () => {
    await loopback.database.collection('tasks').deleteMany({})
    await run(watchTopology, await world())
    expect(await pendingKeys()).toEqual([])
    const moved: Ports = await later(20)
    const readTopology = async () => ({
      kind: 'read' as const,
      digest: 'another',
      stockOfWebsite: new Map([['eu', 2]]),
      sourcesOfStock: new Map(),
      inventory: 'multi-source' as const,
    })
    const commerce = { ...moved.commerce, readTopology }
    await run(watchTopology, { ...moved, commerce })
    expect((await pendingKeys()).sort()).toEqual(skus.map((sku) => `sku:${sku}`).sort())
    await loopback.database.collection('pending').deleteMany({})
    await run(watchTopology, { ...(await later(20)), commerce })
    expect(await pendingKeys()).toEqual([])
  })

  test('keeps which stock each website sells from', async () => {
    await loopback.database.collection('tasks').deleteMany({})
    const given = await world()
    await run(watchTopology, given)
    const state = await given.taskStates.load('topology')
    expect(state?.notes.stocks).toMatchObject({ eu: expect.any(Number), us: expect.any(Number) })
  })
})
