import { collationKey } from '../../../../../actions/shared/commerce/client/collation'
import { effectiveSettings } from '../../../../../actions/shared/listing-quantity/effective-settings'
import {
  compileRules,
  matchRule,
  nextChange,
} from '../../../../../actions/shared/listing-quantity/rules/compile-rules'
import {
  type ListingRule,
  type RuleCondition,
  type RuleFacts,
  UNREAD_CATALOG,
} from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { lacksFacts } from '../../../../../actions/shared/listing-quantity/rules/rule-needs'
import { aRule, FACTS, STORE } from './a-rule'

const NOW = new Date('2026-11-27T12:00:00Z')
/** 1 → 10 → 11 → 12, and 1 → 20. */
const TREE = new Map([
  [10, 1],
  [11, 10],
  [12, 11],
  [20, 1],
])

function match(
  rules: readonly ListingRule[],
  facts: RuleFacts = FACTS,
  at = NOW,
  tree: typeof TREE | null = TREE,
) {
  return matchRule(compileRules(rules, { ...UNREAD_CATALOG, tree, skuKey: collationKey }), facts, at)
}

function without(fact: keyof RuleFacts): RuleFacts {
  const { [fact]: _left, ...others } = FACTS
  return others as RuleFacts
}

describe('a condition', () => {
  test.each<[string, RuleCondition, boolean]>([
    ['a seller SKU', { kind: 'seller-sku', operator: 'one-of', texts: ['X', 'MUG-1-FBM'] }, true],
    ['a seller SKU in other case', { kind: 'seller-sku', operator: 'one-of', texts: ['mug-1-fbm'] }, false],
    ['its beginning', { kind: 'seller-sku', operator: 'begins-with', texts: ['CUP', 'MUG-'] }, true],
    ['its beginning elsewhere', { kind: 'seller-sku', operator: 'begins-with', texts: ['1-FBM'] }, false],
    ['a part', { kind: 'seller-sku', operator: 'contains', texts: ['-FBM'] }, true],
    ['one of two parts', { kind: 'seller-sku', operator: 'contains', texts: ['CUP', 'G-1'] }, true],
    ['a part in other case', { kind: 'seller-sku', operator: 'contains', texts: ['-fbm'] }, false],
    ['a SKU', { kind: 'sku', operator: 'one-of', texts: ['MUG-É-1'] }, true],
    ['a SKU as Commerce compares it', { kind: 'sku', operator: 'one-of', texts: ['mug-e-1 '] }, true],
    [
      'its beginning as Commerce compares it',
      { kind: 'sku', operator: 'begins-with', texts: ['mug-é'] },
      true,
    ],
    ['a part as Commerce compares it', { kind: 'sku', operator: 'contains', texts: ['G-e-'] }, true],
    ['another SKU', { kind: 'sku', operator: 'contains', texts: ['CUP'] }, false],
    ['its category', { kind: 'category', categoryIds: [99, 12], withChildren: false }, true],
    ['a category above', { kind: 'category', categoryIds: [10], withChildren: true }, true],
    ['a category above, alone', { kind: 'category', categoryIds: [10], withChildren: false }, false],
    ['a category beside', { kind: 'category', categoryIds: [20], withChildren: true }, false],
    ['its attribute set', { kind: 'attribute-set', attributeSetIds: [4] }, true],
    ['another attribute set', { kind: 'attribute-set', attributeSetIds: [5] }, false],
    ['an option', { kind: 'attribute', code: 'manufacturer', values: ['6', '7'], isMultiple: false }, true],
    ['one of several options', { kind: 'attribute', code: 'color', values: ['5'], isMultiple: true }, true],
    ['a text with a comma', { kind: 'attribute', code: 'color', values: ['5'], isMultiple: false }, false],
    ['an empty attribute', { kind: 'attribute', code: 'ean', values: ['4'], isMultiple: false }, false],
    [
      'an empty attribute of options',
      { kind: 'attribute', code: 'ean', values: ['4'], isMultiple: true },
      false,
    ],
    [
      'several digits of options',
      { kind: 'attribute', code: 'color', values: ['35'], isMultiple: true },
      false,
    ],
    ['a price', { kind: 'price', from: 9.95, to: 9.95 }, true],
    ['a lower price', { kind: 'price', from: null, to: 9.94 }, false],
    ['a higher price', { kind: 'price', from: 9.96, to: null }, false],
    ['a condition', { kind: 'amazon-condition', conditions: ['used_good', 'new_new'] }, true],
    ['another condition', { kind: 'amazon-condition', conditions: ['used_good'] }, false],
    ['a type', { kind: 'product-type', types: ['simple'] }, true],
    ['managed stock', { kind: 'stock-managed', isManaged: true }, true],
    ['unmanaged stock', { kind: 'stock-managed', isManaged: false }, false],
  ])('%s', (_name, condition, isMatched) => {
    expect(match([aRule('Rule', [condition])])?.kind).toBe(isMatched ? 'matched' : undefined)
  })

  test.each<[keyof RuleFacts, RuleCondition]>([
    ['amazonCondition', { kind: 'amazon-condition', conditions: ['new_new'] }],
    ['productType', { kind: 'product-type', types: ['simple'] }],
    ['isManaged', { kind: 'stock-managed', isManaged: false }],
    ['categoryIds', { kind: 'category', categoryIds: [12], withChildren: false }],
    ['attributeSetId', { kind: 'attribute-set', attributeSetIds: [4] }],
    ['price', { kind: 'price', from: 1, to: null }],
    ['attributes', { kind: 'attribute', code: 'manufacturer', values: ['7'], isMultiple: false }],
  ])('is unknown while %s is', (fact, condition) => {
    expect(match([aRule('Rule', [condition])], without(fact))).toEqual({
      kind: 'unknown',
      id: 'rule',
      name: 'Rule',
      condition: condition.kind,
      mayExclude: false,
    })
  })

  test('a product without categories, price or condition is known not to match', () => {
    const empty: RuleFacts = { ...FACTS, categoryIds: [], price: null, amazonCondition: null, sku: null }
    const rules = [
      aRule('A', [{ kind: 'category', categoryIds: [12], withChildren: true }]),
      aRule('B', [{ kind: 'price', from: null, to: 5 }]),
      aRule('C', [{ kind: 'amazon-condition', conditions: ['new_new'] }]),
      aRule('D', [{ kind: 'sku', operator: 'contains', texts: ['M'] }]),
    ]
    expect(match(rules, empty)).toBeUndefined()
    expect(match(rules, empty, NOW, null)).toBeUndefined()
  })

  test.each([true, false])(
    'an attribute with the name of a field of every object is unknown, multiple: %s',
    (isMultiple) => {
      const rules = [aRule('Odd', [{ kind: 'attribute', code: 'constructor', values: ['1'], isMultiple }])]
      expect(match(rules)).toMatchObject({ kind: 'unknown' })
      expect(match(rules, { ...FACTS, attributes: { constructor: '1' } })).toMatchObject({ kind: 'matched' })
      const needs = { categories: false, attributeSet: false, price: false, attributes: ['constructor'] }
      expect(lacksFacts(needs, FACTS)).toBe(true)
    },
  )

  test('children of a category are unknown until the tree is', () => {
    const rules = [aRule('Rule', [{ kind: 'category', categoryIds: [10], withChildren: true }])]
    expect(match(rules, FACTS, NOW, null)?.kind).toBe('unknown')
    expect(match(rules, { ...FACTS, categoryIds: [10] }, NOW, null)?.kind).toBe('matched')
  })
})

