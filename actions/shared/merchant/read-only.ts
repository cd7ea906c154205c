import type { AppRecord, Fingerprint } from '../settings-store/records'

/** Why nothing is sent to Amazon, whatever the stores say. */
export type ReadOnlyReason =
  /** Switched on by hand. */
  | 'by-hand'
  /** The state was written for another Commerce: this is a copy. */
  | 'other-commerce'
  /** The state was written for another Runtime namespace: this is a copy. */
  | 'other-namespace'

/** Where this activation runs. */
export function fingerprintOf(commerceBaseUrl: string, runtimeNamespace: string): Fingerprint {
  return { commerceBaseUrl: normalised(commerceBaseUrl), runtimeNamespace }
}

/** Null while the app may publish. A copy counts before the switch: switching it off would not help. */
export function readOnlyReason(
  app: Pick<AppRecord, 'readOnly' | 'fingerprint'> | undefined,
  own: Fingerprint,
): ReadOnlyReason | null {
  const written = app?.fingerprint
  if (written && normalised(written.commerceBaseUrl) !== own.commerceBaseUrl) return 'other-commerce'
  if (written && written.runtimeNamespace !== own.runtimeNamespace) return 'other-namespace'
  return app?.readOnly ? 'by-hand' : null
}

/** Equal for two ways to write one address. */
function normalised(url: string): string {
  return (URL.parse(url)?.href ?? url).replace(/\/+$/, '')
}
