import { saveRecord } from '../shared/merchant/configuration-records'
import { configurationStores } from '../shared/merchant/configuration-stores'
import type { ActionParams, ActivationContext } from '../shared/runtime/action'
import { openDatabase } from '../shared/runtime/clients/open-database'
import { openSettings } from '../shared/runtime/clients/open-settings'
import { parseDatabaseConfiguration } from '../shared/runtime/configuration/configuration'
import { errorMessage } from '../shared/runtime/error-words'
import { appRecordOf } from '../shared/settings-store/app-record'
import type { AppRecord } from '../shared/settings-store/records'
import { connectState } from '../shared/settings-store/state-client'

interface Stopping extends Pick<ActivationContext, 'namespace' | 'apiKey' | 'log'> {
  /** Who uninstalls. */
  readonly by: string
}

const TRIES = 3

/**
 * Makes the app read-only, like its manual switch. From the publisher's next read on, nothing is sent to Amazon,
 * whatever the result of the uninstallation. An app without configuration publishes nothing anyway.
 */
export async function stopPublishing(params: ActionParams, stopping: Stopping): Promise<void> {
  const { namespace, apiKey: auth, by } = stopping
  const region = parseDatabaseConfiguration(params).dataRegion
  const record = appRecordOf(await connectState({ namespace, auth, region }))
  const app = await record.load()
  if (!app) return
  // Keeps the version, because the history, whose database may be unavailable, has to know the newest one.
  if (!app.readOnly)
    await record.save({ ...app, readOnly: true, savedAt: new Date().toISOString(), savedBy: by })
  try {
    await saveStopped(params, stopping)
  } catch (error) {
    stopping.log.warn('the stop of publishing is not in the history', { reason: errorMessage(error) })
  }
}

/** An earlier interrupted save is finished later and would start publishing again, unless a newer save follows it. */
async function saveStopped(params: ActionParams, { by, log, ...context }: Stopping): Promise<void> {
  const configuration = parseDatabaseConfiguration(params)
  const database = await openDatabase(configuration, context)
  try {
    const given = { encryptionKey: undefined, previousEncryptionKey: undefined }
    const settings = await openSettings({ ...configuration, ...given }, context, async () => database)
    const stores = configurationStores({ settings, database, log })
    for (let tries = 0; tries < TRIES; tries += 1) {
      const app = await settings.loadApp()
      const newest = await stores.history.latest('app', 'app')
      if (!app || (app.readOnly && !newest?.isOpen)) return
      await saveRecord(stores, {
        kind: 'app',
        subject: 'app',
        version: app.version,
        savedBy: by,
        record: contentOf({ ...app, readOnly: true }),
      })
    }
  } finally {
    await database.close()
  }
}

function contentOf({ version, savedAt, savedBy, ...content }: AppRecord) {
  return content
}
