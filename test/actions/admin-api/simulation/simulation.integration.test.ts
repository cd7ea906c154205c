import type { SimulatedChangeRequest } from '../../../../actions/admin-api/contract/simulation'
import { examples } from '../../../../dev/catalogue/examples'
import { callAdminApi, type LoopbackWorld, SETTINGS, STORE_IDS } from '../../../loopback-world'
import { startWithKindsOfListings } from '../kinds-of-listings'
import { expectExact as expectExactly, sellerIn, told } from './expect-exact'
import { simulateChange, type WholeSimulation } from './simulate'

let loopback: LoopbackWorld
const { germany, outlet } = STORE_IDS

beforeAll(async () => {
  loopback = await startWithKindsOfListings()
})
afterAll(() => loopback.close())

const call = async (method: string, path: string, body?: unknown) => {
  const reply = await callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })
  expect(reply.status).toBeLessThan(300)
  return reply.body
}

const expectExact = (
  change: SimulatedChangeRequest,
  carryOut: (simulation: WholeSimulation) => Promise<unknown>,
) => expectExactly(loopback, { change, carryOut })

async function save(storeId: string, changes: object, { id }: WholeSimulation) {
  const path = `/stores/${storeId}/stock-quantity`
  const { version } = await call('GET', path)
  const settings = { ...SETTINGS, ...changes }
  return call('PUT', path, { version, settings, simulationId: id })
}

async function changeStore(storeId: string, changes: object, { id }: WholeSimulation) {
  const { store } = await call('GET', `/stores/${storeId}`)
  const { version, name, status, websiteCode } = store
  const body = { version, name, status, websiteCode, ...changes, simulationId: id }
  return call('PUT', `/stores/${storeId}`, body)
}

const settingsOf = (changes: object) => ({ ...SETTINGS, ...changes })

/** In the order of a merchant's first weeks: each step starts from what the one before left. */
test('every change sends what its simulation told, and nothing else', async () => {
  const first = { kind: 'settings' as const, storeId: germany, settings: settingsOf({}) }
  const saved = await expectExact({ ...first, storeId: germany }, async (simulation) => {
    await save(germany, {}, simulation)
    const { version, limits } = await call('GET', '/app')
    await call('PUT', '/app', { version, limits, startPublishing: true })
  })
  expect(told(saved).size).toBeGreaterThan(5)

  for (const changes of [
    { outOfStockThreshold: 90 },
    { outOfStockThreshold: 0, maximumMode: 'upTo' as const, maximumListedQuantity: 100 },
    { stockPercentage: 40, safetyBuffer: 3, maximumMode: 'upTo' as const, maximumListedQuantity: 60 },
  ]) {
    const settings = settingsOf(changes)
    const simulation = await expectExact({ kind: 'settings', storeId: germany, settings }, (shown) =>
      save(germany, changes, shown),
    )
    expect(told(simulation).size).toBeGreaterThan(2)
    // The same change again does nothing.
    expect(told(await simulateChange(loopback, { kind: 'settings', storeId: germany, settings })).size).toBe(
      0,
    )
  }

  const override = {
    kind: 'overrides' as const,
    listings: [{ storeId: germany, sellerSkus: [examples.shared, examples.plain] }],
  }
  await expectExact({ ...override, changes: { outOfStockThreshold: 1_000 } }, ({ id }) =>
    call('PUT', `/stores/${germany}/overrides`, {
      sellerSkus: override.listings[0]?.sellerSkus,
      changes: { outOfStockThreshold: 1_000 },
      reason: 'Scarce',
      endsAt: null,
      simulationId: id,
    }),
  )
  await expectExact({ ...override, changes: null }, ({ id }) =>
    call('POST', `/stores/${germany}/overrides/remove`, {
      sellerSkus: override.listings[0]?.sellerSkus,
      simulationId: id,
    }),
  )

  const website = await expectExact({ kind: 'website', storeId: germany, websiteCode: 'us' }, (shown) =>
    changeStore(germany, { websiteCode: 'us' }, shown),
  )
  expect(told(website).size).toBeGreaterThan(5)
  await expectExact({ kind: 'website', storeId: germany, websiteCode: 'eu' }, (shown) =>
    changeStore(germany, { websiteCode: 'eu' }, shown),
  )

  // The outlet has no settings yet, so what it shares goes on hold with the store that decides it.
  const pause = await expectExact({ kind: 'pause', storeId: germany }, (shown) =>
    changeStore(germany, { status: 'paused' }, shown),
  )
  expect(told(pause).size).toBe(0)
  expect(pause.rows.filter(({ effect }) => effect === 'stops').map(({ storeId }) => storeId)).toEqual(
    expect.arrayContaining([germany, outlet]),
  )
  // Nothing reads the stock of a paused store, so what is stored of it is old.
  loopback.commerce.setStock(examples.plain, { quantity: 50, viaProductSave: false })
  const resume = await expectExact({ kind: 'resume', storeId: germany }, (shown) =>
    changeStore(germany, { status: 'active' }, shown),
  )
  expect(told(resume).get(`${sellerIn(germany)} ${examples.plain}`)).toBe(17)

  const outletSettings = { maximumListedQuantity: 7 }
  await expectExact({ kind: 'settings', storeId: outlet, settings: settingsOf(outletSettings) }, (shown) =>
    save(outlet, outletSettings, shown),
  )
  // Overrides in several stores at once, also of a seller SKU that both have.
  const listings = [
    { storeId: germany, sellerSkus: [examples.shared, examples.plain] },
    { storeId: outlet, sellerSkus: [examples.shared] },
  ]
  const changes = { maximumListedQuantity: 3 }
  const several = await expectExact({ kind: 'overrides', listings, changes }, async ({ id }) => {
    for (const { storeId, sellerSkus } of listings) {
      const body = { sellerSkus, changes, reason: 'Scarce', endsAt: null, simulationId: id }
      await call('PUT', `/stores/${storeId}/overrides`, body)
    }
  })
  expect(told(several).get(`${sellerIn(outlet)} ${examples.shared}`)).toBe(3)
  const none = await expectExact({ kind: 'overrides', listings, changes: null }, async ({ id }) => {
    for (const { storeId, sellerSkus } of listings) {
      await call('POST', `/stores/${storeId}/overrides/remove`, { sellerSkus, simulationId: id })
    }
  })
  expect(told(none).size).toBe(told(several).size)

  const removal = await expectExact({ kind: 'remove', storeId: germany }, async ({ id }) => {
    const { store } = await call('GET', `/stores/${germany}`)
    await call('DELETE', `/stores/${germany}`, { version: store.version, simulationId: id })
  })
  expect(new Set(removal.rows.filter(({ effect }) => effect === 'stops').map(({ rule }) => rule))).toEqual(
    new Set(['store-removed']),
  )
  // The outlet's own settings decide what it shared.
  expect(told(removal)).toEqual(new Map([[`${sellerIn(outlet)} ${examples.shared}`, 7]]))
}, 120_000)
