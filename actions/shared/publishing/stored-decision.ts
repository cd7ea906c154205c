import type { StoredDecision } from '../database/listings/listing-document'
import type { ListingQuantityDecision } from '../listing-quantity/decision'
import type { ListingState } from '../listing-quantity/listing-filters'

export function storedDecision(decision: ListingQuantityDecision, at: Date): StoredDecision {
  const settingsRule = settingsRuleOf(decision)
  return {
    kind: decision.kind,
    quantity: decision.kind === 'hold' ? null : decision.quantity,
    rule: decision.rule,
    ...(settingsRule === undefined ? {} : { settingsRule }),
    trace: decision.trace,
    at,
  }
}

function settingsRuleOf({ trace }: ListingQuantityDecision): string | undefined {
  for (const step of trace) {
    if (step.step === 'settings' && step.rule) return step.rule.id
    if (step.step === 'rule') return step.id
  }
  return undefined
}

/** The merchant's rule that gave some of the settings, for the activity log. */
export function settingsRuleName({ trace }: ListingQuantityDecision): { readonly settingsRuleName?: string } {
  for (const step of trace) {
    if (step.step === 'settings' && step.rule && step.rule.fields.length > 0)
      return { settingsRuleName: step.rule.name }
  }
  return {}
}

export function stateOf(decision: ListingQuantityDecision): ListingState {
  if (decision.kind === 'hold') return 'held'
  if (decision.kind === 'list') return 'listed'
  if (decision.rule === 'below-threshold' || decision.rule === 'out-of-stock') return decision.rule
  return 'other-zero'
}
