import {
  type DecisionInput,
  decideListingQuantity,
} from '../../../../actions/shared/listing-quantity/decide-listing-quantity'
import type { ListingOverride } from '../../../../actions/shared/listing-quantity/listing-override'
import {
  type StockQuantitySettings,
  UNREADABLE,
} from '../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { settings, sold, stock } from './a-sold-listing'

const paused = { status: 'paused' } as const
const overridden = (override: ListingOverride) => ({ fulfillmentChannels: ['DEFAULT'], override })
const withSettings = (changes: Partial<StockQuantitySettings>) => ({ settings: { ...settings, ...changes } })
const upTo = (changes: Partial<StockQuantitySettings> = {}) =>
  withSettings({ maximumMode: 'upTo', outOfStockThreshold: 0, ...changes })

const HOLD = null

/** Differences from a listing with 80 in stock, what is shown, and the rule. */
const ROWS: readonly (readonly [string, Partial<DecisionInput>, number | null, string])[] = [
  ['a paused store is held', { store: paused }, HOLD, 'store-paused'],
  ['a read-only app holds', { readOnly: true }, HOLD, 'read-only'],
  ['a paused store comes before read-only', { store: paused, readOnly: true }, HOLD, 'store-paused'],
  ['settings that were never saved hold', { settings: null }, HOLD, 'no-settings'],
  ['settings that cannot be read hold', { settings: UNREADABLE }, HOLD, 'settings-unreadable'],
  ['read-only comes before missing settings', { readOnly: true, settings: null }, HOLD, 'read-only'],
  ['the largest maximum is shown', withSettings({ maximumListedQuantity: 1_000_000 }), 1_000_000, 'maximum'],
  ['a maximum above it holds', withSettings({ maximumListedQuantity: 1_000_001 }), HOLD, 'no-settings'],
  [
    'a way to show that does not exist holds',
    withSettings({ maximumMode: 'sometimes' as 'always' }),
    HOLD,
    'no-settings',
  ],
  ['settings out of range hold', withSettings({ maximumListedQuantity: 0 }), HOLD, 'no-settings'],
  ['a maximum that is not whole holds', withSettings({ maximumListedQuantity: 1.5 }), HOLD, 'no-settings'],
  [
    'a number that Amazon shares with an older group holds, whatever the channel',
    { listing: { fulfillmentChannels: [], sharedWith: 'de' } },
    HOLD,
    'shared-inventory',
  ],
  ['a channel that is not known holds', { listing: { fulfillmentChannels: [] } }, HOLD, 'channel-unknown'],
  [
    'Amazon’s European channel holds',
    { listing: { fulfillmentChannels: ['AMAZON_EU'] } },
    HOLD,
    'fulfilled-by-amazon',
  ],
  [
    'both channels hold',
    { listing: { fulfillmentChannels: ['DEFAULT', 'AMAZON_NA'] } },
    HOLD,
    'fulfilled-by-amazon',
  ],
  [
    'a supply source named after Amazon is a supply source',
    { listing: { fulfillmentChannels: ['OUR_AMAZON', 'AMAZONAS'] } },
    HOLD,
    'other-channel',
  ],
  ['a supply source holds', { listing: { fulfillmentChannels: ['DEFAULT', 'b1f0'] } }, HOLD, 'other-channel'],
  [
    'Amazon comes before a supply source',
    { listing: { fulfillmentChannels: ['b1f0', 'AMAZON'] } },
    HOLD,
    'fulfilled-by-amazon',
  ],
  ['an excluded listing is held', { listing: overridden({ excluded: true }) }, HOLD, 'excluded'],
  [
    'the channel comes before an exclusion',
    { listing: { fulfillmentChannels: ['AMAZON_EU'], override: { excluded: true } } },
    HOLD,
    'fulfilled-by-amazon',
  ],
  [
    'a configurable product is held',
    { product: { status: 'enabled', type: 'configurable' } },
    HOLD,
    'unsupported-product-type',
  ],
  [
    'a bundle that is disabled is held',
    { product: { status: 'disabled', type: 'bundle' } },
    HOLD,
    'unsupported-product-type',
  ],
  ['a virtual product shows the maximum', { product: { status: 'enabled', type: 'virtual' } }, 10, 'maximum'],
  [
    'a downloadable product shows the maximum',
    { product: { status: 'enabled', type: 'downloadable' } },
    10,
    'maximum',
  ],
  ['a disabled product shows 0', { product: { status: 'disabled', type: 'simple' } }, 0, 'product-disabled'],
  ['a deleted product shows 0', { product: { status: 'deleted', type: 'simple' } }, 0, 'product-disabled'],
  [
    'a disabled product shows 0 though its stock is unknown',
    { product: { status: 'disabled', type: 'simple' }, stock: { kind: 'unknown', reason: 'UNAVAILABLE' } },
    0,
    'product-disabled',
  ],
  [
    'a stock that could not be read holds',
    { stock: { kind: 'unknown', reason: 'x' } },
    HOLD,
    'stock-unknown',
  ],
  ['an unmanaged product shows its own quantity', { stock: { kind: 'unmanaged' } }, 3, 'not-managed'],
  ['a product not assigned to the stock shows 0', { stock: { kind: 'not-assigned' } }, 0, 'not-assigned'],
  ['stock that is not salable shows 0', { stock: stock(80, 0, false) }, 0, 'out-of-stock'],
  ['the last unit sells', { ...withSettings({ outOfStockThreshold: 0 }), stock: stock(1) }, 10, 'maximum'],
  ['no stock shows 0', { stock: stock(0) }, 0, 'out-of-stock'],
  ['stock below 0 shows 0', { stock: stock(-3) }, 0, 'out-of-stock'],
  [
    'no stock shows 0 though the threshold is 0',
    { ...withSettings({ outOfStockThreshold: 0 }), stock: stock(0) },
    0,
    'out-of-stock',
  ],
  [
    '0.4 of a unit shows 0',
    { ...withSettings({ outOfStockThreshold: 0 }), stock: stock(0.4) },
    0,
    'out-of-stock',
  ],
  ['stock below the threshold shows 0', { stock: stock(4) }, 0, 'below-threshold'],
  ['stock equal to the threshold shows the maximum', { stock: stock(5) }, 10, 'maximum'],
  ['4.9 is below a threshold of 5', { stock: stock(4.9) }, 0, 'below-threshold'],
  [
    '12.5 is below a threshold of 13',
    { ...withSettings({ outOfStockThreshold: 13 }), stock: stock(12.5) },
    0,
    'below-threshold',
  ],
  [
    '12.5 is not below a threshold of 12',
    { ...withSettings({ outOfStockThreshold: 12 }), stock: stock(12.5) },
    10,
    'maximum',
  ],
  ['stock 80 and maximum 12 show 12', withSettings({ maximumListedQuantity: 12 }), 12, 'maximum'],
  ['stock 80 and maximum 1 show 1', withSettings({ maximumListedQuantity: 1 }), 1, 'maximum'],
  ['stock 6 and maximum 10 show 10', { stock: stock(6) }, 10, 'maximum'],
  ['units sold on Amazon are taken off before the threshold', { stock: stock(7, 3) }, 0, 'below-threshold'],
  ['units sold on Amazon can take all that is there', { stock: stock(7, 7) }, 0, 'out-of-stock'],
  ['a stock that is not a number holds', { stock: stock(Number.NaN) }, HOLD, 'stock-unknown'],
  ['a stock without end holds', { stock: stock(Number.POSITIVE_INFINITY) }, HOLD, 'stock-unknown'],
  ['a negative count of sold units holds', { stock: stock(7, -1) }, HOLD, 'stock-unknown'],
  ['`upTo` shows the stock', { ...upTo(), stock: stock(7) }, 7, 'stock'],
  ['`upTo` cuts at the maximum', { ...upTo(), stock: stock(11) }, 10, 'maximum'],
  ['`upTo` at the maximum exactly is the stock’s number', { ...upTo(), stock: stock(10) }, 10, 'stock'],
  [
    '`upTo` 150 of 150 shows all',
    { ...upTo({ maximumListedQuantity: 150 }), stock: stock(150) },
    150,
    'stock',
  ],
  ['`upTo` offers whole units', { ...upTo(), stock: stock(7.9) }, 7, 'stock'],
  [
    '`upTo` offers a share, rounded down',
    { ...upTo({ stockPercentage: 50 }), stock: stock(7.9) },
    3,
    'stock',
  ],
  [
    '`upTo` holds units back after the share',
    { ...upTo({ stockPercentage: 50, safetyBuffer: 2 }), stock: stock(8) },
    2,
    'stock',
  ],
  ['`upTo` offers the last unit', { ...upTo({ safetyBuffer: 7 }), stock: stock(8) }, 1, 'stock'],
  ['`upTo` with all held back shows 0', { ...upTo({ safetyBuffer: 8 }), stock: stock(8) }, 0, 'held-back'],
  [
    '`upTo` with a share below one unit shows 0',
    { ...upTo({ stockPercentage: 1 }), stock: stock(99) },
    0,
    'held-back',
  ],
  [
    'share and buffer do nothing in `always`',
    withSettings({ stockPercentage: 1, safetyBuffer: 500 }),
    10,
    'maximum',
  ],
  ['an override wins over the store', { listing: overridden({ maximumListedQuantity: 4 }) }, 4, 'maximum'],
  [
    'an override of the threshold wins',
    { listing: overridden({ outOfStockThreshold: 81 }) },
    0,
    'below-threshold',
  ],
  [
    'an override cannot stand in for settings',
    { settings: null, listing: overridden(settings) },
    HOLD,
    'no-settings',
  ],
  [
    'an override out of range holds',
    { listing: overridden({ maximumListedQuantity: -1 }) },
    HOLD,
    'no-settings',
  ],
]

describe('the decision', () => {
  test.each(ROWS)('%s', (_words, changes, quantity, rule) => {
    const decision = decideListingQuantity({ ...sold, ...changes })
    expect(decision.rule).toBe(rule)
    expect(decision.kind === 'hold' ? HOLD : decision.quantity).toBe(quantity)
    expect(decision.kind).toBe(quantity === HOLD ? 'hold' : quantity === 0 ? 'ineligible' : 'list')
  })
})
