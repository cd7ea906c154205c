import { examples } from '../../../../../dev/catalogue/examples'
import { amazon } from '../../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import { startStore } from '../../../admin-api/simulation/start-store'

/**
 * Germany and the Netherlands share the account's inventory, Germany and the outlet the country. Together they form one
 * group.
 */
const { europe, outlet } = amazon.accounts
const NETHERLANDS = `eu.${europe.sellerId}.A1805IZSGTT6HS`
const chained = examples.plain
/** Listed only in the Netherlands and the outlet, which share neither country nor inventory. */
const apart = examples.warehouseFull

let loopback: LoopbackWorld
const call = (method: string, path: string, body?: unknown) =>
  callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })
const germany = `/stores/${STORE_IDS.germany}`
const shown = (sellerSku: string) =>
  [europe, outlet].map(({ sellerId }) => loopback.amazon.liveQuantity(sellerId, sellerSku))

async function pause(): Promise<void> {
  const { version, name, websiteCode } = (await call('GET', germany)).body.store
  const body = { version, name, websiteCode, status: 'paused' }
  expect((await call('PUT', germany, body)).status).toBe(200)
  await loopback.publish()
}

/** The stores in a listing's group, and whose settings apply. */
async function groupOf(storeId: string, sellerSku: string) {
  const { body } = await call('GET', `/stores/${storeId}/listing?sellerSku=${sellerSku}`)
  const { members, controllingStoreId } = body.group
  return {
    members: members.map((member: { storeId: string }) => member.storeId),
    controllingStoreId,
  }
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [chained, apart] })
  const { putListing } = loopback.amazon
  putListing({ sellerId: outlet.sellerId, sellerSku: chained, marketplaceIds: ['A1PA6795UKMFR9'] })
  putListing({ sellerId: outlet.sellerId, sellerSku: apart, marketplaceIds: ['A1PA6795UKMFR9'] })
  putListing({ sellerId: europe.sellerId, sellerSku: apart, marketplaceIds: ['A1805IZSGTT6HS'] })
  await connectStores(loopback)
  const store = { accountId: `eu.${europe.sellerId}`, marketplaceId: 'A1805IZSGTT6HS' }
  expect((await call('POST', '/stores', { ...store, websiteCode: 'eu', name: 'Amazon.nl' })).status).toBe(201)
  await loopback.publish()
  await startStore(loopback, NETHERLANDS)
  await saveSettings(loopback, STORE_IDS.germany, { maximumListedQuantity: 10 })
  await saveSettings(loopback, STORE_IDS.outlet, { maximumListedQuantity: 7 })
  await saveSettings(loopback, NETHERLANDS, { maximumListedQuantity: 6 })
})
afterAll(() => loopback.close())

test('the oldest of three stores decides for all of them, over country and inventory in turn', async () => {
  expect(shown(chained)).toEqual([10, 10])
  for (const storeId of [STORE_IDS.germany, STORE_IDS.outlet, NETHERLANDS]) {
    const { members, controllingStoreId } = await groupOf(storeId, chained)
    expect(members.toSorted()).toEqual([STORE_IDS.germany, STORE_IDS.outlet, NETHERLANDS].toSorted())
    expect(controllingStoreId).toBe(STORE_IDS.germany)
  }
})

test('a store is in another group for another seller SKU', async () => {
  expect(shown(apart)).toEqual([6, 7])
  expect(await groupOf(STORE_IDS.outlet, apart)).toEqual({
    members: [STORE_IDS.outlet],
    controllingStoreId: STORE_IDS.outlet,
  })
})

test('the one that joined the others is paused: they part, each with its own number, and come together again', async () => {
  loopback.amazon.clearRecords()
  await pause()
  expect(shown(chained)).toEqual([6, 7])
  // One quantity per account, from the oldest participating store.
  expect(
    loopback.amazon
      .patches()
      .map(({ sellerSku, quantity }) => [sellerSku, quantity])
      .toSorted(),
  ).toEqual([
    [chained, 6],
    [chained, 7],
  ])
  await startStore(loopback, STORE_IDS.germany)
  expect(shown(chained)).toEqual([10, 10])
  expect(shown(apart)).toEqual([6, 7])
})

test('it is removed: the same, and for good', async () => {
  const { version } = (await call('GET', germany)).body.store
  expect((await call('DELETE', germany, { version })).status).toBe(202)
  await loopback.publish()
  expect(shown(chained)).toEqual([6, 7])
  expect(await loopback.listing(STORE_IDS.germany, chained)).toBeUndefined()
  await saveSettings(loopback, NETHERLANDS, { maximumListedQuantity: 5 })
  expect(shown(chained)).toEqual([5, 7])
})
