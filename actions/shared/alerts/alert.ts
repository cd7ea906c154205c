/** What an alert can be about. */
export type AlertKind =
  | 'stalled'
  | 'mass-zero'
  | 'account-refused'
  | 'orders-unknown'
  | 'drift'
  | 'events-disabled'
  | 'test'

/** Something that needs a person, and lasts. */
export interface Alert {
  readonly kind: AlertKind
  /** The account or store that it is about; null where it is about the installation. */
  readonly subject: string | null
  /** What it means and what to do. */
  readonly message: string
}

/** The body that is sent. */
export interface AlertPayload extends Alert {
  readonly type: 'amazon-stock-quantity.alert'
  readonly version: 1
  /** ISO 8601. */
  readonly at: string
  /** Where the app runs, to tell a shop from its copy. */
  readonly namespace: string
}

export function payloadOf(alert: Alert, namespace: string, at: Date): AlertPayload {
  return { type: 'amazon-stock-quantity.alert', version: 1, at: at.toISOString(), namespace, ...alert }
}
