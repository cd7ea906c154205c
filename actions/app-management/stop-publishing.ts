import type { ActionParams } from '../shared/runtime/action'
import { parseDatabaseConfiguration } from '../shared/runtime/configuration'
import { appRecordOf } from '../shared/settings-store/app-record'
import { connectState } from '../shared/settings-store/state-client'

interface Stopping {
  readonly namespace: string
  readonly apiKey: string
  /** Who uninstalls. */
  readonly by: string
}

/**
 * Makes the app read-only, as its switch by hand does: nothing is sent to Amazon from the publisher's next read of it
 * on, whatever becomes of the uninstallation. An app that nobody configured publishes nothing anyway.
 */
export async function stopPublishing(
  params: ActionParams,
  { namespace, apiKey, by }: Stopping,
): Promise<void> {
  const region = parseDatabaseConfiguration(params).dataRegion
  const record = appRecordOf(await connectState({ namespace, auth: apiKey, region }))
  const app = await record.load()
  if (!app || app.readOnly) return
  // Its version stays: the history in the database, which may be away, must go on to know the newest one.
  await record.save({
    ...app,
    readOnly: true,
    savedAt: new Date().toISOString(),
    savedBy: by,
  })
}
