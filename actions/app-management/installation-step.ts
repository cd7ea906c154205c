import { eventsManagement } from '../shared/io-events/events-management'
import { openEvents } from '../shared/io-events/open-events'
import { parseDatabaseConfiguration } from '../shared/runtime/configuration'
import { createReader, readLoopbackUrl } from '../shared/runtime/configuration-reader'
import { errorMessage } from '../shared/runtime/error-words'
import { appAccessToken } from '../shared/runtime/ims-token'
import { type InstallationRecord, installationRecordOf } from '../shared/settings-store/installation-record'
import { connectState } from '../shared/settings-store/state-client'
import { prepareDatabase } from './prepare-database'
import { retireOnboarding } from './retire-onboarding'

/** The part of what Adobe's library hands to a step that is used. */
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
    const record: InstallationRecord = {
      consumerId: appData.consumerOrgId,
      projectId: appData.projectId,
      workspaceId: appData.workspaceId,
      commerceBaseUrl: String(params.commerceBaseUrl),
      commerceEnv: params.commerceEnv === 'saas' ? 'saas' : 'paas',
      installedAt: new Date().toISOString(),
    }
    await (await openRecord(params)).save(record)
    return { database: await prepareDatabase(params), onboarding: await leaveOnboarding(params, record) }
  },

  /** Publishing was stopped when the uninstallation was asked for; what was configured stays. */
  uninstall: async (_config: unknown, { params }: StepContext) => {
    await (await openRecord(params)).remove()
  },
}

async function openRecord(params: StepContext['params']) {
  const { env } = process
  const region = parseDatabaseConfiguration(params).dataRegion
  const state = await connectState({
    namespace: env.__OW_NAMESPACE ?? '',
    auth: env.__OW_API_KEY ?? '',
    region,
  })
  return installationRecordOf(state)
}

const TIMEOUT_MS = 30_000

/** A failure is reported and does not fail the installation: an event that comes twice costs one activation more. */
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

/** Of the user who installs, whom Commerce lets change its events. */
function authorizationOf({ __ow_headers }: StepContext['params']): string {
  const headers = (__ow_headers ?? {}) as Readonly<Record<string, unknown>>
  return String(headers.authorization ?? '')
}
