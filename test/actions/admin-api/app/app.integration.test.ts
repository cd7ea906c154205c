import { loadMerchant } from '../../../../actions/shared/merchant/load-merchant'
import { fingerprintOf, readOnlyReason } from '../../../../actions/shared/merchant/read-only'
import { examples } from '../../../../dev/catalogue/examples'
import { amazon, ims, runtime } from '../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
  startPublishing,
} from '../../../loopback-world'

let loopback: LoopbackWorld
let untouched: unknown
const { sellerId } = amazon.accounts.europe

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
  untouched = await app()
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany, { maximumListedQuantity: 10 })
})
afterAll(() => loopback.close())

const call = (method: string, path: string, body?: unknown) =>
  callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })
const shown = () => loopback.amazon.liveQuantity(sellerId, examples.plain)
const app = async () => (await call('GET', '/app')).body

/** The state in a copy of the shop. */
async function belongsTo(written: object): Promise<void> {
  const { loadApp, saveApp } = loopback.settings
  const known = await loadApp()
  if (!known?.fingerprint) throw new Error('expected that the state says where it belongs')
  await saveApp({ ...known, fingerprint: { ...known.fingerprint, ...written } })
}

test('before anything is configured nobody has saved the settings of the app', () => {
  expect(untouched).toMatchObject({
    version: 0,
    saved: null,
    limits: {},
    readOnlyState: { byHand: false, written: null },
  })
})

test('the first configuration keeps where the state belongs', async () => {
  expect((await app()).readOnlyState).toEqual({
    reason: null,
    byHand: false,
    written: {
      commerceBaseUrl: loopback.inputs.AIO_COMMERCE_API_BASE_URL,
      runtimeNamespace: runtime.namespace,
    },
    own: { commerceBaseUrl: loopback.inputs.AIO_COMMERCE_API_BASE_URL, runtimeNamespace: runtime.namespace },
  })
})

test.each([
  ['other-commerce', { commerceBaseUrl: 'https://shop.example' }],
  ['other-namespace', { runtimeNamespace: '1-shop-production' }],
])(
  'a copy of the state (%s) sends nothing until an administrator confirms it',
  async (reason, written) => {
    const before = Number(shown())
    await belongsTo(written)
    await saveSettings(loopback, STORE_IDS.germany, { maximumListedQuantity: before + 1 })
    expect(shown()).toBe(before)
    expect(await loopback.listing(STORE_IDS.germany, examples.plain)).toMatchObject({
      decision: { kind: 'hold', rule: 'read-only' },
    })
    expect((await call('GET', '/stores')).body).toMatchObject({ readOnly: true, readOnlyReason: reason })
    const { version, limits } = await app()
    // Other saves confirm nothing.
    await call('PUT', '/app', { version, limits, readOnly: false })
    expect((await app()).readOnlyState).toMatchObject({ reason, written })

    const confirmed = await call('PUT', '/app', { version: version + 1, limits, confirmFingerprint: true })
    expect(confirmed).toMatchObject({
      status: 200,
      body: { readOnly: false, readOnlyState: { reason: null } },
    })
    await loopback.publish()
    expect(shown()).toBe(before + 1)
  },
  90_000,
)

test('read-only is switched on and off by hand', async () => {
  const { version, limits } = await app()
  const before = Number(shown())
  expect(await call('PUT', '/app', { version, limits, readOnly: true })).toMatchObject({
    status: 200,
    body: { readOnly: true, readOnlyState: { reason: 'by-hand', byHand: true } },
  })
  await loopback.publish()
  await saveSettings(loopback, STORE_IDS.germany, { maximumListedQuantity: before + 1 })
  expect(shown()).toBe(before)
  await call('PUT', '/app', { version: version + 1, limits, readOnly: false })
  await loopback.publish()
  expect(shown()).toBe(before + 1)
})

test('where a state belongs that says nothing is kept by the publisher', async () => {
  const { loadApp, saveApp } = loopback.settings
  const known = await loadApp()
  if (!known) throw new Error('expected saved settings of the app')
  const { fingerprint, ...without } = known
  await saveApp(without)
  await loopback.publish()
  expect((await loadApp())?.fingerprint).toEqual(fingerprint)
})

