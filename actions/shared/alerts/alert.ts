/** The subject of an alert. */
export type AlertKind =
  | 'stalled'
  | 'mass-zero'
  | 'account-refused'
  | 'quantities-refused'
  | 'settings-unreadable'
  | 'rules-outdated'
  | 'orders-unknown'
  | 'drift'
  | 'events-disabled'
  | 'test'

/** A lasting condition that needs a person. */
export interface Alert {
  readonly kind: AlertKind
  /** The account or store concerned; null if it is the whole installation. */
  readonly subject: string | null
  /** What it means and what to do. */
  readonly message: string
}

/** The body of the request. */
export interface AlertPayload extends Alert {
  readonly type: 'amazon-stock-quantity.alert'
  readonly version: 1
  /** ISO 8601. */
  readonly at: string
  /** The namespace that the app runs in, which distinguishes a shop from its copy. */
  readonly namespace: string
}

export function payloadOf(alert: Alert, namespace: string, at: Date): AlertPayload {
  return { type: 'amazon-stock-quantity.alert', version: 1, at: at.toISOString(), namespace, ...alert }
}
