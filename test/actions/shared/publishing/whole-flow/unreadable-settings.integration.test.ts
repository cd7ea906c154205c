import { historyCollection } from '../../../../../actions/shared/database/log/settings-history'
import { connectState, type StateClient } from '../../../../../actions/shared/settings-store/state-client'
import { SNAPSHOT_KEY, settingsKey } from '../../../../../actions/shared/settings-store/state-keys'
import { examples } from '../../../../../dev/catalogue/examples'
import { amazon, runtime } from '../../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  SETTINGS,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import { mark } from './change-and-publish'

/** The settings of one store that this version of the app cannot read hold that store, and no other. */

const { germany, america } = STORE_IDS
const DAY_S = 86_400
let loopback: LoopbackWorld
let state: StateClient

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
  await connectStores(loopback)
  for (const storeId of [germany, america])
    await saveSettings(loopback, storeId, { maximumMode: 'upTo', maximumListedQuantity: 1000 })
  state = await connectState({ ...runtime, region: 'amer' })
})
afterAll(() => loopback.close())

beforeEach(async () => {
  await saveAs('now@merchant.example', undefined)
  await moveStock(30)
  expect(quantities()).toEqual({ europe: 30, america: 30 })
})

test.each([
  ['with the copy of all records', true],
  ['without it', false],
])(
  'a store that a newer version saved keeps its number, and the others are published, %s',
  async (_words, hasCopy) => {
    await saveAsNewerVersion()
    if (!hasCopy) await state.delete(SNAPSHOT_KEY)
    await moveStock(20)
    expect(quantities()).toEqual({ europe: 30, america: 20 })
    expect(await loopback.listing(germany, examples.plain)).toMatchObject({
      decision: {
        kind: 'hold',
        rule: 'settings-unreadable',
        trace: expect.arrayContaining([expect.objectContaining({ step: 'settings', isUnreadable: true })]),
      },
    })
  },
)

test('a value that nobody of the app wrote counts only where the copy of all records is lost', async () => {
  await state.put(settingsKey(germany), '{"storeId":', DAY_S)
  await moveStock(20)
  expect(quantities()).toEqual({ europe: 20, america: 20 })
  await state.delete(SNAPSHOT_KEY)
  await moveStock(10)
  expect(quantities()).toEqual({ europe: 20, america: 10 })
  expect((await state.get(settingsKey(germany)))?.value).toBe('{"storeId":')
})

test('settings that can be read again publish the store again', async () => {
  const before = await state.get(settingsKey(germany))
  await state.put(settingsKey(germany), '{}', DAY_S)
  await state.delete(SNAPSHOT_KEY)
  await moveStock(20)
  expect(quantities()).toEqual({ europe: 30, america: 20 })
  await state.put(settingsKey(germany), before?.value ?? '', DAY_S)
  await moveStock(19)
  expect(quantities()).toEqual({ europe: 19, america: 19 })
})

test('the page tells it of this store, shows all others, and saves nothing over it', async () => {
  await saveAsNewerVersion()
  const { body } = await call('GET', '/needs')
  expect(body.needs).toEqual([
    expect.objectContaining({ kind: 'settings-unreadable', store: { id: germany, name: 'Amazon.de' } }),
  ])
  expect(await call('GET', '/stores')).toMatchObject({ status: 200 })
  expect(await call('GET', `/stores/${germany}`)).toMatchObject({
    status: 200,
    body: { store: { condition: 'needs-you' }, settingsNeeds: body.needs },
  })
  const path = `/stores/${germany}/stock-quantity`
  expect(await call('GET', path)).toMatchObject({ status: 500, body: { error: { code: 'STATE_NEWER' } } })
  const saved = await call('PUT', path, { version: 1, settings: SETTINGS, rules: [] })
  expect(saved).toMatchObject({ status: 500, body: { error: { code: 'STATE_NEWER' } } })
  expect(await call('GET', `/stores/${america}/stock-quantity`)).toMatchObject({ status: 200 })
  const change = { kind: 'settings', storeId: america, settings: SETTINGS }
  expect(await call('POST', '/simulations', { change, id: null, after: null })).toMatchObject({ status: 200 })
})

/** Rules of a form that this version does not know. */
const saveAsNewerVersion = () =>
  saveAs('later@merchant.example', { format: 2, rules: { first: 'of a later form' } })

/** A save whose last step, to close it, is still to be done. */
async function saveAs(savedBy: string, ruleSet: object | undefined): Promise<void> {
  const history = historyCollection(loopback.database)
  const latest = await history.latest('settings', germany)
  if (!latest) throw new Error('expected saved settings')
  const { _id, record: known, ...entry } = latest
  const version = entry.version + 1
  const record = { ...known, version, savedBy, ruleSet }
  await history.claim({ ...entry, version, savedBy, record })
  await state.put(settingsKey(germany), JSON.stringify(record), DAY_S)
}

async function moveStock(quantity: number): Promise<void> {
  const { sku } = (await loopback.listing(germany, examples.plain)) ?? {}
  if (!sku) throw new Error('expected a matched listing')
  for (const website of ['eu', 'us'] as const)
    loopback.commerce.setStock(sku, { website, quantity, viaProductSave: false })
  await mark(loopback, 'stock-item', `sku:${sku}`)
  await loopback.publish()
}

function quantities() {
  const quantityIn = (account: 'europe' | 'america') =>
    loopback.amazon.liveQuantity(amazon.accounts[account].sellerId, examples.plain)
  return { europe: quantityIn('europe'), america: quantityIn('america') }
}

const call = (method: string, path: string, body?: unknown) => callAdminApi(loopback, { method, path, body })
