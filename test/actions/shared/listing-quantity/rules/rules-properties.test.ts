import { pick } from 'es-toolkit'
import fc from 'fast-check'
import { collationKey } from '../../../../../actions/shared/commerce/client/collation'
import { decideListingQuantity } from '../../../../../actions/shared/listing-quantity/decide-listing-quantity'
import type { CommerceStock } from '../../../../../actions/shared/listing-quantity/decision'
import { effectiveSettings } from '../../../../../actions/shared/listing-quantity/effective-settings'
import type { ListingOverride } from '../../../../../actions/shared/listing-quantity/listing-override'
import { compileRules, matchRule } from '../../../../../actions/shared/listing-quantity/rules/compile-rules'
import {
  type ListingRule,
  type RuleCondition,
  type RuleFacts,
  type RuleMatch,
  UNREAD_CATALOG,
} from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import {
  QUANTITY_MAXIMUM,
  type StockQuantitySettings,
} from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { STORE } from './a-rule'

const NOW = new Date('2026-11-27T12:00:00Z')
const TREE = new Map([
  [2, 1],
  [3, 2],
  [4, 1],
])
const skus = fc.constantFrom('A', 'AB', 'ABC', 'b')
const conditions: fc.Arbitrary<RuleCondition> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('seller-sku' as const, 'sku' as const),
    operator: fc.constantFrom('begins-with' as const, 'contains' as const, 'one-of' as const),
    texts: fc.array(skus, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('category' as const),
    categoryIds: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
    withChildren: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('price' as const),
    from: fc.option(fc.nat(5)),
    to: fc.option(fc.integer({ min: 5, max: 9 })),
  }),
  fc.record({ kind: fc.constant('stock-managed' as const), isManaged: fc.boolean() }),
)
const settings: fc.Arbitrary<Partial<StockQuantitySettings>> = fc.record(
  {
    outOfStockThreshold: fc.nat(20),
    maximumListedQuantity: fc.integer({ min: 1, max: QUANTITY_MAXIMUM }),
    maximumMode: fc.constantFrom('always' as const, 'upTo' as const),
    stockPercentage: fc.integer({ min: 1, max: 100 }),
    safetyBuffer: fc.nat(10),
  },
  { requiredKeys: [] },
)
const rules: fc.Arbitrary<readonly ListingRule[]> = fc
  .array(
    fc.record({
      isOn: fc.boolean(),
      beginsAt: fc.constantFrom(null, null, '2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'),
      endsAt: fc.constantFrom(null, null, '2026-11-20T00:00:00.000Z', '2026-12-20T00:00:00.000Z'),
      conditions: fc.array(conditions, { minLength: 1, maxLength: 3 }),
      values: fc.oneof(
        fc.record({ kind: fc.constant('settings' as const), settings }),
        fc.constant({ kind: 'exclude' as const }),
      ),
    }),
    { maxLength: 6 },
  )
  .map((some) => some.map((rule, index) => ({ ...rule, id: `r${index}`, name: `Rule ${index}` })))
const facts: fc.Arbitrary<RuleFacts> = fc.record(
  {
    sellerSku: skus,
    sku: fc.option(skus),
    categoryIds: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
    price: fc.option(fc.nat(9)),
    isManaged: fc.boolean(),
  },
  { requiredKeys: ['sellerSku', 'sku'] },
)
const overrides: fc.Arbitrary<ListingOverride | undefined> = fc.option(
  fc.record(
    { maximumListedQuantity: fc.integer({ min: 1, max: 50 }), excluded: fc.boolean() },
    { requiredKeys: [] },
  ),
  { nil: undefined },
)

const stocks: fc.Arbitrary<CommerceStock> = fc.oneof(
  fc.constantFrom({ kind: 'not-assigned' as const }, { kind: 'unmanaged' as const }),
  fc.record({
    kind: fc.constant('managed' as const),
    salable: fc.boolean(),
    quantity: fc.integer({ min: -5, max: 500 }),
  }),
)