describe('the rules of a store', () => {
  const everything = { kind: 'price', from: 0, to: null } as const
  const nothing = { kind: 'price', from: 1_000, to: null } as const
  const isCheap = { kind: 'price', from: null, to: 10 } as const

  test('the first that matches all of its conditions counts', () => {
    const rules = [
      aRule('None', [everything, nothing]),
      aRule('First', [isCheap]),
      aRule('Second', [everything]),
    ]
    expect(match(rules)).toMatchObject({ name: 'First' })
    expect(match([...rules].reverse())).toMatchObject({ name: 'Second' })
  })

  test('an unknown fact matters only if all other conditions are met, and no rule before matches', () => {
    const unknown = without('categoryIds')
    const category = { kind: 'category', categoryIds: [12], withChildren: false } as const
    const doubtful = aRule('Doubtful', [category, isCheap])
    expect(match([doubtful, aRule('Later', [everything])], unknown)).toMatchObject({ kind: 'unknown' })
    expect(match([aRule('Earlier', [everything]), doubtful], unknown)).toMatchObject({ name: 'Earlier' })
    expect(match([aRule('No', [category, nothing])], unknown)).toBeUndefined()
    expect(match([aRule('No', [nothing, category])], unknown)).toBeUndefined()
  })

  test('a rule begins and ends at its times', () => {
    const sale = aRule('Sale', [everything], {
      beginsAt: '2026-11-27T00:00:00.000Z',
      endsAt: '2026-11-30T00:00:00.000Z',
    })
    const at = (time: string) => match([sale], FACTS, new Date(time))?.kind
    expect(at('2026-11-26T23:59:59.999Z')).toBeUndefined()
    expect(at('2026-11-27T00:00:00.000Z')).toBe('matched')
    expect(at('2026-11-29T23:59:59.999Z')).toBe('matched')
    expect(at('2026-11-30T00:00:00.000Z')).toBeUndefined()
    const compiled = compileRules([sale, aRule('Always', [everything])], {
      ...UNREAD_CATALOG,
      tree: TREE,
      skuKey: collationKey,
    })
    const next = (time: string) => nextChange(compiled, new Date(time))?.toISOString()
    expect(next('2026-11-01T00:00:00Z')).toBe('2026-11-27T00:00:00.000Z')
    expect(next('2026-11-27T00:00:00Z')).toBe('2026-11-30T00:00:00.000Z')
    expect(next('2026-11-30T00:00:00Z')).toBeUndefined()
  })

  test('one that is switched off has no effect', () => {
    expect(match([aRule('Off', [everything], { isOn: false })])).toBeUndefined()
  })
})

describe('settings combine field by field', () => {
  const rule = match([
    aRule('Rule', [{ kind: 'price', from: 0, to: null }], {
      values: { kind: 'settings', settings: { maximumListedQuantity: 5, safetyBuffer: 1 } },
    }),
  ])
  const excluding = match([
    aRule('No', [{ kind: 'price', from: 0, to: null }], { values: { kind: 'exclude' } }),
  ])

  test('override, then rule, then store', () => {
    expect(effectiveSettings(STORE, rule, { maximumListedQuantity: 3 })).toEqual({
      settings: { ...STORE, maximumListedQuantity: 3, safetyBuffer: 1 },
      overridden: ['maximumListedQuantity'],
      ruled: ['safetyBuffer'],
      excludedBy: null,
    })
  })

  test('without saved settings, a rule decides nothing', () => {
    expect(effectiveSettings(null, rule, undefined).settings).toBeNull()
  })

  test.each([
    [undefined, 'rule'],
    [{ excluded: false }, null],
    [{ excluded: true }, 'override'],
    [{ maximumListedQuantity: 3 }, 'rule'],
  ] as const)('an excluding rule with the override %p', (override, by) => {
    expect(effectiveSettings(STORE, excluding, override).excludedBy).toBe(by)
  })
})
