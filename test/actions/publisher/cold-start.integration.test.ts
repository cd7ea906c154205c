import { systemClock, type WorkerClock } from '../../../actions/publisher/worker/clock'
import { saveRecord } from '../../../actions/shared/merchant/configuration-records'
import { configurationStores } from '../../../actions/shared/merchant/configuration-stores'
import { currentRecords } from '../../../actions/shared/merchant/current-records'
import { loadPresence } from '../../../actions/shared/runtime/clients/with-installation'
import { createLogger } from '../../../actions/shared/runtime/logger'
import { ruleSetOf } from '../../../actions/shared/settings-store/records'
import { EMPTY_SNAPSHOT } from '../../../actions/shared/settings-store/snapshot'
import { examples } from '../../../dev/catalogue/examples'
import { amazon, runtime } from '../../../dev/world'
import {
  callAdminApi,
  type LoopbackWorld,
  SETTINGS,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
  startPublishing,
} from '../../loopback-world'
import { aRule } from '../shared/listing-quantity/rules/a-rule'
import { mark } from '../shared/publishing/whole-flow/change-and-publish'

const OPERATIONS_MAXIMUM = 6
/** However slow the machine is, the worker waits for the first quantity before it does anything else. */
const patientClock: WorkerClock = {
  ...systemClock,
  sleep: (milliseconds, signal) => systemClock.sleep(milliseconds * (milliseconds >= 5_000 ? 60 : 1), signal),
}
const sku = examples.warehouseFull
const { sellerId, region, refreshToken } = amazon.accounts.europe
const accountId = `${region}.${sellerId}`

let loopback: LoopbackWorld
const stores = () =>
  configurationStores({
    settings: loopback.settings,
    database: loopback.database,
    log: createLogger('test', 'none'),
  })

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [sku], clock: patientClock })
  await post('/accounts', { sellerId, region, refreshToken })
  const [marketplaceId] = amazon.accounts.europe.marketplaceIds
  await post('/stores', { accountId, marketplaceId, websiteCode: 'eu', name: 'Amazon.de' })
  await startPublishing(loopback)
  await loopback.publish()
  await saveSettings(loopback, STORE_IDS.germany, { maximumMode: 'upTo', maximumListedQuantity: 100_000 })
})
afterAll(() => loopback.close())

async function post(path: string, body: object): Promise<void> {
  const { status } = await callAdminApi(loopback, { method: 'POST', path, body })
  expect(status).toBeLessThan(300)
}

let quantity = 1_000

/** Operations of aio state until a new worker sends the first quantity to Amazon. */
async function operationsBeforeTheFirst(): Promise<number> {
  quantity += 1
  loopback.commerce.setStock(sku, { website: 'eu', quantity })
  await mark(loopback, 'stock-item', `sku:${sku}`)
  loopback.state.requests.splice(0)
  loopback.amazon.clearRecords()
  await loadPresence(loopback.inputs, { namespace: runtime.namespace, apiKey: runtime.auth })
  await loopback.publish()
  const [first] = loopback.amazon.patches()
  expect(first).toMatchObject({ sellerSku: sku, quantity })
  return loopback.state.requests.filter(({ at }) => at <= (first?.at ?? 0)).length
}

/** Stores as the page saves them, a few for each account. Every fifth has many rules. */
async function addStores(from: number, to: number): Promise<void> {
  const savedBy = 'test'
  const createdAt = new Date().toISOString()
  for (let place = from; place < to; place += 1) {
    const ownAccount = `eu.SELLER${Math.floor(place / 7)}`
    const id = `${ownAccount}.${place}`
    if (place % 7 === 0 || place === from)
      await saveRecord(stores(), {
        ...{ kind: 'account', subject: ownAccount, savedBy },
        version: (await loopback.settings.loadAccount(ownAccount))?.version ?? 0,
        record: {
          ...{ id: ownAccount, sellerId: ownAccount, region: 'eu', inventoryScope: 'country', createdAt },
          orderImportMinutes: 60,
        },
      })
    await saveRecord(stores(), {
      ...{ kind: 'store', subject: id, version: 0, savedBy },
      record: {
        ...{ id, accountId: ownAccount, marketplaceId: 'A1PA6795UKMFR9', country: 'DE', websiteCode: 'eu' },
        ...{ name: `Store ${place}`, status: 'active', createdAt },
      },
    })
    const texts = Array.from({ length: 1_000 }, (_, index) => `SELLER-SKU-${place}-${index}`)
    const rules = place % 5 === 0 ? [aRule('Some', [{ kind: 'seller-sku', operator: 'one-of', texts }])] : []
    await saveRecord(stores(), {
      ...{ kind: 'settings', subject: id, version: 0, savedBy },
      record: { storeId: id, settings: SETTINGS, ...ruleSetOf(rules) },
    })
  }
}

describe('a new worker needs few operations of aio state before its first quantity', () => {
  test.each([
    [1, 1],
    [1, 4],
    [4, 50],
  ])('with the stores from %i on, %i in all', async (from, to) => {
    await addStores(from, to)
    expect((await loopback.settings.loadStores()).length).toBe(to)
    expect(await operationsBeforeTheFirst()).toBeLessThanOrEqual(OPERATIONS_MAXIMUM)
    expect(await operationsBeforeTheFirst()).toBeLessThanOrEqual(OPERATIONS_MAXIMUM)
  })

  test('also after saves of which the snapshot lost one, and it then has it again', async () => {
    const before = await loopback.settings.loadSnapshot()
    await saveSettings(loopback, STORE_IDS.germany, { maximumMode: 'upTo', maximumListedQuantity: 99_999 })
    await loopback.settings.saveSnapshot(before ?? EMPTY_SNAPSHOT)
    expect(await operationsBeforeTheFirst()).toBeLessThanOrEqual(OPERATIONS_MAXIMUM + 2)
    expect(await loopback.settings.loadSnapshot()).toEqual(await snapshotOfRecords())
  })
})

/** As the records themselves say. */
async function snapshotOfRecords() {
  await loopback.settings.saveSnapshot(EMPTY_SNAPSHOT)
  await currentRecords(stores()).snapshot.keep()
  return loopback.settings.loadSnapshot()
}
