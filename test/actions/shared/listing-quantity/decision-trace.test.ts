import {
  type DecisionInput,
  decideListingQuantity,
} from '../../../../actions/shared/listing-quantity/decide-listing-quantity'
import type { TraceStep } from '../../../../actions/shared/listing-quantity/decision'
import type { ListingOverride } from '../../../../actions/shared/listing-quantity/listing-override'
import {
  type StockQuantitySettings,
  UNREADABLE,
} from '../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { settings, sold, stock } from './a-sold-listing'

const overridden = (override: ListingOverride) => ({ fulfillmentChannels: ['DEFAULT'], override })
const withSettings = (changes: Partial<StockQuantitySettings>) => ({ settings: { ...settings, ...changes } })
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
