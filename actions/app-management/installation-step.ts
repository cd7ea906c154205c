import { eventsManagement } from '../shared/io-events/events-management'
import { openEvents } from '../shared/io-events/open-events'
import { appAccessToken } from '../shared/runtime/clients/ims-token'
import { openDatabase } from '../shared/runtime/clients/open-database'
import { parseDatabaseConfiguration } from '../shared/runtime/configuration/configuration'
import { createReader, readLoopbackUrl } from '../shared/runtime/configuration/configuration-reader'
import { errorMessage } from '../shared/runtime/error-words'
import { appRecordOf } from '../shared/settings-store/app-record'
import { type InstallationRecord, installationRecordOf } from '../shared/settings-store/installation-record'
import { connectState, type StateClient } from '../shared/settings-store/state-client'
import { seconds } from '../shared/time'
import { prepareDatabase } from './prepare-database'
import { removeData } from './remove-data'
import { retireOnboarding } from './retire-onboarding'

/** The part of a step's context in Adobe's library that is used. */
interface StepContext {
  readonly appData: {
    readonly consumerOrgId: string
    readonly projectId: string
    readonly workspaceId: string
  }
  readonly params: Readonly<Record<string, unknown>>
}

/** The app's own part of an installation from Commerce Admin. Safe to repeat. */
export default {
  install: async (_config: unknown, { appData, params }: StepContext) => {
    const state = await openState(params)
    const installation = installationRecordOf(state)
    const before = await installation.load()
    // What a failed uninstallation has left belongs to neither the old nor the new installation.
    if (before?.removingSince !== undefined) await removeAll(state, params)
    const record = recordOf(appData, params)
    await installation.save(record)
    return { database: await prepareDatabase(params), onboarding: await leaveOnboarding(params, record) }
  },

  /** Publishing stopped when the uninstallation was requested. The data stay, unless the merchant chose otherwise. */
  uninstall: async (_config: unknown, { appData, params }: StepContext) => {
    const state = await openState(params)
    const installation = installationRecordOf(state)
    const before = await installation.load()
    const isChosen = async () => (await appRecordOf(state).load())?.dataOnUninstall === 'delete'
    if (before?.removingSince !== undefined || (await isChosen())) {
      const removingSince = before?.removingSince ?? new Date().toISOString()
      // From now on nobody writes, and a repetition still knows the merchant's choice.
      await installation.save({ ...(before ?? recordOf(appData, params)), removingSince })
      await removeAll(state, params)
    }
    await installation.remove()
  },
}

function recordOf(appData: StepContext['appData'], params: StepContext['params']): InstallationRecord {
  return {
    consumerId: appData.consumerOrgId,
    projectId: appData.projectId,
    workspaceId: appData.workspaceId,
    commerceBaseUrl: String(params.commerceBaseUrl),
    commerceEnv: params.commerceEnv === 'saas' ? 'saas' : 'paas',
    installedAt: new Date().toISOString(),
  }
}

function openState(params: StepContext['params']): Promise<StateClient> {
  const { env } = process
  return connectState({
    namespace: env.__OW_NAMESPACE ?? '',
    auth: env.__OW_API_KEY ?? '',
    region: parseDatabaseConfiguration(params).dataRegion,
  })
}

async function removeAll(state: StateClient, params: StepContext['params']): Promise<void> {
  const namespace = process.env.__OW_NAMESPACE ?? ''
  const database = await openDatabase(parseDatabaseConfiguration(params), { namespace })
  try {
    await removeData({ state, database })
  } finally {
    await database.close()
  }
}

const TIMEOUT_MS = seconds(30)

/**
 * A failure is reported without failing the installation, since an event that comes twice only costs one more
 * activation.
 */
async function leaveOnboarding(
  params: StepContext['params'],
  installed: InstallationRecord,
): Promise<string> {
  const configuration = parseDatabaseConfiguration(params)
  const { org_id: organisationId, client_id: clientId } = configuration.imsCredentials
  const { commerceBaseUrl: baseUrl, commerceEnv: flavor } = installed
  const Authorization = authorizationOf(params)
  try {
    const client = await openEvents({
      organisationId,
      clientId,
      token: await appAccessToken(configuration),
      baseUrl: readLoopbackUrl('IO_EVENTS_BASE_URL', createReader(params)),
      timeoutMs: TIMEOUT_MS,
    })
    const getAccessToken = async () => Authorization.replace(/^Bearer /i, '')
    await retireOnboarding({
      management: eventsManagement(client, installed),
      commerce: { baseUrl, flavor, auth: { getAccessToken, getHeaders: async () => ({ Authorization }) } },
      namespace: process.env.__OW_NAMESPACE ?? '',
    })
    return 'none'
  } catch (error) {
    return `What npm run onboard set up is still there, so that events may come twice: ${errorMessage(error)}`
  }
}

/** The token of the user who installs, whom Commerce allows to change its events. */
function authorizationOf({ __ow_headers }: StepContext['params']): string {
  const headers = (__ow_headers ?? {}) as Readonly<Record<string, unknown>>
  return String(headers.authorization ?? '')
}
