import * as v from 'valibot'
import { savedRecord } from './saved-record'
import type { StateClient } from './state-client'
import { INSTALLATION_KEY } from './state-keys'

const given = v.pipe(v.string(), v.minLength(1))

/** Where App Management installed the app, and for which Commerce. */
const installationRecord = v.object({
  consumerId: given,
  projectId: given,
  workspaceId: given,
  commerceBaseUrl: given,
  commerceEnv: v.picklist(['paas', 'saas']),
  installedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Since when all data of the app are being removed; absent unless they are. */
  removingSince: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
})
export type InstallationRecord = Readonly<v.InferOutput<typeof installationRecord>>

export const installationRecordOf = (state: StateClient) =>
  savedRecord(state, INSTALLATION_KEY, installationRecord)
