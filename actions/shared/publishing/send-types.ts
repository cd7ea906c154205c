import type { PatchOutcome } from '../amazon/listings/listings-items'
import type { ActivityDocument } from '../database/log/activity'
import type { GroupWork, UnitDecision } from './group-types'

/** One number that is to be sent. */
export interface PlannedSend {
  readonly unit: UnitDecision
  readonly quantity: number
  /** What Amazon was last known to hold; null when that was never known. */
  readonly from: number | null
  /** The group that it belongs to. */
  readonly work: GroupWork
}

export interface SentQuantity {
  readonly send: PlannedSend
  /** `unsent`: the worker had to stop before, something more urgent came, or Amazon has told of another channel; `until`: its marketplace is refused. */
  readonly outcome: PatchOutcome | { readonly kind: 'unsent'; readonly until?: Date }
  /** The log of communication errors has it already: it is of more than this number. */
  readonly isLogged?: boolean
  /** When it was asked to go; it may have waited for its turn at Amazon's rate after. */
  readonly askedAt: Date
  readonly at: Date
}

/** What became of one quantity of a feed. */
export interface FeedQuantity
  extends Pick<ActivityDocument, 'at' | 'storeId' | 'sellerSku' | 'from' | 'to' | 'rule' | 'cause'> {
  readonly outcome: ActivityDocument['status']
  readonly feedId: string | null
  /** When the feed was made. */
  readonly since: Date
}
