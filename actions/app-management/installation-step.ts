import { setTimeout as sleep } from 'node:timers/promises'
import { ensureDatabase } from '../shared/database/ensure-database'
import { parseDatabaseConfiguration } from '../shared/runtime/configuration'
import { errorCode } from '../shared/runtime/error-words'
import { openDatabase } from '../shared/runtime/open-stores'
import { installationRecordOf } from '../shared/settings-store/installation-record'
import { connectState } from '../shared/settings-store/state-client'

/** The part of what Adobe's library hands to a step that is used. */
interface StepContext {
  readonly appData: {
    readonly consumerOrgId: string
    readonly projectId: string
    readonly workspaceId: string
  }
  readonly params: Readonly<Record<string, unknown>>
}

/** Steps share ten minutes; a database may take longer, and the publisher finishes it then. */
const PATIENCE_MS = 60_000

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

async function prepareDatabase(params: StepContext['params']): Promise<'ready' | 'pending'> {
  const configuration = parseDatabaseConfiguration(params)
  const database = await openDatabase(configuration, { namespace: process.env.__OW_NAMESPACE ?? '' })
  try {
    const waiting = async (milliseconds: number) => {
      await sleep(milliseconds)
    }
    await ensureDatabase(database, { sleep: waiting, patienceMs: PATIENCE_MS })
    return 'ready'
  } catch (error) {
    if (errorCode(error) !== 'DATABASE_NOT_READY') throw error
    return 'pending'
  } finally {
    await database.close()
  }
}
