import type { Fingerprint } from '../settings-store/records'
import { type ConfigurationStores, saveRecord } from './configuration-records'

const APP = 'app'

/**
 * Keeps where the state belongs, unless that is kept already: from then on a copy of it elsewhere is read-only. Who
 * saves the app's settings meanwhile keeps it too, so that a conflict is no failure.
 */
export async function keepFingerprint(
  stores: ConfigurationStores,
  fingerprint: Fingerprint,
  savedBy: string,
): Promise<void> {
  const app = await stores.settings.loadApp()
  if (app?.fingerprint) return
  await saveRecord(stores, {
    kind: 'app',
    subject: APP,
    version: app?.version ?? 0,
    savedBy,
    record: { readOnly: app?.readOnly ?? false, limits: app?.limits ?? {}, fingerprint },
  })
}
