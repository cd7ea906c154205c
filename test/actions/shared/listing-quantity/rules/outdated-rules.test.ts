import {
  compileRules,
  outdatedRules,
} from '../../../../../actions/shared/listing-quantity/rules/compile-rules'
import {
  type ListingRule,
  type RuleCatalog,
  type RuleCondition,
  UNREAD_CATALOG,
} from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { aRule } from './a-rule'

const NOW = new Date('2026-11-27T12:00:00Z')
const category: RuleCondition = { kind: 'category', categoryIds: [12], withChildren: false }
const cheap: RuleCondition = { kind: 'price', from: null, to: 10 }
const goneIn: RuleCatalog['goneIn'] = (condition) =>
  condition.kind === 'category' ? [{ kind: 'category-gone', name: '12' }] : []

const outdated = (...rules: readonly ListingRule[]) =>
  outdatedRules(compileRules(rules, { ...UNREAD_CATALOG, goneIn, skuKey: (sku) => sku }), NOW)

test('a rule is outdated if any of its conditions names what Commerce no longer has', () => {
  const rules = [aRule('Cheap', [cheap]), aRule('Gone', [cheap, category]), aRule('Also gone', [category])]
  expect(outdated(...rules)).toEqual(['Gone', 'Also gone'])
})

test.each<[string, Partial<ListingRule>, readonly string[]]>([
  ['that begins later', { beginsAt: '2026-12-01T00:00:00.000Z' }, ['Sale']],
  ['that ends later', { endsAt: '2026-11-27T12:00:00.001Z' }, ['Sale']],
  ['that ends now', { endsAt: '2026-11-27T12:00:00.000Z' }, []],
  ['that is over', { endsAt: '2026-11-01T00:00:00.000Z' }, []],
  ['that is switched off', { isOn: false }, []],
])('of a rule %s, %j are outdated: %j', (_words, more, names) => {
  expect(outdated(aRule('Sale', [category], more))).toEqual(names)
})
