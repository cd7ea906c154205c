/**
 * Logs of a store:
 *
 * - `GET /stores/{storeId}/activity?text=&rule=&status=&period=&before=&limit=` → {@link ActivityReply}
 * - `GET /stores/{storeId}/errors?text=&system=&code=&period=&before=&limit=` → {@link CommunicationErrorsReply}
 */
import type { ActivityDocument } from '../../shared/database/log/activity'

/** A change of one listing, as the log keeps it. */
export interface ActivityEntry
  extends Pick<
    ActivityDocument,
    'sellerSku' | 'from' | 'to' | 'rule' | 'settingsRuleName' | 'status' | 'submissionId' | 'message'
  > {
  readonly id: string
  readonly at: string
}

export interface ActivityReply {
  /** Newest first. */
  readonly entries: readonly ActivityEntry[]
  /** Pass it as `before` to get the next page; null at the end. */
  readonly next: string | null
}

/** Something that another system refused or failed to answer, or an event that could not be read. */
export interface CommunicationError {
  readonly id: string
  readonly at: string
  readonly system: 'amazon' | 'commerce' | 'events'
  readonly sellerSku: string | null
  readonly code: string
  readonly message: string
  readonly requestId: string | null
}

export interface CommunicationErrorsReply {
  /** Newest first. */
  readonly entries: readonly CommunicationError[]
  /** Pass it as `before` to get the next page; null at the end. */
  readonly next: string | null
}
