import {
  type DecisionInput,
  decideListingQuantity,
  fewestListed,
} from '../../../../actions/shared/listing-quantity/decide-listing-quantity'
import { type TraceStep, UNMATCHED } from '../../../../actions/shared/listing-quantity/decision'
import { effectiveSettings } from '../../../../actions/shared/listing-quantity/effective-settings'
import type { ListingOverride } from '../../../../actions/shared/listing-quantity/listing-override'
import type { RuleValues } from '../../../../actions/shared/listing-quantity/rules/listing-rule'
import {
  type StockQuantitySettings,
  UNREADABLE,
} from '../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { settings, sold, stock } from './a-sold-listing'

const overridden = (override: ListingOverride) => ({ fulfillmentChannels: ['DEFAULT'], override })
const withSettings = (changes: Partial<StockQuantitySettings>) => ({ settings: { ...settings, ...changes } })
const ruled = (values: RuleValues): Partial<DecisionInput> => ({
  listing: { fulfillmentChannels: ['DEFAULT'], rule: { kind: 'matched', id: 'r', name: 'Sale', values } },
})
const upTo = (changes: Partial<StockQuantitySettings> = {}) =>
  withSettings({ maximumMode: 'upTo', outOfStockThreshold: 0, ...changes })

describe('the trace of a decision', () => {
  test('the trace says each step with its numbers', () => {
    const { trace } = decideListingQuantity({
      ...sold,
      ...upTo({ stockPercentage: 50, safetyBuffer: 2, maximumListedQuantity: 7 }),
      listing: overridden({ outOfStockThreshold: 1 }),
      stock: stock(40.5, 2),
    })
    expect(trace).toEqual([
      { step: 'store', status: 'active', readOnly: false },
      { step: 'settings', saved: true, overridden: ['outOfStockThreshold'] },
      { step: 'channel', channels: ['DEFAULT'] },
      { step: 'product-type', type: 'simple' },
      { step: 'product-status', status: 'enabled' },
      { step: 'available', salable: true, quantity: 40.5, soldNotInCommerce: 2, available: 38.5 },
      { step: 'threshold', available: 38.5, outOfStockThreshold: 1 },
      { step: 'share', available: 38, stockPercentage: 50, share: 19 },
      { step: 'buffer', share: 19, safetyBuffer: 2, offered: 17 },
      { step: 'maximum', maximumMode: 'upTo', offered: 17, maximumListedQuantity: 7, quantity: 7 },
    ])
  })

  test('in `always` the trace says the maximum alone, whatever is in stock', () => {
    const { trace } = decideListingQuantity(sold)
    expect(trace).toEqual([
      { step: 'store', status: 'active', readOnly: false },
      { step: 'settings', saved: true, overridden: [] },
      { step: 'channel', channels: ['DEFAULT'] },
      { step: 'product-type', type: 'simple' },
      { step: 'product-status', status: 'enabled' },
      { step: 'available', salable: true, quantity: 80, soldNotInCommerce: 0, available: 80 },
      { step: 'threshold', available: 80, outOfStockThreshold: 5 },
      { step: 'maximum', maximumMode: 'always', offered: null, maximumListedQuantity: 10, quantity: 10 },
    ])
  })

  test('units that are fewer than the salable quantity are in the trace, with what bounds them', () => {
    const bound = { units: 6, by: 'sources' } as const
    const bounded = { kind: 'managed', salable: true, quantity: 80, soldNotInCommerce: 1, bound } as const
    expect(decideListingQuantity({ ...sold, stock: bounded }).trace).toContainEqual({
      step: 'available',
      salable: true,
      quantity: 80,
      bound,
      soldNotInCommerce: 1,
      available: 5,
    })
  })

  test('in `upTo` the trace says nothing of a share and a buffer that take nothing off', () => {
    const steps = decideListingQuantity({ ...sold, ...upTo() }).trace.map(({ step }) => step)
    expect(steps.slice(-3)).toEqual(['available', 'threshold', 'maximum'])
  })

  test.each<[string, Partial<DecisionInput>, TraceStep]>([
    ['missing settings', { settings: null }, { step: 'settings', saved: false, overridden: [] }],
    [
      'settings that cannot be read',
      { settings: UNREADABLE },
      { step: 'settings', saved: true, isUnreadable: true, overridden: [] },
    ],
    [
      'an exclusion',
      { listing: overridden({ excluded: true, safetyBuffer: 1 }) },
      { step: 'override', excluded: true },
    ],
    [
      'an exclusion by a rule',
      ruled({ kind: 'exclude' }),
      { step: 'rule', id: 'r', name: 'Sale', excluded: true },
    ],
    [
      'an exclusion by an override, beside one by a rule',
      { listing: { ...ruled({ kind: 'exclude' }).listing, ...overridden({ excluded: true }) } },
      { step: 'override', excluded: true },
    ],
    [
      'a quantity that another group shows',
      { listing: { fulfillmentChannels: ['DEFAULT'], sharedWith: 'other' } },
      { step: 'shared-inventory', storeId: 'other' },
    ],
    [
      'a listing without a product, whose type and status say nothing',
      { product: { status: 'disabled', type: 'bundle' }, stock: { kind: 'unknown', reason: UNMATCHED } },
      { step: 'stock-unknown', reason: UNMATCHED },
    ],
    [
      'a product that is disabled while its stock is unknown',
      { product: { status: 'disabled', type: 'simple' }, stock: { kind: 'unknown', reason: 'UNAVAILABLE' } },
      { step: 'product-status', status: 'disabled' },
    ],
    [
      'an outage',
      { stock: { kind: 'unknown', reason: 'UNAVAILABLE' } },
      { step: 'stock-unknown', reason: 'UNAVAILABLE' },
    ],
    [
      'a stock that is no number',
      { stock: stock(Number.NaN) },
      { step: 'stock-unknown', reason: 'the stock is not a number' },
    ],
  ])('the last step of %s says why', (_words, changes, step) => {
    expect(decideListingQuantity({ ...sold, ...changes }).trace.at(-1)).toEqual(step)
  })

  test('a rule is named with the fields that it gives', () => {
    const values = { kind: 'settings', settings: { maximumListedQuantity: 4 } } as const
    const { trace } = decideListingQuantity({ ...sold, ...ruled(values) })
    const rule = { id: 'r', name: 'Sale', fields: ['maximumListedQuantity'] }
    expect(trace).toContainEqual({ step: 'settings', saved: true, overridden: [], rule })
  })

  test('only a field that an override gives is overridden', () => {
    const override: unknown = {
      excluded: false,
      outOfStockThreshold: 0,
      maximumListedQuantity: undefined,
      safetyBuffer: null,
    }
    const decision = decideListingQuantity({ ...sold, listing: overridden(override as ListingOverride) })
    expect(decision).toMatchObject({ kind: 'list', quantity: 10 })
    expect(decision.trace).toContainEqual({
      step: 'settings',
      saved: true,
      overridden: ['outOfStockThreshold'],
    })
  })
})

