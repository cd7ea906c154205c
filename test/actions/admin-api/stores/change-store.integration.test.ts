import * as v from 'valibot'
import { historyCollection } from '../../../../actions/shared/database/log/settings-history'
import { repairRecords } from '../../../../actions/shared/merchant/stored-records'
import { createLogger } from '../../../../actions/shared/runtime/logger'
import { storeRecord } from '../../../../actions/shared/settings-store/records'
import { examples } from '../../../../dev/catalogue/examples'
import { amazon, ims } from '../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../loopback-world'
import { startStore } from '../simulation/start-store'

let loopback: LoopbackWorld
const sku = examples.shared
const germany = `/stores/${STORE_IDS.germany}`
const { europe, outlet } = amazon.accounts

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [sku, examples.plain] })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany, { maximumListedQuantity: 10 })
  await saveSettings(loopback, STORE_IDS.outlet, { maximumListedQuantity: 7 })
})
afterAll(() => loopback.close())

const call = (method: string, path: string, body?: unknown) =>
  callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })
const stored = async () => (await call('GET', germany)).body.store
const change = async (changes: object) => {
  const { version, name, status, websiteCode } = await stored()
  return call('PUT', germany, { version, name, status, websiteCode, ...changes })
}
const shown = () => [europe, outlet].map(({ sellerId }) => loopback.amazon.liveQuantity(sellerId, sku))

test('a store that is paused hands over, says so before, and takes the lead back', async () => {
  expect(shown()).toEqual([10, 10])
  const { body } = await call('GET', `${germany}/change-preview?change=pause`)
  expect(body).toMatchObject({
    change: 'pause',
    listings: 2,
    shared: [{ storeId: STORE_IDS.outlet, count: 1 }],
    handovers: [{ from: STORE_IDS.germany, to: STORE_IDS.outlet, count: 1 }],
    stops: 2,
    names: { [STORE_IDS.outlet]: 'Amazon.de Outlet' },
  })
  expect(await change({ status: 'paused' })).toMatchObject({
    status: 200,
    body: { store: { status: 'paused' }, job: { kind: 'republish-store' } },
  })
  await loopback.publish()
  expect(shown()).toEqual([10, 7])

  const resumed = await call('GET', `${germany}/change-preview?change=resume`)
  expect(resumed.body.handovers).toEqual([{ from: STORE_IDS.outlet, to: STORE_IDS.germany, count: 1 }])
  await startStore(loopback, STORE_IDS.germany)
  expect(shown()).toEqual([10, 10])
})

test('a store sells from another website’s stock, and says before which numbers come from its stock', async () => {
  const { body } = await call('GET', `${germany}/website-preview`)
  expect(body).toMatchObject({
    decides: 2,
    alsoIn: [{ storeId: STORE_IDS.outlet, count: 1 }],
    elsewhere: [],
    names: { [STORE_IDS.outlet]: 'Amazon.de Outlet' },
  })
  expect((await call('GET', `/stores/${STORE_IDS.outlet}/website-preview`)).body).toMatchObject({
    decides: 0,
    elsewhere: [{ storeId: STORE_IDS.germany, count: 1 }],
  })
  expect((await call('GET', '/stores/none/website-preview')).status).toBe(404)
  const stockOf = async () => (await loopback.listing(STORE_IDS.germany, examples.plain))?.stock
  const europe = await stockOf()
  expect(await change({ websiteCode: 'us' })).toMatchObject({
    status: 200,
    body: { store: { websiteCode: 'us' }, job: { kind: 'republish-store' } },
  })
  await loopback.publish()
  expect(await stockOf()).not.toEqual(europe)
  await change({ websiteCode: 'eu' })
  await loopback.publish()
  expect(await stockOf()).toEqual(europe)
})

test('a store is renamed without deciding anything again, and only over the version that was read', async () => {
  const before = await stored()
  expect(await change({ name: 'Germany' })).toMatchObject({
    status: 200,
    body: {
      store: { name: 'Germany', version: before.version + 1 },
      job: { kind: 'republish-store', state: 'done' },
    },
  })
  const { name, status, websiteCode, version } = before
  expect(await call('PUT', germany, { name, status, websiteCode, version })).toMatchObject({
    status: 409,
    body: { error: { code: 'SAVED_MEANWHILE' } },
  })
  expect(await change({ websiteCode: 'mars' })).toMatchObject({
    status: 400,
    body: { error: { code: 'UNKNOWN_WEBSITE', field: 'websiteCode' } },
  })
  expect((await call('GET', `${germany}/change-preview?change=sell`)).status).toBe(400)
})

test('a store that is removed hands over, and stays away', async () => {
  const { version } = await stored()
  expect((await call('DELETE', germany, { version: version - 1 })).status).toBe(409)
  const { status, body } = await call('DELETE', germany, { version })
  expect([status, body.job.kind]).toEqual([202, 'remove-store'])
  expect((await call('GET', germany)).status).toBe(404)
  await loopback.publish()
  expect(shown()).toEqual([10, 7])
  expect((await call('GET', `/jobs/${body.job.id}`)).body.job).toMatchObject({
    state: 'done',
    done: 2,
    total: 2,
  })
  expect(await loopback.listing(STORE_IDS.germany, sku)).toBeUndefined()

  const history = historyCollection(loopback.database)
  const log = createLogger('test', 'error')
  await repairRecords({ settings: loopback.settings, history, log }, await history.newest())
  expect(await loopback.settings.loadStore(STORE_IDS.germany)).toBeUndefined()
  expect(await loopback.settings.loadSettings(STORE_IDS.germany)).toBeUndefined()
  expect(await history.latest('store', STORE_IDS.germany)).toMatchObject({
    savedBy: ims.users.channelManager.email,
    record: { removedAt: expect.any(String) },
  })
})

test('a removal that was cut off is finished', async () => {
  const history = historyCollection(loopback.database)
  const former = await history.load('store', STORE_IDS.germany, 1)
  await loopback.settings.saveStore(v.parse(storeRecord, former?.record))
  const { settings } = loopback
  const log = createLogger('test', 'error')
  expect(await repairRecords({ settings, history, log }, await history.newest())).toBe(1)
  expect(await settings.loadStore(STORE_IDS.germany)).toBeUndefined()
})

test('a store that was removed is connected again without the settings that it had', async () => {
  const connection = {
    accountId: `eu.${europe.sellerId}`,
    marketplaceId: 'A1PA6795UKMFR9',
    websiteCode: 'eu',
    name: 'Again',
  }
  const connected = await call('POST', '/stores', connection)
  expect(connected).toMatchObject({ status: 201, body: { store: { hasSettings: false, isStarted: false } } })
  await loopback.publish()
  await startStore(loopback, STORE_IDS.germany)
  expect((await call('GET', `${germany}/stock-quantity`)).body).toMatchObject({ version: 2, settings: null })
  await saveSettings(loopback, STORE_IDS.germany, { maximumListedQuantity: 4 })
  const { body } = await call('GET', `${germany}/stock-quantity/history`)
  expect(body.versions.map((each: { version: number }) => each.version)).toEqual([3, 1])
  // The outlet is now the older store.
  expect(shown()).toEqual([7, 7])

  const { version } = await stored()
  await call('DELETE', germany, { version })
  expect((await call('POST', '/stores', connection)).status).toBe(201)
  await loopback.publish()
  expect(await loopback.listing(STORE_IDS.germany, sku)).toBeDefined()
})