function decide(
  rule: RuleMatch | undefined,
  override: ListingOverride | undefined,
  { stock, status = 'enabled' }: { readonly stock: CommerceStock; readonly status?: 'enabled' | 'disabled' },
) {
  return decideListingQuantity({
    store: { status: 'active' },
    readOnly: false,
    settings: STORE,
    listing: {
      fulfillmentChannels: ['DEFAULT'],
      ...(override ? { override } : {}),
      ...(rule ? { rule } : {}),
    },
    product: { status, type: 'simple' },
    stock,
  })
}

const match = (some: readonly ListingRule[], about: RuleFacts) =>
  matchRule(compileRules(some, { ...UNREAD_CATALOG, tree: TREE, skuKey: collationKey }), about, NOW)
const isInForce = ({ isOn, beginsAt, endsAt }: ListingRule) =>
  isOn && (beginsAt === null || new Date(beginsAt) <= NOW) && (endsAt === null || NOW < new Date(endsAt))

describe('whatever the rules', () => {
  test('the match is the first rule that matches alone', () => {
    fc.assert(
      fc.property(rules, facts, (some, about) => {
        const alone = some.map((rule) => match([rule], about)).find((each) => each !== undefined)
        // Whether a later rule excludes is known of all of them only.
        expect({ ...match(some, about), mayExclude: null }).toEqual({ ...alone, mayExclude: null })
      }),
      { numRuns: 1_000 },
    )
  })

  test('a rule that does not match changes nothing, wherever it stands', () => {
    fc.assert(
      fc.property(rules, facts, fc.nat(5), (some, about, place) => {
        const idle = some.filter((rule) => match([rule], about) === undefined)
        const others = some.filter((rule) => !idle.includes(rule))
        const moved = [...others.slice(0, place), ...idle, ...others.slice(place)]
        expect(match(moved, about)).toEqual(match(others, about))
      }),
      { numRuns: 1_000 },
    )
  })

  test('switching a rule off, or its end, equals removing it', () => {
    fc.assert(
      fc.property(rules, facts, (some, about) => {
        expect(match(some, about)).toEqual(match(some.filter(isInForce), about))
      }),
      { numRuns: 1_000 },
    )
  })

  test('learning a fact never replaces one match by another', () => {
    fc.assert(
      fc.property(rules, facts, fc.nat(9), (some, about, price) => {
        fc.pre(about.price === undefined)
        const before = match(some, about)
        if (before?.kind === 'matched') expect(match(some, { ...about, price })).toEqual(before)
        if (before === undefined) expect(match(some, { ...about, price })).toBeUndefined()
      }),
      { numRuns: 1_000 },
    )
  })

  test('each field is that of the override, else of the rule, else of the store', () => {
    fc.assert(
      fc.property(rules, facts, overrides, (some, about, override) => {
        const rule = match(some, about)
        const given = rule?.kind === 'matched' && rule.values.kind === 'settings' ? rule.values.settings : {}
        const { excluded: _excluded, ...fields } = override ?? {}
        expect(effectiveSettings(STORE, rule, override).settings).toEqual({ ...STORE, ...given, ...fields })
      }),
      { numRuns: 1_000 },
    )
  })

  test('the quantity stays whole and bounded', () => {
    fc.assert(
      fc.property(rules, facts, overrides, stocks, (some, about, override, stock) => {
        const decision = decide(match(some, about), override, { stock })
        if (decision.kind === 'hold') return
        expect(Number.isInteger(decision.quantity)).toBe(true)
        expect(decision.quantity).toBeGreaterThanOrEqual(0)
        expect(decision.quantity).toBeLessThanOrEqual(QUANTITY_MAXIMUM)
      }),
      { numRuns: 1_000 },
    )
  })

  test('under an unknown rule, only what stays the same whatever the facts are is decided', () => {
    fc.assert(
      fc.property(
        fc.tuple(rules, facts, facts),
        overrides,
        stocks,
        fc.constantFrom('enabled' as const, 'disabled' as const),
        ([some, about, told], override, stock, status) => {
          const rule = match(some, about)
          fc.pre(rule?.kind === 'unknown')
          const decision = decide(rule, override, { stock, status })
          if (decision.kind === 'hold') return
          expect(decision.quantity).toBe(0)
          const known = match(some, { price: null, categoryIds: [], isManaged: true, ...told, ...about })
          expect(known?.kind).not.toBe('unknown')
          expect(decide(known, override, { stock, status })).toMatchObject(pick(decision, ['kind', 'rule']))
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
