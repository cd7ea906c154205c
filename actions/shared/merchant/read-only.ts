import type { AppRecord, Fingerprint } from '../settings-store/records'

/** Why nothing is sent to Amazon, whatever the stores say. */
export type ReadOnlyReason =
  /** Switched on manually. */
  | 'by-hand'
  /** The state was written for another Commerce, so this is a copy. */
  | 'other-commerce'
  /** The state was written for another Runtime namespace, so this is a copy. */
  | 'other-namespace'
  /** The state was written with another database; overrides and exclusions are gone. */
  | 'database-lost'
  /** Nobody has started publishing yet. */
  | 'not-started'

/** The environment and database of an activation; the database is left out if it was not read. */
export interface Place extends Fingerprint {
  readonly databaseId?: string | null
}

/** The environment of this activation. */
export function fingerprintOf(commerceBaseUrl: string, runtimeNamespace: string): Fingerprint {
  return { commerceBaseUrl: normalised(commerceBaseUrl), runtimeNamespace }
}

/** Null if the app may publish. A copy comes before the manual switch, because switching it off would not help. */
export function readOnlyReason(
  app: Pick<AppRecord, 'readOnly' | 'fingerprint' | 'isStarted' | 'databaseId'> | undefined,
  own: Place,
): ReadOnlyReason | null {
  const written = app?.fingerprint
  if (written && normalised(written.commerceBaseUrl) !== own.commerceBaseUrl) return 'other-commerce'
  if (written && written.runtimeNamespace !== own.runtimeNamespace) return 'other-namespace'
  if (app?.databaseId && own.databaseId !== undefined && app.databaseId !== own.databaseId)
    return 'database-lost'
  // A record of an older version has no value and publishes.
  if (!app || app.isStarted === false) return 'not-started'
  return app.readOnly ? 'by-hand' : null
}

/** Equal for different spellings of one address. */
function normalised(url: string): string {
  return (URL.parse(url)?.href ?? url).replace(/\/+$/, '')
}
