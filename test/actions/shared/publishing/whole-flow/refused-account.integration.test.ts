import { probeAccounts } from '../../../../../actions/publisher/periodic/amazon/probe-accounts'
import { examples } from '../../../../../dev/catalogue/examples'
import { amazon } from '../../../../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import { change, drain, minutesAgo, pendingDocuments, publicationWorld } from './change-and-publish'

let loopback: LoopbackWorld
const { sellerId } = amazon.accounts.europe
const accountId = `eu.${sellerId}`
const skus = [examples.plain, examples.warehouseFull, examples.withSpace, examples.withUmlaut]

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: skus })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany)
})
afterAll(() => loopback.close())

test('an account of which nothing can be sent nor read is paused, and all its changes wait', async () => {
  for (const sku of skus) loopback.commerce.setStock(sku, { quantity: 0, viaProductSave: false })
  const body = { errors: [{ code: 'Unauthorized', message: 'Access to requested resource is denied.' }] }
  loopback.amazon.standIn.fail({ path: '/listings/', status: 403, body, times: 999 })
  loopback.amazon.standIn.requests.splice(0)
  await change(loopback, 'stock-item', ...skus)
  const refused = new Set(patched())
  expect(refused.size).toBeGreaterThanOrEqual(1)
  const world = await publicationWorld(loopback)
  expect(await world.accountStates.load(accountId)).toMatchObject({ paused: { code: 'Unauthorized' } })
  expect((await pendingDocuments(loopback)).map(({ key }) => key).sort()).toEqual(
    skus.map((sku) => `sku:${sku}`).sort(),
  )
  for (const sku of skus) expect(loopback.amazon.liveQuantity(sellerId, sku)).toBe(10)
})

test('one read ends the pause, and everything that waited is published', async () => {
  loopback.amazon.standIn.heal()
  const world = await publicationWorld(loopback)
  await probeAccounts(world)
  expect(await world.accountStates.load(accountId)).toMatchObject({ paused: { code: 'Unauthorized' } })
  await probeAccounts({ ...world, now: () => minutesAgo(-16) })
  expect(await world.accountStates.load(accountId)).toMatchObject({ paused: null })
  await drain(world)
  for (const sku of skus) expect(loopback.amazon.liveQuantity(sellerId, sku)).toBe(0)
  expect(await pendingDocuments(loopback)).toEqual([])
})

test('a listing that Amazon refuses while it takes others is not the account', async () => {
  for (const sku of skus) loopback.commerce.setStock(sku, { quantity: 80, viaProductSave: false })
  const body = { errors: [{ code: 'Unauthorized', message: 'Access to requested resource is denied.' }] }
  const path = encodeURIComponent(examples.warehouseFull)
  loopback.amazon.standIn.fail({ method: 'PATCH', path, status: 403, body, times: 99 })
  await change(loopback, 'stock-item', ...skus)
  const world = await publicationWorld(loopback)
  expect(await world.accountStates.load(accountId)).toMatchObject({ paused: null })
  expect(await loopback.listing(STORE_IDS.germany, examples.warehouseFull)).toMatchObject({
    state: 'failing',
    failure: { kind: 'failed', code: 'Unauthorized', quantity: 10 },
  })
  expect(loopback.amazon.liveQuantity(sellerId, examples.plain)).toBe(10)
  loopback.amazon.standIn.heal()
})

function patched(): readonly string[] {
  return loopback.amazon.standIn.requests.filter(({ method }) => method === 'PATCH').map(({ path }) => path)
}
