/** Feeds API 2021-06-30, `JSON_LISTINGS_FEED`. */

export const FEED_MESSAGES_MAXIMUM = 25_000

export interface FeedMessage {
  readonly messageId: number
  readonly sellerSku: string
  readonly quantity: number
}

export interface FeedSubmission {
  readonly kind: 'submitted'
  readonly feedId: string
}

export interface FeedReading {
  readonly kind: 'read'
  readonly status: 'IN_QUEUE' | 'IN_PROGRESS' | 'DONE' | 'CANCELLED' | 'FATAL'
  readonly resultDocumentId: string | null
}

export interface FeedIssue {
  readonly messageId: number | null
  readonly sellerSku: string | null
  readonly code: string
  readonly message: string
  readonly isError: boolean
}

export interface FeedReport {
  readonly kind: 'report'
  readonly issues: readonly FeedIssue[]
  readonly messagesAccepted: number | null
  readonly messagesInvalid: number | null
}
