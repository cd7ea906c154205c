import fc from 'fast-check'
import {
  type DecisionInput,
  decideListingQuantity,
} from '../../../../actions/shared/listing-quantity/decide-listing-quantity'
import { type CommerceStock, RULES } from '../../../../actions/shared/listing-quantity/decision'
import {
  QUANTITY_MAXIMUM,
  type StockQuantitySettings,
} from '../../../../actions/shared/listing-quantity/stock-quantity-settings'

const stock = (quantity: number): CommerceStock => ({ kind: 'managed', salable: true, quantity })
const sold = {
  store: { status: 'active' },
  readOnly: false,
  listing: { fulfillmentChannels: ['DEFAULT'] },
  product: { status: 'enabled', type: 'simple' },
} as const
const paused = { status: 'paused' } as const
const anyNumber = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0),
)
// `fc.double` alone almost always gives numbers close to 0.
const realStock = fc.oneof(
  fc.integer({ min: -500, max: 5_000 }).map((hundredths) => hundredths / 100),
  fc.integer({ min: -1_000, max: 2_000_000 }),
  fc.double({ min: -1_000, max: 2_000_000, noNaN: true }),
)
const validSettings: fc.Arbitrary<StockQuantitySettings> = fc.record({
  outOfStockThreshold: fc.oneof(fc.nat(40), fc.nat(QUANTITY_MAXIMUM)),
  maximumListedQuantity: fc.oneof(
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 1, max: QUANTITY_MAXIMUM }),
  ),
  doNotManageStockQuantity: fc.integer({ min: 1, max: QUANTITY_MAXIMUM }),
  maximumMode: fc.constantFrom('always', 'upTo'),
  stockPercentage: fc.integer({ min: 1, max: 100 }),
  safetyBuffer: fc.nat(100),
})
const anySettings = fc.oneof(
  validSettings,
  fc.record({
    outOfStockThreshold: anyNumber,
    maximumListedQuantity: anyNumber,
    doNotManageStockQuantity: anyNumber,
    maximumMode: fc.constantFrom('always' as const, 'upTo' as const),
    stockPercentage: anyNumber,
    safetyBuffer: anyNumber,
  }),
)
const anyInput: fc.Arbitrary<DecisionInput> = fc.record({
  store: fc.constantFrom({ status: 'active' as const }, { status: 'active' as const }, paused),
  readOnly: fc.constantFrom(false, false, true),
  settings: fc.option(anySettings, { freq: 9 }),
  listing: fc.record({ fulfillmentChannels: fc.constantFrom(['DEFAULT'], ['DEFAULT'], [], ['AMAZON_EU']) }),
  product: fc.record({
    status: fc.constantFrom('enabled' as const, 'enabled' as const, 'deleted' as const),
    type: fc.constantFrom('simple', 'virtual', 'bundle'),
  }),
  stock: fc.oneof(
    fc.record({
      kind: fc.constant('managed' as const),
      salable: fc.boolean(),
      quantity: fc.oneof(realStock, anyNumber),
      soldNotInCommerce: fc.oneof(fc.nat(20), anyNumber),
    }),
    fc.constant({ kind: 'unmanaged' as const }),
    fc.constant({ kind: 'not-assigned' as const }),
  ),
})

/** The step that decides each rule. */
const LAST_STEP: Readonly<Record<string, readonly string[]>> = {
  'store-paused': ['store'],
  'read-only': ['store'],
  'no-settings': ['settings'],
  'settings-unreadable': ['settings'],
  'shared-inventory': ['shared-inventory'],
  'channel-unknown': ['channel'],
  'fulfilled-by-amazon': ['channel'],
  'unsupported-product-type': ['product-type'],
  'product-disabled': ['product-status'],
  'stock-unknown': ['stock-unknown'],
  'not-managed': ['unmanaged'],
  'not-assigned': ['not-assigned'],
  'out-of-stock': ['available'],
  'below-threshold': ['threshold'],
  'held-back': ['share', 'buffer'],
  maximum: ['maximum'],
  stock: ['maximum'],
}

describe('whatever comes in', () => {
  test('a quantity is whole, from 0 to 1,000,000, and 0 exactly when the listing is not eligible', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const decision = decideListingQuantity(input)
        if (decision.kind === 'hold') return
        expect(Number.isInteger(decision.quantity)).toBe(true)
        expect(decision.quantity).toBeGreaterThanOrEqual(decision.kind === 'list' ? 1 : 0)
        expect(decision.quantity).toBeLessThanOrEqual(decision.kind === 'list' ? QUANTITY_MAXIMUM : 0)
      }),
      { numRuns: 2_000 },
    )
  })

  test('the last step of the trace is the one that decided', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { rule, trace } = decideListingQuantity(input)
        expect(LAST_STEP[rule]).toContain(trace.at(-1)?.step)
      }),
      { numRuns: 2_000 },
    )
  })

  test('every rule is known, once', () => {
    const decidedElsewhere = ['other-channel', 'excluded', 'rule-unknown']
    expect([...RULES].sort()).toEqual([...Object.keys(LAST_STEP), ...decidedElsewhere].sort())
  })

  test('nothing is listed without a whole unit of stock, whatever the threshold', () => {
    fc.assert(
      fc.property(validSettings, fc.double({ max: 0.999, noNaN: true }), (given, quantity) => {
        expect(decideListingQuantity({ ...sold, settings: given, stock: stock(quantity) }).kind).not.toBe(
          'list',
        )
      }),
    )
  })

  test('more stock never shows fewer units', () => {
    fc.assert(
      fc.property(validSettings, realStock, realStock, (given, one, other) => {
        const shown = (quantity: number) => {
          const decision = decideListingQuantity({ ...sold, settings: given, stock: stock(quantity) })
          return decision.kind === 'hold' ? Number.NaN : decision.quantity
        }
        expect(shown(Math.max(one, other))).toBeGreaterThanOrEqual(shown(Math.min(one, other)))
      }),
    )
  })

  test('`upTo` never offers more than there is; the threshold looks at the true stock', () => {
    fc.assert(
      fc.property(validSettings, realStock, (given, quantity) => {
        const decision = decideListingQuantity({
          ...sold,
          settings: { ...given, maximumMode: 'upTo' },
          stock: stock(quantity),
        })
        if (decision.kind !== 'list') return
        expect(decision.quantity).toBeLessThanOrEqual(Math.min(quantity, given.maximumListedQuantity))
        expect(quantity).toBeGreaterThanOrEqual(given.outOfStockThreshold)
      }),
    )
  })

  test('an eligible listing in `always` shows the maximum itself', () => {
    fc.assert(
      fc.property(validSettings, fc.integer({ min: 1, max: 2_000_000 }), (given, quantity) => {
        fc.pre(quantity >= given.outOfStockThreshold)
        const always = { ...given, maximumMode: 'always' as const }
        const decision = decideListingQuantity({ ...sold, settings: always, stock: stock(quantity) })
        expect(decision).toMatchObject({ kind: 'list', quantity: given.maximumListedQuantity })
      }),
    )
  })
})
