import type { Fingerprint } from '../settings-store/records'
import { type ConfigurationStores, saveRecord } from './configuration-records'

const APP = 'app'

/**
 * Stores the environment and database that the state belongs to, unless they are stored already. From then on, a copy
 * of the state elsewhere is read-only, and so is the state without its database. A new installation waits until a
 * person starts publishing. A conflict is no failure, because whoever saved the app's settings meanwhile stored them
 * too.
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
