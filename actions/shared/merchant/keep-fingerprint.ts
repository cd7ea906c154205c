import type { Fingerprint } from '../settings-store/records'
import { type ConfigurationStores, saveRecord } from './configuration-records'

const APP = 'app'

/**
 * Keeps where the state belongs and with which database, unless that is kept already: from then on a copy of it
 * elsewhere is read-only, and so is what is left of it without its database. A new installation waits for a person to
 * start publishing. Who saves the app's settings meanwhile keeps it too, so that a conflict is no failure.
 */
export async function keepFingerprint(
  stores: ConfigurationStores,
  fingerprint: Fingerprint,
  savedBy: string,
): Promise<void> {
  const app = await stores.settings.loadApp()
  if (app?.fingerprint && app.databaseId) return
  const { version = 0, savedAt, savedBy: _savedBy, ...known } = app ?? { isStarted: false }
  await saveRecord(stores, {
    kind: 'app',
    subject: APP,
    version,
    savedBy,
    record: {
      readOnly: false,
      limits: {},
      fingerprint,
      ...known,
      databaseId: await stores.installation.ensure(),
    },
  })
}
