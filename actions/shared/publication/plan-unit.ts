import type { ListingDocument, ListingState, QuantityAt, StoredDecision } from '../database/listings'
import type { ListingQuantityDecision } from '../listing-quantity/decision'

/** A channel that was read from Amazon longer ago than this is read again before anything is sent. */
export const CHANNEL_FRESH_MS = 55 * 60_000

/** What Amazon accepted shows only after a while; until then a lower number there says nothing. */
export const ACCEPTANCE_SETTLES_MS = 30_000

/** Before its first publication a listing counts as showing what was read of it this lately. */
const OBSERVATION_FRESH_MS = 10 * 60_000

/** What is known of the number that Amazon holds for one seller SKU of an account and inventory scope. */
export interface AmazonHolds {
  /** Something was sent whose answer is not known. */
  readonly isOpen: boolean
  readonly accepted: QuantityAt | null
  readonly observed: QuantityAt | null
}

/** Of all listings that share the number; the publishing one's reading is the one that counts. */
export function amazonHolds(publishing: ListingDocument, sharing: readonly ListingDocument[]): AmazonHolds {
  const accepted = sharing
    .map((listing) => listing.accepted)
    .filter((each) => each !== null)
    .reduce<QuantityAt | null>((latest, each) => (latest && latest.at >= each.at ? latest : each), null)
  return {
    isOpen: sharing.some((listing) => listing.sending !== null),
    accepted,
    observed: publishing.observed,
  }
}

/** Whether `quantity` is to be sent. Nothing but a difference to what Amazon holds forces a send. */
export function isToBeSent(
  quantity: number,
  { isOpen, accepted, observed }: AmazonHolds,
  now: Date,
): boolean {
  if (isOpen) return true
  if (accepted === null) {
    const isFresh = observed !== null && now.getTime() - observed.at.getTime() < OBSERVATION_FRESH_MS
    return !isFresh || observed.quantity !== quantity
  }
  if (accepted.quantity !== quantity) return true
  if (observed === null || observed.quantity === quantity) return false
  return observed.at.getTime() - accepted.at.getTime() >= ACCEPTANCE_SETTLES_MS
}

/** The number to compare a new one with, for what falls and what rises; null when nothing is known. */
export function lastKnown({ accepted, observed }: AmazonHolds): number | null {
  if (accepted && observed) return observed.at > accepted.at ? observed.quantity : accepted.quantity
  return accepted?.quantity ?? observed?.quantity ?? null
}

export function storedDecision(decision: ListingQuantityDecision, at: Date): StoredDecision {
  return {
    kind: decision.kind,
    quantity: decision.kind === 'hold' ? null : decision.quantity,
    rule: decision.rule,
    trace: decision.trace,
    at,
  }
}

export function stateOf(decision: ListingQuantityDecision): ListingState {
  if (decision.kind === 'hold') return 'held'
  if (decision.kind === 'list') return 'listed'
  if (decision.rule === 'below-threshold' || decision.rule === 'out-of-stock') return decision.rule
  return 'other-zero'
}
