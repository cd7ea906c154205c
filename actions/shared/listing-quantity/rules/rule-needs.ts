import type { CompiledRules } from './compile-rules'
import { attributeIn, type RuleFacts } from './listing-rule'

/** What rules ask about a product that is not read anyway. */
export interface RuleNeeds {
  readonly categories: boolean
  readonly attributeSet: boolean
  readonly price: boolean
  /** Attribute codes, each once. */
  readonly attributes: readonly string[]
}

/** What the rules of all stores need. Null: nothing. */
export function ruleNeeds(rules: Iterable<CompiledRules>): RuleNeeds | null {
  const kinds = new Set<string>()
  const attributes = new Set<string>()
  for (const { conditions } of rules) {
    for (const condition of conditions) {
      kinds.add(condition.kind)
      if (condition.kind === 'attribute') attributes.add(condition.code)
    }
  }
  const needs = {
    categories: kinds.has('category'),
    attributeSet: kinds.has('attribute-set'),
    price: kinds.has('price'),
    attributes: [...attributes],
  }
  return needs.categories || needs.attributeSet || needs.price || attributes.size > 0 ? needs : null
}

/** Whether something that rules need was never read. */
export function lacksFacts(needs: RuleNeeds, facts: Partial<RuleFacts> = {}): boolean {
  return (
    (needs.categories && facts.categoryIds === undefined) ||
    (needs.attributeSet && facts.attributeSetId === undefined) ||
    (needs.price && facts.price === undefined) ||
    needs.attributes.some((code) => attributeIn(facts, code) === undefined)
  )
}
