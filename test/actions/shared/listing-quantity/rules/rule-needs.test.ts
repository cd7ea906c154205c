import { compileRules } from '../../../../../actions/shared/listing-quantity/rules/compile-rules'
import {
  type RuleCondition,
  type RuleFacts,
  UNREAD_CATALOG,
} from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { lacksFacts, ruleNeeds } from '../../../../../actions/shared/listing-quantity/rules/rule-needs'
import { aRule } from './a-rule'

const needsOf = (...conditions: readonly RuleCondition[]) =>
  ruleNeeds(
    conditions.map((condition) =>
      compileRules([aRule('Rule', [condition])], { ...UNREAD_CATALOG, skuKey: (sku) => sku }),
    ),
  )
const attribute = (code: string) => ({ kind: 'attribute', code, values: ['4'], isMultiple: false }) as const
const NONE = { categories: false, attributeSet: false, price: false, attributes: [] }

describe('what rules need of a product', () => {
  test.each<[string, readonly RuleCondition[], object | null]>([
    [
      'categories',
      [{ kind: 'category', categoryIds: [1], withChildren: false }],
      { ...NONE, categories: true },
    ],
    ['the attribute set', [{ kind: 'attribute-set', attributeSetIds: [4] }], { ...NONE, attributeSet: true }],
    ['the price', [{ kind: 'price', from: 1, to: null }], { ...NONE, price: true }],
    [
      'attributes, each once',
      [attribute('color'), attribute('size'), attribute('color')],
      { ...NONE, attributes: ['color', 'size'] },
    ],
    [
      'nothing for what every reading has',
      [
        { kind: 'seller-sku', operator: 'one-of', texts: ['MUG'] },
        { kind: 'product-type', types: ['simple'] },
      ],
      null,
    ],
    ['nothing without rules', [], null],
  ])('is %s', (_words, conditions, needs) => {
    expect(needsOf(...conditions)).toEqual(needs)
  })
})

describe('a product lacks', () => {
  const all = { categories: true, attributeSet: true, price: true, attributes: ['color', 'size'] }
  const facts: Partial<RuleFacts> = {
    categoryIds: [],
    attributeSetId: 4,
    price: null,
    attributes: { color: null, size: '4' },
  }

  test('nothing that was read, even if it is empty, and nothing that no rule needs', () => {
    expect(lacksFacts(all, facts)).toBe(false)
    expect(lacksFacts(NONE)).toBe(false)
  })

  test.each(['categoryIds', 'attributeSetId', 'price', 'attributes'] as const)(
    'its %s if they were never read',
    (fact) => {
      const { [fact]: _unread, ...others } = facts
      expect(lacksFacts(all, others)).toBe(true)
    },
  )

  test('an attribute if only others were read', () => {
    expect(lacksFacts(all, { ...facts, attributes: { color: null } })).toBe(true)
  })

  test('everything before its first reading', () => {
    expect(lacksFacts({ ...NONE, price: true })).toBe(true)
  })
})
