import { saveRecord } from '../../../../actions/shared/merchant/configuration-records'
import { configurationStores } from '../../../../actions/shared/merchant/configuration-stores'
import { repairRecords } from '../../../../actions/shared/merchant/stored-records'
import { createLogger } from '../../../../actions/shared/runtime/logger'
import { examples } from '../../../../dev/catalogue/examples'
import { amazon } from '../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  SETTINGS,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../loopback-world'

let loopback: LoopbackWorld
const germany = `/stores/${STORE_IDS.germany}`
const accountId = `eu.${amazon.accounts.europe.sellerId}`

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany)
})
afterAll(() => loopback.close())

const call = (method: string, path: string, body?: unknown) =>
  callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })
const stores = () =>
  configurationStores({
    settings: loopback.settings,
    database: loopback.database,
    log: createLogger('test', 'error'),
  })

/** Every record that the page saves over a version, with a change that is valid except for its version. */
const SAVES: readonly (readonly [
  name: string,
  method: string,
  path: string,
  read: string,
  change: object,
])[] = [
  ['settings', 'PUT', `${germany}/stock-quantity`, `${germany}/stock-quantity`, { settings: SETTINGS }],
  ['a store', 'PUT', germany, germany, { name: 'Renamed', status: 'active', websiteCode: 'eu' }],
  ['a removal', 'DELETE', germany, germany, {}],
  [
    'an account',
    'PUT',
    `/accounts/${accountId}`,
    '/accounts',
    { inventoryScope: 'country', orderImportMinutes: 30, clientSecretRotatedOn: null },
  ],
  ['the app', 'PUT', '/app', '/app', { limits: {}, readOnly: true }],
]

const HISTORY_KINDS = [
  ['settings', STORE_IDS.germany],
  ['store', STORE_IDS.germany],
  ['account', accountId],
  ['app', 'app'],
] as const

const newestVersions = async () =>
  Promise.all(
    HISTORY_KINDS.map(async ([kind, subject]) => (await stores().history.latest(kind, subject))?.version),
  )

describe('a save over a version that nobody saved', () => {
  test.each(SAVES)(
    'is refused for %s, and leaves everything as it was',
    async (_name, method, path, read, change) => {
      const before = [await newestVersions(), (await call('GET', read)).body]
      for (const version of [1_000, Number.MAX_SAFE_INTEGER]) {
        expect(await call(method, path, { ...change, version })).toMatchObject({
          status: 409,
          body: { error: { code: 'UNKNOWN_VERSION', field: 'version' } },
        })
      }
      expect([await newestVersions(), (await call('GET', read)).body]).toEqual(before)
    },
  )

  test('is refused where nothing was saved at all', async () => {
    const path = `/stores/${STORE_IDS.america}/stock-quantity`
    expect(await call('PUT', path, { version: 1, settings: SETTINGS })).toMatchObject({
      status: 409,
      body: { error: { code: 'UNKNOWN_VERSION', message: expect.stringContaining('at most 0') } },
    })
    expect((await call('GET', path)).body).toMatchObject({ version: 0, settings: null })
  })
})

test('a record whose history was lost is saved over the version that aio state has', async () => {
  const history = loopback.database.collection('settings-history')
  await history.deleteMany({ kind: 'settings', subject: STORE_IDS.germany })
  const known = await loopback.settings.loadSettings(STORE_IDS.germany)
  const request = {
    kind: 'settings' as const,
    subject: STORE_IDS.germany,
    savedBy: 'somebody',
    record: { storeId: STORE_IDS.germany, settings: { ...SETTINGS, maximumListedQuantity: 12 } },
  }
  const version = known?.version ?? 0
  expect(await saveRecord(stores(), { ...request, version: version + 1 })).toEqual({
    kind: 'unknown-version',
    newest: version,
  })
  expect(await saveRecord(stores(), { ...request, version })).toMatchObject({
    kind: 'saved',
    record: { version: version + 1 },
  })
  expect(await repairRecords(stores(), await stores().history.newest())).toBe(0)
  expect(await loopback.settings.loadSettings(STORE_IDS.germany)).toMatchObject({
    settings: { maximumListedQuantity: 12 },
  })
})
