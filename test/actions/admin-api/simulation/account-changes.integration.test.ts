import type { SimulatedChangeRequest } from '../../../../actions/admin-api/contract/simulation'
import { examples } from '../../../../dev/catalogue/examples'
import { amazon } from '../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../loopback-world'
import { expectExact, sellerIn, told } from './expect-exact'
import { simulateChange, type WholeSimulation } from './simulate'
import { startStore } from './start-store'

const { germany, outlet } = STORE_IDS
const ACCOUNT = `eu.${amazon.accounts.europe.sellerId}`
const netherlands = `${ACCOUNT}.A1805IZSGTT6HS`
const EUROPE = amazon.accounts.europe.sellerId

let loopback: LoopbackWorld
const call = async (method: string, path: string, body?: unknown) => {
  const reply = await callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })
  expect(reply.status).toBeLessThan(300)
  return reply.body
}
const account = async () =>
  (await call('GET', '/accounts')).accounts.find(({ id }: { id: string }) => id === ACCOUNT)

async function setScope(inventoryScope: 'region' | 'country', { id }: WholeSimulation): Promise<void> {
  const { version, orderImportMinutes } = await account()
  const change = { version, inventoryScope, orderImportMinutes, clientSecretRotatedOn: null }
  await call('PUT', `/accounts/${ACCOUNT}`, { ...change, simulationId: id })
}

const scope = (inventoryScope: 'region' | 'country') =>
  expectExact(loopback, {
    change: { kind: 'scope', accountId: ACCOUNT, inventoryScope },
    carryOut: (shown) => setScope(inventoryScope, shown),
  })

/** The quantities that Amazon shows of a store, as the app knows them. */
async function accepted(storeId: string): Promise<readonly (number | undefined)[]> {
  const skus = [examples.plain, examples.shared, examples.lastOne]
  const listings = await Promise.all(skus.map((sku) => loopback.listing(storeId, sku)))
  return listings.map((listing) => listing?.accepted?.quantity)
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain, examples.shared, examples.lastOne] })
  await connectStores(loopback)
  const store = { accountId: ACCOUNT, marketplaceId: 'A1805IZSGTT6HS', websiteCode: 'eu', name: 'Amazon.nl' }
  await call('POST', '/stores', store)
  await loopback.publish()
  await startStore(loopback, netherlands)
  await saveSettings(loopback, germany, { outOfStockThreshold: 0 })
  await saveSettings(loopback, netherlands, { outOfStockThreshold: 5, maximumListedQuantity: 4 })
  await saveSettings(loopback, outlet, { maximumListedQuantity: 7, outOfStockThreshold: 0 })
})
afterAll(() => loopback.close())

test('a narrower scope sends each store’s own quantities, as told, and its zeros pass', async () => {
  expect(await accepted(germany)).toEqual([10, 10, 10])
  const shown = await scope('country')
  const ofNetherlands = shown.rows.filter(({ storeId }) => storeId === netherlands)
  expect(ofNetherlands.map(({ quantity }) => quantity).toSorted()).toEqual([0, 4, 4])
  expect(await accepted(germany)).toEqual([10, 10, 10])
  expect(await accepted(netherlands)).toEqual([4, 4, 0])
  expect(await loopback.listing(netherlands, examples.lastOne)).toMatchObject({ massZero: null })
})

test('a wider scope sends the oldest store’s quantities again', async () => {
  const shown = await scope('region')
  expect([...told(shown).keys()].every((key) => key.startsWith(EUROPE))).toBe(true)
  expect(told(shown).size).toBe(3)
  expect(await accepted(netherlands)).toEqual([10, 10, 10])
})

test('the removal of an account tells what its stores decided for others', async () => {
  const removal: SimulatedChangeRequest = { kind: 'remove-account', accountId: ACCOUNT }
  const shown = await expectExact(loopback, {
    change: removal,
    carryOut: async ({ id }) => {
      const { version } = await account()
      await call('DELETE', `/accounts/${ACCOUNT}`, { version, simulationId: id })
    },
  })
  expect([...told(shown)]).toEqual([[`${sellerIn(outlet)} ${examples.shared}`, 7]])
  const stopped = shown.rows.filter(({ effect }) => effect === 'stops')
  expect(stopped.map(({ rule }) => rule)).toEqual(stopped.map(() => 'store-removed'))
  expect(stopped).toHaveLength(3)
})

test('ending read-only mode sends what changed in the meantime', async () => {
  const app = async (changes: object) => {
    const { version, limits } = await call('GET', '/app')
    await call('PUT', '/app', { version, limits, ...changes })
    await loopback.publish()
  }
  await app({ readOnly: true })
  await saveSettings(loopback, outlet, { maximumListedQuantity: 7, outOfStockThreshold: 1_000 })
  const shown = await expectExact(loopback, {
    change: { kind: 'start' },
    carryOut: ({ id }) => app({ readOnly: false, simulationId: id }),
  })
  expect(told(shown).get(`${sellerIn(outlet)} ${examples.shared}`)).toBe(0)
})

test('an account that is not connected is not found', async () => {
  for (const change of [
    { kind: 'remove-account', accountId: 'eu.NOBODY' },
    { kind: 'scope', accountId: 'eu.NOBODY', inventoryScope: 'region' },
  ] as const) {
    await expect(simulateChange(loopback, change)).rejects.toThrow('NOT_FOUND')
  }
})
