import type { ListingState, StoredDecision } from '../database/listings/listing-document'
import type { ListingQuantityDecision } from '../listing-quantity/decision'

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
