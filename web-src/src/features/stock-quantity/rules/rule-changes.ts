import { isEqual } from 'es-toolkit'
import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import type { Words } from '../../../i18n/words'

/** Says how the rules of two versions differ, as short phrases. */
export function sayRuleChanges(
  before: readonly ListingRule[],
  after: readonly ListingRule[],
  { say }: Words,
): readonly string[] {
  const known = new Map(before.map((rule) => [rule.id, rule]))
  const kept = new Set(after.map(({ id }) => id))
  const changes = after.flatMap((rule) => {
    const { name } = rule
    const old = known.get(rule.id)
    if (!old) return [say('rules.change.added', { name })]
    if (isEqual(old, rule)) return []
    if (old.name !== name) return [say('rules.change.renamed', { from: old.name, to: name })]
    return [say(`rules.change.${switchOf(old, rule)}`, { name })]
  })
  const removed = before
    .filter(({ id }) => !kept.has(id))
    .map(({ name }) => say('rules.change.removed', { name }))
  return [...changes, ...removed, ...(isReordered(before, after) ? [say('rules.change.order')] : [])]
}

function switchOf(before: ListingRule, after: ListingRule): 'changed' | 'on' | 'off' {
  if (!isEqual({ ...before, isOn: after.isOn }, after)) return 'changed'
  return after.isOn ? 'on' : 'off'
}

/** Whether the rules of both versions have another order. */
function isReordered(before: readonly ListingRule[], after: readonly ListingRule[]): boolean {
  const idsIn = (rules: readonly ListingRule[], others: readonly ListingRule[]) =>
    rules.map(({ id }) => id).filter((id) => others.some((other) => other.id === id))
  return !isEqual(idsIn(before, after), idsIn(after, before))
}
