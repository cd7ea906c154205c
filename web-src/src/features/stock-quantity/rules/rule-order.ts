import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { NAME_MAXIMUM } from '../../../../../actions/shared/listing-quantity/rules/parse-rules'

type Rules = readonly ListingRule[]

/** Moves a rule by some places. */
export function moveBy(rules: Rules, id: string, places: number): Rules {
  const from = rules.findIndex((rule) => rule.id === id)
  const [rule] = rules.slice(from, from + 1)
  return rule ? rules.filter((each) => each !== rule).toSpliced(from + places, 0, rule) : rules
}

/** Moves rules before or after another one, in the order that they have. */
export function moveNextTo(
  rules: Rules,
  ids: ReadonlySet<unknown>,
  target: { readonly key: unknown; readonly dropPosition: string },
): Rules {
  if (ids.has(target.key)) return rules
  const moved = rules.filter(({ id }) => ids.has(id))
  const others = rules.filter(({ id }) => !ids.has(id))
  const place = others.findIndex(({ id }) => id === target.key)
  if (place === -1) return rules
  return others.toSpliced(target.dropPosition === 'after' ? place + 1 : place, 0, ...moved)
}

/** Adds a copy after a rule. It is off, so that it changes nothing yet. */
export function copyOf(rule: ListingRule, rules: Rules, nameCopy: (name: string) => string): Rules {
  // Leaves room for the words of several copies.
  let name = nameCopy(rule.name.slice(0, NAME_MAXIMUM / 2))
  while (rules.some((other) => other.name === name)) name = nameCopy(name)
  const copy = { ...rule, id: crypto.randomUUID(), name: name.slice(0, NAME_MAXIMUM), isOn: false }
  return rules.toSpliced(rules.findIndex(({ id }) => id === rule.id) + 1, 0, copy)
}
