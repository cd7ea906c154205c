import type { AppRecord, Fingerprint } from '../settings-store/records'

/** Why nothing is sent to Amazon, whatever the stores say. */
export type ReadOnlyReason =
  /** Switched on by hand. */
  | 'by-hand'
  /** The state was written for another Commerce: this is a copy. */
  | 'other-commerce'
  /** The state was written for another Runtime namespace: this is a copy. */
  | 'other-namespace'
  /** The database is another one than the state was written with: overrides and exclusions are gone. */
  | 'database-lost'
  /** Nobody has started publishing yet. */
  | 'not-started'

/** Where an activation runs, and with which database; left out where that was not looked at. */
export interface Place extends Fingerprint {
  readonly databaseId?: string | null
}

/** Where this activation runs. */
export function fingerprintOf(commerceBaseUrl: string, runtimeNamespace: string): Fingerprint {
  return { commerceBaseUrl: normalised(commerceBaseUrl), runtimeNamespace }
}

/** Null while the app may publish. A copy counts before the switch: switching it off would not help. */
export function readOnlyReason(
  app: Pick<AppRecord, 'readOnly' | 'fingerprint' | 'isStarted' | 'databaseId'> | undefined,
  own: Place,
): ReadOnlyReason | null {
  const written = app?.fingerprint
  if (written && normalised(written.commerceBaseUrl) !== own.commerceBaseUrl) return 'other-commerce'
  if (written && written.runtimeNamespace !== own.runtimeNamespace) return 'other-namespace'
  if (app?.databaseId && own.databaseId !== undefined && app.databaseId !== own.databaseId)
    return 'database-lost'
  // What an older version wrote has no word of it, and publishes.
  if (!app || app.isStarted === false) return 'not-started'
  return app.readOnly ? 'by-hand' : null
}

/** Equal for two ways to write one address. */
function normalised(url: string): string {
  return (URL.parse(url)?.href ?? url).replace(/\/+$/, '')
}
