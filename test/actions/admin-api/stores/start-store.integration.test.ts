import { examples } from '../../../../dev/catalogue/examples'
import { amazon, amazonStores } from '../../../../dev/world'
import {
  callAdminApi,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
  startPublishing,
} from '../../../loopback-world'
import { KINDS_OF_LISTINGS } from '../kinds-of-listings'
import { expectExact, passAbsence, told } from '../simulation/expect-exact'
import { simulateChange } from '../simulation/simulate'
import { startStore } from '../simulation/start-store'

let loopback: LoopbackWorld
const { germany, outlet } = STORE_IDS
const path = `/stores/${germany}`
const resume = { kind: 'resume' as const, storeId: germany }

const call = (method: string, to: string, body?: unknown) =>
  callAdminApi(loopback, { method, path: to, ...(body === undefined ? {} : { body }) })

async function connect(id: string): Promise<void> {
  const found = amazonStores.find(
    ({ account, marketplaceId }) =>
      id === `${amazon.accounts[account].region}.${amazon.accounts[account].sellerId}.${marketplaceId}`,
  )
  if (!found) throw new Error(`no store ${id}`)
  const { sellerId, region, refreshToken } = amazon.accounts[found.account]
  expect((await call('POST', '/accounts', { sellerId, region, refreshToken })).status).toBeLessThan(300)
  const { name, marketplaceId, websiteCode } = found
  const accountId = `${region}.${sellerId}`
  expect((await call('POST', '/stores', { accountId, marketplaceId, websiteCode, name })).status).toBe(201)
}

async function start(changes: object = {}) {
  const { version, name, websiteCode } = (await call('GET', path)).body.store
  return call('PUT', path, { version, name, websiteCode, status: 'active', ...changes })
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: KINDS_OF_LISTINGS })
  await connect(outlet)
  await startPublishing(loopback)
  await loopback.publish()
  await saveSettings(loopback, outlet, { maximumListedQuantity: 7 })
})
afterAll(() => loopback.close())

test('the first store of a country starts with its settings, without a question of its own', async () => {
  expect((await call('GET', `/stores/${outlet}`)).body.store).toMatchObject({
    status: 'active',
    isStarted: true,
  })
})

test('a store beside it is imported, and sends nothing before a person saw what it changes', async () => {
  await connect(germany)
  const preview = await call(
    'GET',
    `/accounts/eu.${amazon.accounts.europe.sellerId}/connect-preview?marketplaceId=A1805IZSGTT6HS`,
  )
  expect(preview.body).toMatchObject({ waitsForStart: true })
  expect((await call('GET', path)).body).toMatchObject({
    store: { status: 'paused', isStarted: false, condition: 'importing' },
    isImporting: true,
  })
  const early = await simulateChange(loopback, resume)
  expect(await start({ simulationId: early.id })).toMatchObject({
    status: 409,
    body: { error: { code: 'IMPORT_RUNNING' } },
  })

  loopback.amazon.clearRecords()
  await loopback.publish()
  await passAbsence(loopback)
  expect(loopback.amazon.patches()).toEqual([])
  expect((await call('GET', path)).body).toMatchObject({
    store: { condition: 'not-started' },
    isImporting: false,
  })
  expect((await call('GET', '/needs')).body.needs).toContainEqual(
    expect.objectContaining({ kind: 'not-started', store: expect.objectContaining({ id: germany }) }),
  )
  expect(await start({ simulationId: early.id })).toMatchObject({
    status: 409,
    body: { error: { code: 'SIMULATION_OUTDATED', field: 'simulationId' } },
  })
})

test.each<[string, () => Promise<object>]>([
  ['no simulation', async () => ({})],
  ['a simulation that nobody made', async () => ({ simulationId: '7c9e6679-7425-40de-944b-e07fc1f90ae7' })],
  [
    'a simulation of another store',
    async () => ({ simulationId: (await simulateChange(loopback, { ...resume, storeId: outlet })).id }),
  ],
  [
    'a simulation of another change',
    async () => ({ simulationId: (await simulateChange(loopback, { ...resume, kind: 'remove' })).id }),
  ],
  [
    'the end of a simulation without its beginning',
    async () => {
      const id = crypto.randomUUID()
      const body = { change: resume, id, after: `${germany}/~` }
      expect(await call('POST', '/simulations', body)).toMatchObject({ status: 200, body: { next: null } })
      return { simulationId: id }
    },
  ],
])('it does not start with %s', async (_words, changes) => {
  expect(await start(await changes())).toMatchObject({
    status: 409,
    body: { error: { code: 'SIMULATION_REQUIRED', field: 'simulationId' } },
  })
  await loopback.publish()
  expect((await call('GET', path)).body.store).toMatchObject({ status: 'paused', isStarted: false })
})

