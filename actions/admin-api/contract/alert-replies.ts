/** What `admin-api` answers about alerts by webhook; a part of `replies.ts`. */

export interface AlertsReply {
  /** Null: no webhook is set, and no alert is sent. */
  readonly webhook: {
    /** Without path and query, which with many services are as good as a password. */
    readonly origin: string
    readonly savedAt: string
    readonly savedBy: string
  } | null
  /** The latest attempt of the publisher; null before the first. */
  readonly last: AlertAttempt | null
}

export interface AlertAttempt {
  readonly at: string
  readonly kind: string
  /** Null: it was delivered. */
  readonly code: string | null
  readonly message: string | null
}

export interface AlertsRequest {
  /** https, of the public internet. */
  readonly url: string
  /** Alerts are signed with it; as it was when left out. */
  readonly secret?: string
}

/** What became of a test. */
export interface AlertTestReply {
  readonly isDelivered: boolean
  readonly code: string | null
  readonly message: string | null
}