test.each<[string, number, Partial<StockQuantitySettings>]>([
  ['from the threshold on', 5, {}],
  ['any unit without a threshold', 1, { outOfStockThreshold: 0 }],
  ['in `always`, whatever is held back', 5, { safetyBuffer: 7, stockPercentage: 50 }],
  ['one unit more than are held back', 8, { maximumMode: 'upTo', safetyBuffer: 7 }],
  ['so many that the share is a unit', 34, { maximumMode: 'upTo', stockPercentage: 3 }],
  [
    'for a share and units that are held back',
    23,
    { maximumMode: 'upTo', stockPercentage: 35, safetyBuffer: 7 },
  ],
  ['at a higher threshold', 40, { maximumMode: 'upTo', safetyBuffer: 7, outOfStockThreshold: 40 }],
])('%s, the fewest units that are listed are %d', (_words, fewest, changes) => {
  const given = { ...settings, ...changes }
  const kindOf = (units: number) =>
    decideListingQuantity({ ...sold, settings: given, stock: stock(units) }).kind
  expect(fewestListed(effectiveSettings(given, undefined, undefined))).toBe(fewest)
  expect([kindOf(fewest - 1), kindOf(fewest)]).toEqual(['ineligible', 'list'])
})

test('without settings, a single unit counts as listed', () => {
  expect(fewestListed(effectiveSettings(null, undefined, undefined))).toBe(1)
})
