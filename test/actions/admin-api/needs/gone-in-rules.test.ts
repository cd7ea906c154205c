import { goneInRules } from '../../../../actions/admin-api/needs/gone-in-rules'
import type { ListingRule, RuleCatalog } from '../../../../actions/shared/listing-quantity/rules/listing-rule'
import { ruleSetOf } from '../../../../actions/shared/settings-store/records'
import { aRule } from '../../shared/listing-quantity/rules/a-rule'

const now = new Date('2026-05-01T12:00:00Z')
const season = { kind: 'attribute', code: 'season', values: ['x'], isMultiple: false } as const
const category = { kind: 'category', categoryIds: [4, 99], withChildren: false } as const
const set = { kind: 'attribute-set', attributeSetIds: [4] } as const
const goneIn: RuleCatalog['goneIn'] = ({ kind }) => {
  if (kind === 'attribute') return [{ kind: 'attribute-gone', name: 'season' }]
  return kind === 'category' ? [{ kind: 'category-gone', name: '99' }] : []
}
const found = (...rules: readonly ListingRule[]) =>
  goneInRules([{ storeId: 'de', ...ruleSetOf(rules) }], { tree: null, goneIn }, now)

test('names each attribute and category once, with all rules that name it', () => {
  expect(found(aRule('One', [season, season]), aRule('Two', [set, season, category]))).toEqual([
    { storeId: 'de', kind: 'attribute-gone', name: 'season', rules: ['One', 'Two'] },
    { storeId: 'de', kind: 'category-gone', name: '99', rules: ['Two'] },
  ])
})

test('names no rule that is switched off or over, and one that has not begun', () => {
  expect(found(aRule('Off', [season], { isOn: false }))).toEqual([])
  expect(found(aRule('Over', [season], { endsAt: '2026-05-01T12:00:00Z' }))).toEqual([])
  expect(found(aRule('Later', [season], { beginsAt: '2026-06-01T00:00:00Z' }))).toHaveLength(1)
  expect(goneInRules([{ storeId: 'de' }], { tree: null, goneIn }, now)).toEqual([])
})
