import installationStep from '../../../actions/app-management/installation-step'
import { prepareDatabase } from '../../../actions/app-management/prepare-database'
import { stopPublishing } from '../../../actions/app-management/stop-publishing'
import { isDatabaseCurrent } from '../../../actions/shared/database/client/ensure-database'
import { historyCollection } from '../../../actions/shared/database/log/settings-history'
import { withInstallation } from '../../../actions/shared/runtime/clients/with-installation'
import { parseConfiguration } from '../../../actions/shared/runtime/configuration/configuration'
import { createLogger } from '../../../actions/shared/runtime/logger'
import { runtime } from '../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../loopback-world'

const { namespace, auth } = runtime
const context = { namespace, apiKey: auth, log: createLogger('publisher', 'error') }
const before = { ...process.env }
let loopback: LoopbackWorld

beforeAll(async () => {
  Object.assign(process.env, { __OW_NAMESPACE: namespace, __OW_API_KEY: auth })
  loopback = await startLoopbackWorld({ sellerSkus: ['NK-MUG-01'] })
})
afterAll(async () => {
  process.env = before
  await loopback.close()
})

const appData = { consumerOrgId: '100', projectId: '200', workspaceId: '300' }
const params = () => ({
  ...loopback.inputs,
  commerceBaseUrl: 'https://shop.example/',
  commerceEnv: 'paas',
})
/** A deployment in which nobody set Commerce's address or the workspace. */
const unset = () => ({
  ...loopback.inputs,
  AIO_COMMERCE_API_BASE_URL: '',
  IO_CONSUMER_ID: '',
  IO_PROJECT_ID: '',
  IO_WORKSPACE_ID: '',
})

describe('an installation from Commerce Admin', () => {
  test('tells the app where Commerce is and which workspace this is, and makes the database', async () => {
    await expect(async () => parseConfiguration(await withInstallation(unset(), context))).rejects.toThrow(
      'AIO_COMMERCE_API_BASE_URL',
    )
    await loopback.database.collection('schema').deleteMany({})
    expect(await installationStep.install({}, { appData, params: params() })).toMatchObject({
      database: 'ready',
    })
    expect(await isDatabaseCurrent(loopback.database)).toBe(true)
    expect(parseConfiguration(await withInstallation(unset(), context))).toMatchObject({
      commerce: { baseUrl: 'https://shop.example/', flavor: 'paas' },
      ioEvents: { workspace: { consumerId: '100', projectId: '200', workspaceId: '300' } },
    })
  })

  test('leaves what a developer set as it is', async () => {
    const configuration = parseConfiguration(await withInstallation(loopback.inputs, context))
    expect(configuration.commerce.baseUrl).toBe(loopback.inputs.AIO_COMMERCE_API_BASE_URL)
    expect(configuration.ioEvents.workspace?.consumerId).toBe(loopback.inputs.IO_CONSUMER_ID)
  })

  const answer = (status: string) =>
    loopback.databaseServer.fail({
      path: 'provision/status',
      status: 200,
      body: { success: true, data: { status } },
      times: 500,
    })

  test('goes through while the database is still being made', async () => {
    answer('PROCESSING')
    const waited: number[] = []
    const outcome = await prepareDatabase(params(), async (milliseconds) => waited.push(milliseconds))
    expect(outcome).toBe('pending')
    expect(waited.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(60_000)
    loopback.databaseServer.heal()
  })

  test('fails in words where a database never will be', async () => {
    answer('rejected')
    await expect(installationStep.install({}, { appData, params: params() })).rejects.toThrow(
      /Ask the administrator/,
    )
    loopback.databaseServer.heal()
    expect(await installationStep.install({}, { appData, params: params() })).toMatchObject({
      database: 'ready',
    })
  })
})

describe('an uninstallation from Commerce Admin', () => {
  test('stops all publishing first, whatever fails later, and keeps what was configured', async () => {
    await connectStores(loopback)
    await saveSettings(loopback, STORE_IDS.germany)
    await stopPublishing(loopback.inputs, { ...context, by: 'channel@merchant.example' })
    const { body } = await callAdminApi(loopback, { method: 'GET', path: '/app' })
    expect(body).toMatchObject({ readOnly: true, readOnlyState: { byHand: true } })
    expect(body.saved.savedBy).toBe('channel@merchant.example')
    const sent = loopback.amazon.standIn.requests.length
    await saveSettings(loopback, STORE_IDS.germany, { outOfStockThreshold: 900 })
    const writes = loopback.amazon.standIn.requests.slice(sent).filter(({ method }) => method === 'PATCH')
    expect(writes).toEqual([])
  })

  test('twice changes nothing more', async () => {
    const { body } = await callAdminApi(loopback, { method: 'GET', path: '/app' })
    await stopPublishing(loopback.inputs, { ...context, by: 'somebody' })
    expect((await callAdminApi(loopback, { method: 'GET', path: '/app' })).body).toEqual(body)
  })

  test('is undone by the switch in App settings, once the app is installed again', async () => {
    const { body } = await callAdminApi(loopback, { method: 'GET', path: '/app' })
    const { version, limits } = body
    const change = { version, limits, readOnly: false }
    const saved = await callAdminApi(loopback, { method: 'PUT', path: '/app', body: change })
    expect(saved).toMatchObject({ status: 200, body: { readOnly: false } })
    await stopPublishing(loopback.inputs, { ...context, by: 'somebody' })
  })

  test('outlives a save from before that was cut off and is finished later', async () => {
    const before = await loopback.settings.loadApp()
    const { version = 0, savedAt, savedBy, ...content } = before ?? {}
    const save = {
      ...content,
      readOnly: false,
      version: version + 1,
      savedBy: 'a',
      savedAt: new Date().toISOString(),
    }
    const history = historyCollection(loopback.database)
    await history.claim({
      ...{
        kind: 'app',
        subject: 'app',
        version: version + 1,
        savedAt: new Date(),
        savedBy: 'a',
        record: save,
      },
    })
    await stopPublishing(loopback.inputs, { ...context, by: 'somebody' })
    await loopback.publish()
    expect((await callAdminApi(loopback, { method: 'GET', path: '/app' })).body.readOnly).toBe(true)
  })

  test('forgets where the app was installed', async () => {
    await installationStep.uninstall({}, { appData, params: params() })
    expect((await loopback.state.requests).at(-1)).toMatchObject({ method: 'DELETE' })
    expect((await loopback.settings.loadStores()).length).toBeGreaterThan(0)
  })
})
