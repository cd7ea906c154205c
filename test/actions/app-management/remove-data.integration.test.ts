import installationStep from '../../../actions/app-management/installation-step'
import { removeData } from '../../../actions/app-management/remove-data'
import { publish } from '../../../actions/publisher/publisher'
import { storedEncryptionKey } from '../../../actions/shared/database/client/encryption-key'
import { COLLECTIONS, ensureDatabase } from '../../../actions/shared/database/client/ensure-database'
import { historyCollection } from '../../../actions/shared/database/log/settings-history'
import { leaseCollection } from '../../../actions/shared/database/work/leases'
import { openSettings } from '../../../actions/shared/runtime/clients/open-settings'
import { createLogger } from '../../../actions/shared/runtime/logger'
import { installationRecordOf } from '../../../actions/shared/settings-store/installation-record'
import { connectState, type StateClient } from '../../../actions/shared/settings-store/state-client'
import { PREFIX } from '../../../actions/shared/settings-store/state-keys'
import { runtime } from '../../../dev/world'
import { callAdminApi, connectStores, type LoopbackWorld, startLoopbackWorld } from '../../loopback-world'

const { namespace, auth } = runtime
const context = { namespace, apiKey: auth, log: createLogger('publisher', 'error') }
const before = { ...process.env }
let loopback: LoopbackWorld
let state: StateClient

beforeAll(async () => {
  Object.assign(process.env, { __OW_NAMESPACE: namespace, __OW_API_KEY: auth })
  loopback = await startLoopbackWorld({ sellerSkus: [] })
  state = await connectState({ namespace, auth, region: 'emea' })
  await installationStep.install({}, { appData, params: params() })
  await connectStores(loopback)
})
afterAll(async () => {
  process.env = before
  await loopback.close()
})

const appData = { consumerOrgId: '100', projectId: '200', workspaceId: '300' }
const params = () => ({ ...loopback.inputs, commerceBaseUrl: 'https://shop.example/', commerceEnv: 'paas' })
/** A deployment in which only App Management knows Commerce's address. */
const unset = () => ({ ...loopback.inputs, AIO_COMMERCE_API_BASE_URL: '' })

