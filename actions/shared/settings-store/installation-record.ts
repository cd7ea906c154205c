import * as v from 'valibot'
import { savedRecord } from './saved-record'
import type { StateClient } from './state-client'
import { INSTALLATION_KEY } from './state-keys'

const given = v.pipe(v.string(), v.minLength(1))

/** The workspace and the Commerce for which App Management installed the app. */
const installationRecord = v.object({
  consumerId: given,
  projectId: given,
  workspaceId: given,
  commerceBaseUrl: given,
  commerceEnv: v.picklist(['paas', 'saas']),
  installedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** When the removal of all data began; left out unless it is under way. */
  removingSince: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
})
export type InstallationRecord = Readonly<v.InferOutput<typeof installationRecord>>

export const installationRecordOf = (state: StateClient) =>
  savedRecord(state, INSTALLATION_KEY, installationRecord)
