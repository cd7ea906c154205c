import { collationKey } from '../../../../../actions/shared/commerce/client/collation'
import {
  type DecisionInput,
  decideListingQuantity,
} from '../../../../../actions/shared/listing-quantity/decide-listing-quantity'
import { compileRules, matchRule } from '../../../../../actions/shared/listing-quantity/rules/compile-rules'
import {
  type ListingRule,
  type RuleCatalog,
  type RuleFacts,
  UNREAD_CATALOG,
} from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { aRule, FACTS, STORE } from './a-rule'

const { isManaged: _isManaged, ...UNREAD } = FACTS
const isUnmanaged = { kind: 'stock-managed', isManaged: false } as const
const everything = { kind: 'price', from: 0, to: null } as const
const nothing = { kind: 'price', from: 1_000, to: null } as const
const exclude = { values: { kind: 'exclude' } } as const
const doubtful = aRule('Doubtful', [isUnmanaged])

const match = (...rules: readonly ListingRule[]) =>
  matchRule(compileRules(rules, { ...UNREAD_CATALOG, skuKey: collationKey }), UNREAD, new Date(0))

function decide(
  rules: readonly ListingRule[],
  given: Partial<Pick<DecisionInput, 'product' | 'stock'>>,
  override?: DecisionInput['listing']['override'],
) {
  const rule = match(...rules)
  return decideListingQuantity({
    store: { status: 'active' },
    readOnly: false,
    settings: STORE,
    listing: {
      fulfillmentChannels: ['DEFAULT'],
      ...(rule ? { rule } : {}),
      ...(override ? { override } : {}),
    },
    product: { status: 'enabled', type: 'simple' },
    stock: { kind: 'managed', salable: true, quantity: 50 },
    ...given,
  })
}

describe('a rule with an unknown fact', () => {
  test.each<[string, Parameters<typeof decide>[1], string]>([
    ['a product outside of the website', { stock: { kind: 'not-assigned' } }, 'not-assigned'],
    ['a disabled product', { product: { status: 'disabled', type: 'simple' } }, 'product-disabled'],
    ['a deleted product', { product: { status: 'deleted', type: 'simple' } }, 'product-disabled'],
    ['no stock', { stock: { kind: 'managed', salable: true, quantity: 0 } }, 'out-of-stock'],
    ['no salable stock', { stock: { kind: 'managed', salable: false, quantity: 5 } }, 'out-of-stock'],
  ])('decides 0 for %s, which no settings change', (_name, given, rule) => {
    expect(decide([doubtful], given)).toMatchObject({ kind: 'ineligible', quantity: 0, rule })
  })

  test.each<[string, Parameters<typeof decide>[1]]>([
    ['stock', {}],
    ['stock below the threshold of the store', { stock: { kind: 'managed', salable: true, quantity: 1 } }],
    ['stock that is not managed', { stock: { kind: 'unmanaged' } }],
  ])('holds %s', (_name, given) => {
    expect(decide([doubtful], given)).toMatchObject({
      kind: 'hold',
      rule: 'rule-unknown',
      trace: expect.arrayContaining([
        { step: 'rule', id: 'doubtful', name: 'Doubtful', unknown: 'stock-managed' },
      ]),
    })
  })

  test.each<[string, readonly ListingRule[], boolean]>([
    ['excludes', [aRule('Doubtful', [isUnmanaged], exclude)], true],
    ['leads to one that does', [doubtful, aRule('Later', [everything], exclude)], true],
    ['leads to another unknown one that does', [doubtful, aRule('Later', [isUnmanaged], exclude)], true],
    [
      'is before a match that is not',
      [doubtful, aRule('Match', [everything]), aRule('Last', [everything], exclude)],
      false,
    ],
    ['is before one that does not match', [doubtful, aRule('Later', [nothing], exclude)], false],
  ])('holds even that if it %s', (_name, rules, mayExclude) => {
    expect(match(...rules)).toMatchObject({ kind: 'unknown', id: 'doubtful', mayExclude })
    const gone = { stock: { kind: 'not-assigned' } } as const
    expect(decide(rules, gone).kind).toBe(mayExclude ? 'hold' : 'ineligible')
    expect(decide(rules, gone, { excluded: false }).kind).toBe('ineligible')
    expect(decide(rules, gone, { excluded: true })).toMatchObject({ kind: 'hold', rule: 'excluded' })
  })
})

describe('a condition on something that Commerce no longer has', () => {
  const CODE = 'manufacturer'
  const isBrand = { kind: 'attribute', code: CODE, values: ['7'], isMultiple: false } as const
  const isOther = { ...isBrand, values: ['8'] } as const
  const isSale = { kind: 'category', categoryIds: [12, 99], withChildren: false } as const
  const goneIn: RuleCatalog['goneIn'] = (condition) => {
    if (condition.kind === 'attribute') return [{ kind: 'attribute-gone', name: condition.code }]
    return condition.kind === 'category' ? [{ kind: 'category-gone', name: '99' }] : []
  }
  const matching = (facts: Partial<RuleFacts>, ...rules: readonly ListingRule[]) =>
    matchRule(
      compileRules(rules, { ...UNREAD_CATALOG, goneIn, skuKey: collationKey }),
      { ...FACTS, ...facts },
      new Date(0),
    )

  test.each<[string, typeof isBrand | typeof isOther, RuleFacts['attributes']]>([
    ['that was stored as matching', isBrand, { [CODE]: '7' }],
    ['that was stored as another', isOther, { [CODE]: '7' }],
    ['that is stored as empty since it is gone', isBrand, { [CODE]: null }],
    ['that was never read', isBrand, {}],
  ])('is unknown for a value %s', (_name, condition, attributes) => {
    const rule = aRule('Gone', [condition])
    expect(matching({ attributes: attributes ?? {} }, rule, aRule('Later', [everything]))).toEqual({
      kind: 'unknown',
      id: 'gone',
      name: 'Gone',
      condition: 'attribute',
      isGone: true,
      mayExclude: false,
    })
  })

  test('holds a listing even without stock if the rule excludes, and the trace says that it is gone', () => {
    const rule = matching({}, aRule('Gone', [isBrand], exclude))
    const decision = decideListingQuantity({
      store: { status: 'active' },
      readOnly: false,
      settings: STORE,
      listing: { fulfillmentChannels: ['DEFAULT'], ...(rule && { rule }) },
      product: { status: 'enabled', type: 'simple' },
      stock: { kind: 'managed', salable: true, quantity: 0 },
    })
    expect(decision).toMatchObject({
      rule: 'rule-unknown',
      trace: expect.arrayContaining([
        { step: 'rule', id: 'gone', name: 'Gone', unknown: 'attribute', isGone: true },
      ]),
    })
  })

  test('does not concern listings that the rule cannot match anyway, or that an earlier rule matches', () => {
    expect(matching({}, aRule('Gone', [isBrand, nothing]))).toBeUndefined()
    expect(matching({}, aRule('First', [everything]), aRule('Gone', [isBrand]))).toMatchObject({
      id: 'first',
    })
    expect(matching({}, aRule('Gone', [isBrand], { isOn: false }))).toBeUndefined()
  })

  test.each<[string, readonly number[], string]>([
    ['in another category of the condition', [12], 'matched'],
    ['in no category', [], 'unknown'],
    ['in other categories', [5], 'unknown'],
    ['stored in the category that is gone', [99], 'unknown'],
  ])('decides a product %s', (_name, categoryIds, kind) => {
    expect(matching({ categoryIds }, aRule('Sale', [isSale]))).toMatchObject({ kind })
  })
})