test('nor with a simulation of the website that it had', async () => {
  const { id: simulationId } = await simulateChange(loopback, resume)
  expect(await start({ simulationId, websiteCode: 'us' })).toMatchObject({
    status: 400,
    body: { error: { code: 'BAD_REQUEST', field: 'websiteCode' } },
  })
})

test('nor with one from before something of a store that shares quantities was saved', async () => {
  const outletPath = `/stores/${outlet}`
  const changeOutlet = async (status: 'active' | 'paused') => {
    if (status === 'active') return startStore(loopback, outlet)
    const { version, name, websiteCode } = (await call('GET', outletPath)).body.store
    expect((await call('PUT', outletPath, { version, name, websiteCode, status })).status).toBe(200)
  }
  const changeAccount = async () => {
    const { accounts } = (await call('GET', '/accounts')).body
    const { id, version } = accounts.find((each: { readonly id: string }) => germany.startsWith(each.id))
    const saved = { version, inventoryScope: 'country', orderImportMinutes: 30, clientSecretRotatedOn: null }
    expect((await call('PUT', `/accounts/${id}`, saved)).status).toBe(200)
  }
  const sellerSkus = [examples.shared]
  const override = async () => {
    const changes = { maximumListedQuantity: 3 }
    const body = { sellerSkus, changes, reason: 'Fair', endsAt: null }
    expect((await call('PUT', `${outletPath}/overrides`, body)).status).toBe(200)
  }
  const removeOverride = async () => {
    expect((await call('POST', `${outletPath}/overrides/remove`, { sellerSkus })).status).toBe(200)
  }
  const match = async () => {
    const mappings = [{ sellerSku: examples.shared, sku: null }]
    const to = `/accounts/eu.${amazon.accounts.outlet.sellerId}/mappings`
    expect((await call('PUT', to, { mappings })).status).toBe(202)
  }
  for (const change of [
    () => saveSettings(loopback, outlet, { maximumListedQuantity: 8 }),
    () => changeOutlet('paused'),
    () => changeOutlet('active'),
    changeAccount,
    override,
    removeOverride,
    match,
  ]) {
    const { id: simulationId } = await simulateChange(loopback, resume)
    await change()
    expect(await start({ simulationId })).toMatchObject({
      status: 409,
      body: { error: { code: 'SIMULATION_OUTDATED', field: 'simulationId' } },
    })
  }
  expect((await call('GET', path)).body.store).toMatchObject({ status: 'paused', isStarted: false })
  await loopback.publish()
  loopback.amazon.clearRecords()
})

test('its start sends what was shown, and nothing else, also for what it does not share', async () => {
  // Without settings of its own, only what it shares with the outlet gets a quantity.
  const first = await simulateChange(loopback, resume)
  expect(told(first).size).toBeGreaterThan(0)
  await saveSettings(loopback, germany, { maximumListedQuantity: 10 })
  expect(loopback.amazon.patches()).toEqual([])
  const shown = await expectExact(loopback, {
    change: resume,
    carryOut: async ({ id }) => expect((await start({ simulationId: id })).status).toBe(200),
  })
  expect(told(shown).size).toBeGreaterThan(5)
  expect((await call('GET', path)).body.store).toMatchObject({
    status: 'active',
    isStarted: true,
    condition: 'active',
  })
})

test('once started, it is paused at once, and resumed after a simulation of that', async () => {
  expect((await start({ status: 'paused' })).status).toBe(200)
  await loopback.publish()
  expect(await start()).toMatchObject({ status: 409, body: { error: { code: 'SIMULATION_REQUIRED' } } })
  expect((await call('GET', path)).body.store).toMatchObject({ status: 'paused' })
  await startStore(loopback, germany)
  expect((await call('GET', path)).body.store).toMatchObject({ status: 'active', isStarted: true })
})