describe('an uninstallation of which the merchant wants the data deleted', () => {
  const activation = { ...context, activationId: 'a1', apiHost: '', actionName: '' }
  const sealedByTheApp = {
    dataRegion: 'emea',
    encryptionKey: undefined,
    previousEncryptionKey: undefined,
  } as const
  /** The app's contents in aio state and Database Storage. */
  async function kept() {
    const names = await loopback.database.collectionNames()
    return {
      keys: [...(await state.list(PREFIX))].sort(),
      collections: COLLECTIONS.filter((name) => names.includes(name)),
    }
  }
  const NOTHING = { keys: [], collections: [] }

  const openOwnSettings = () => openSettings(sealedByTheApp, context, async () => loopback.database)

  const choose = async (dataOnUninstall: string) => {
    const { version, limits } = (await callAdminApi(loopback, { method: 'GET', path: '/app' })).body
    const body = { version, limits, dataOnUninstall }
    return callAdminApi(loopback, { method: 'PUT', path: '/app', body })
  }

  test('is asked of the merchant before, and keeps them unless it was', async () => {
    const { body } = await callAdminApi(loopback, { method: 'GET', path: '/app' })
    expect(body).toMatchObject({ dataOnUninstall: 'keep' })
    expect(await choose('sell')).toMatchObject({ status: 400, body: { error: { field: 'dataOnUninstall' } } })
    expect(await choose('delete')).toMatchObject({ status: 200, body: { dataOnUninstall: 'delete' } })
    // Saving other settings keeps the choice.
    const { version, limits } = (await callAdminApi(loopback, { method: 'GET', path: '/app' })).body
    const saved = await callAdminApi(loopback, { method: 'PUT', path: '/app', body: { version, limits } })
    expect(saved.body).toMatchObject({ dataOnUninstall: 'delete', readOnly: false })
  })

  test('fails in words where the database is away; the credentials are gone, and nobody writes any more', async () => {
    await (await openOwnSettings()).saveSecrets('eu.OWN', { refreshToken: 'Atzr|own' })
    loopback.databaseServer.fail({ path: '/drop', status: 403, body: {}, times: 500 })
    await expect(installationStep.uninstall({}, { appData, params: params() })).rejects.toThrow(
      /Database Storage could not carry out drop/,
    )
    loopback.databaseServer.heal()
    expect((await kept()).keys).toEqual([expect.stringContaining('installation')])
    const before = await kept()
    expect(await publish(loopback.inputs, activation)).toMatchObject({ body: { kind: 'leaving' } })
    const change = { method: 'PUT', path: '/app', body: { version: 0, limits: {} } }
    expect(await callAdminApi(loopback, change)).toMatchObject({
      status: 403,
      body: { error: { code: 'NOT_INSTALLED' } },
    })
    expect(await kept()).toEqual(before)
  })

  test('goes on when it is tried again, and leaves nothing, also of what the publisher does every minute', async () => {
    await installationStep.uninstall({}, { appData, params: params() })
    expect(await kept()).toEqual(NOTHING)
    expect(await publish(unset(), activation)).toMatchObject({ body: { kind: 'absent' } })
    const change = { method: 'PUT', path: '/app', body: { version: 0, limits: {} }, inputs: unset() }
    expect((await callAdminApi(loopback, change)).status).toBeGreaterThanOrEqual(400)
    expect(await kept()).toEqual(NOTHING)
    // Repeating it changes nothing.
    await installationStep.uninstall({}, { appData, params: params() })
    expect(await kept()).toEqual(NOTHING)
  })

  test('is followed by an installation as the first one', async () => {
    const container = await openOwnSettings()
    await installationStep.install({}, { appData, params: params() })
    expect((await callAdminApi(loopback, { method: 'GET', path: '/app' })).body).toMatchObject({
      version: 0,
      dataOnUninstall: 'keep',
      readOnlyState: { reason: 'not-started' },
    })
    // Another container creates the new key, while this one still has the earlier one.
    const fresh = await storedEncryptionKey(loopback.database).ensure()
    const other = await openSettings({ ...sealedByTheApp, encryptionKey: fresh }, context, async () => {
      throw new Error('not asked')
    })
    await other.saveSecrets('eu.OWN', { refreshToken: 'Atzr|again' })
    expect(await container.loadSecrets('eu.OWN')).toEqual({ refreshToken: 'Atzr|again' })
    await connectStores(loopback)
    const { body } = await callAdminApi(loopback, { method: 'GET', path: '/app' })
    expect(body).toMatchObject({ readOnly: false })
  })

  test('that failed is ended before the app is installed again: nothing of before comes back', async () => {
    await installationRecordOf(state).save({
      consumerId: '1',
      projectId: '2',
      workspaceId: '3',
      commerceBaseUrl: 'https://shop.example/',
      commerceEnv: 'paas',
      installedAt: new Date().toISOString(),
      removingSince: new Date().toISOString(),
    })
    await installationStep.install({}, { appData, params: params() })
    expect((await kept()).keys).toHaveLength(1)
    expect(await historyCollection(loopback.database).newest()).toEqual([])
  })

  test('waits for the publisher that is at work, which ends and gives its lease back', async () => {
    const leases = leaseCollection(loopback.database)
    const lease = await leases.take('a publisher', new Date())
    if (!lease) throw new Error('somebody has it')
    const waited: unknown[] = []
    await removeData({
      state,
      database: loopback.database,
      wait: async () => {
        if (waited.length === 0) {
          expect(await leases.renew(lease, new Date())).toBe('called-back')
          expect(await leases.take('another', new Date())).toBeNull()
          await leases.release(lease, new Date())
          expect(await leases.take('another', new Date())).toBeNull()
        }
        // It was already in progress.
        if (waited.length === 1) await ensureDatabase(loopback.database, { sleep: async () => {} })
        waited.push((await kept()).collections.length)
      },
    })
    expect(waited).toEqual([COLLECTIONS.length, COLLECTIONS.length, 0])
    expect((await kept()).collections).toEqual([])
  })

  test('does not wait for ever for a lease whose end a wrong clock has set', async () => {
    await ensureDatabase(loopback.database, { sleep: async () => {} })
    await leaseCollection(loopback.database).take('a dead publisher', new Date(Date.now() + 1e9))
    await removeData({ state, database: loopback.database, wait: async () => {} })
    expect((await kept()).collections).toEqual([])
  })

  test('says so where a publisher does not end', async () => {
    const leases = leaseCollection(loopback.database)
    const busy = async () => {
      await leases.renew(lease, new Date())
    }
    await ensureDatabase(loopback.database, { sleep: async () => {} })
    const lease = (await leases.take('a publisher', new Date())) ?? never()
    await expect(removeData({ state, database: loopback.database, wait: busy })).rejects.toThrow(
      /still busy.*Try again/,
    )
  })
})

function never(): never {
  throw new Error('somebody has it')
}
