import { parseDatabaseConfiguration } from '../shared/runtime/configuration'
import { installationRecordOf } from '../shared/settings-store/installation-record'
import { connectState } from '../shared/settings-store/state-client'
import { prepareDatabase } from './prepare-database'

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
    const record = await openRecord(params)
    await record.save({
      consumerId: appData.consumerOrgId,
      projectId: appData.projectId,
      workspaceId: appData.workspaceId,
      commerceBaseUrl: String(params.commerceBaseUrl),
      commerceEnv: params.commerceEnv === 'saas' ? 'saas' : 'paas',
      installedAt: new Date().toISOString(),
    })
    return { database: await prepareDatabase(params) }
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
