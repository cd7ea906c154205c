import {
  type CommerceAttribute,
  type CommerceCategory,
  readAttributeSets,
  readAttributes,
  readCategories,
} from '../../shared/commerce/catalog/rule-choices'
import type { CommerceFailure } from '../../shared/commerce/client/commerce-client'
import type { ListingRule } from '../../shared/listing-quantity/rules/listing-rule'
import { rulesOf } from '../../shared/settings-store/records'
import type { MissingChoice, RuleCategory, RuleChoicesReply } from '../contract/rules'
import type { Route } from '../http/route'
import { commerceUnavailable } from '../stores/connection'
import { loadStore } from '../stores/stores'
import { fitChoices } from './fit-choices'

/** Categories, attribute sets and attributes of Commerce, for the builder of rules. */
export const showRuleChoices: Route = {
  method: 'GET',
  path: '/stores/:id/rule-choices',
  answer: async (context, { ids }) => {
    const store = await loadStore(context, ids)
    const rules = rulesOf(await context.stores.settings.loadSettings(store.id))
    const named = namedOptions(rules)
    const [categories, attributeSets, attributes] = await Promise.all([
      readCategories(context.commerce).then(read),
      readAttributeSets(context.commerce).then(read),
      readAttributes(context.commerce, named).then(read),
    ])
    const choices = { categories: inTree(categories), attributeSets, attributes }
    const reply: RuleChoicesReply = {
      ...fitChoices(choices, named),
      missing: missingIn(rules, choices),
    }
    return { status: 200, body: reply }
  },
}

function read<T>(reply: readonly T[] | CommerceFailure): readonly T[] {
  if ('kind' in reply) throw commerceUnavailable(reply.message)
  return reply
}

/** Parents before their children, siblings in Commerce's order. */
function inTree(categories: readonly CommerceCategory[]): readonly RuleCategory[] {
  const byParent = Map.groupBy(categories, ({ parentId }) => parentId)
  const below = (parentId: number | null): RuleCategory[] =>
    [...(byParent.get(parentId) ?? [])]
      .sort((one, other) => one.position - other.position || one.id - other.id)
      .flatMap(({ position: _position, ...category }) => [category, ...below(category.id)])
  return below(null)
}

/** The values that rules name, by attribute code. */
function namedOptions(rules: readonly ListingRule[]): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>()
  for (const condition of rules.flatMap(({ conditions }) => conditions)) {
    if (condition.kind !== 'attribute') continue
    named.set(condition.code, new Set([...(named.get(condition.code) ?? []), ...condition.values]))
  }
  return named
}

interface Choices {
  readonly categories: readonly RuleCategory[]
  readonly attributeSets: RuleChoicesReply['attributeSets']
  readonly attributes: readonly CommerceAttribute[]
}

/** What rules name and Commerce does not have. */
function missingIn(rules: readonly ListingRule[], choices: Choices): readonly MissingChoice[] {
  const categories = new Set(choices.categories.map(({ id }) => id))
  const sets = new Set(choices.attributeSets.map(({ id }) => id))
  const codes = new Set(choices.attributes.map(({ code }) => code))
  return rules.flatMap(({ id: ruleId, conditions }) =>
    conditions.flatMap((given): MissingChoice[] => {
      const missing = (ids: readonly number[], known: ReadonlySet<number>) =>
        ids.filter((id) => !known.has(id)).map(String)
      switch (given.kind) {
        case 'category':
          return missing(given.categoryIds, categories).map((value) => ({
            ruleId,
            condition: 'category',
            value,
          }))
        case 'attribute-set':
          return missing(given.attributeSetIds, sets).map((value) => ({
            ruleId,
            condition: 'attribute-set',
            value,
          }))
        case 'attribute':
          return codes.has(given.code) ? [] : [{ ruleId, condition: 'attribute', value: given.code }]
        default:
          return []
      }
    }),
  )
}