test('limits that are saved are those that the publisher works by', async () => {
  const limits = {
    sweepMinutes: 30,
    lowStock: 3,
    lowStockSweepMinutes: 10,
    breakerPercent: 50,
    breakerMinimum: 40,
    retentionDays: 60,
  }
  const { version, readOnlyState } = await app()
  expect(await call('PUT', '/app', { version, limits })).toMatchObject({ status: 200, body: { limits } })
  expect((await loadMerchant(loopback.settings, readOnlyState.own)).limits).toEqual({
    sweepMs: 30 * 60_000,
    lowStock: 3,
    lowStockSweepMs: 10 * 60_000,
    breakerShare: 0.5,
    breakerMinimum: 40,
    retentionMs: 60 * 24 * 60 * 60_000,
  })
})

test('a new installation sends nothing until a person starts publishing', async () => {
  const { loadApp, saveApp } = loopback.settings
  const known = await loadApp()
  if (!known) throw new Error('expected saved settings of the app')
  await saveApp({ ...known, isStarted: false })
  const before = Number(shown())
  await saveSettings(loopback, STORE_IDS.germany, { maximumListedQuantity: before + 1 })
  expect(shown()).toBe(before)
  expect((await call('GET', '/stores')).body).toMatchObject({ readOnlyReason: 'not-started' })
  await startPublishing(loopback)
  await loopback.publish()
  expect(shown()).toBe(before + 1)
}, 90_000)

test('without the database that goes with the state nothing is sent until a person confirms it', async () => {
  await loopback.database.collection('schema').deleteMany({ _id: 'installation' })
  const before = Number(shown())
  await saveSettings(loopback, STORE_IDS.germany, { maximumListedQuantity: before + 1 })
  expect(shown()).toBe(before)
  expect((await app()).readOnlyState).toMatchObject({ reason: 'database-lost' })
  await startPublishing(loopback)
  await loopback.publish()
  expect(shown()).toBe(before + 1)
}, 90_000)

test('what an older version has configured goes on publishing', () => {
  const written = fingerprintOf('https://shop.example', 'n')
  expect(readOnlyReason({ readOnly: false, fingerprint: written }, written)).toBeNull()
  expect(readOnlyReason(undefined, written)).toBe('not-started')
})

test('two ways to write one address are one address', () => {
  const written = fingerprintOf('https://shop.example', 'n')
  const own = fingerprintOf('HTTPS://Shop.example/', 'n')
  expect(readOnlyReason({ readOnly: false, fingerprint: written }, own)).toBeNull()
})

describe('the limits of the app', () => {
  test('that were never saved are as delivered', async () => {
    expect(await call('GET', '/app')).toMatchObject({ status: 200, body: { readOnly: false, limits: {} } })
  })

  test('come with what each may be, and what is recommended', async () => {
    expect((await app()).bounds).toEqual({
      sweepMinutes: { least: 5, most: 1440, delivered: null },
      lowStock: { least: 0, most: 1000, delivered: 5 },
      lowStockSweepMinutes: { least: 5, most: 1440, delivered: 15 },
      breakerPercent: { least: 1, most: 100, delivered: 20 },
      breakerMinimum: { least: 1, most: 1_000_000, delivered: 20 },
      retentionDays: { least: 1, most: 365, delivered: 30 },
    })
  })

  test.each<[string, unknown, string]>([
    ['a share above 100', { breakerPercent: 101 }, 'limits.breakerPercent: expected 100 or less'],
    ['a sweep each minute', { sweepMinutes: 1 }, 'limits.sweepMinutes: expected 5 or more'],
    ['half a day of retention', { retentionDays: 0.5 }, 'limits.retentionDays'],
    ['an unknown limit', { speed: 1 }, 'limits.speed'],
  ])('%s is refused, and named', async (_words, limits, message) => {
    const { version } = await app()
    const { status, body } = await call('PUT', '/app', { version, limits })
    expect(status).toBe(400)
    expect(body.error.message).toContain(message)
    expect((await app()).version).toBe(version)
  })

  test('are saved over the version that was read, and leave the read-only mode as it is', async () => {
    const { version } = await app()
    const limits = { sweepMinutes: 30, breakerPercent: 10 }
    expect(await call('PUT', '/app', { version, limits })).toMatchObject({
      status: 200,
      body: {
        version: version + 1,
        limits,
        readOnly: false,
        saved: { savedBy: ims.users.channelManager.email },
      },
    })
    expect(await call('PUT', '/app', { version, limits: {} })).toMatchObject({
      status: 409,
      body: { error: { code: 'SAVED_MEANWHILE' } },
    })
    const { saveApp, loadApp } = loopback.settings
    const kept = await loadApp()
    if (kept) await saveApp({ ...kept, readOnly: true })
    expect((await call('PUT', '/app', { version: version + 1, limits: {} })).body).toMatchObject({
      version: version + 2,
      readOnly: true,
      limits: {},
    })
  })
})
