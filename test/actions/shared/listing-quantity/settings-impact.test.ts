import fc from 'fast-check'
import { decideListingQuantity } from '../../../../actions/shared/listing-quantity/decide-listing-quantity'
import {
  type HistogramEntry,
  settingsImpact,
  sumImpact,
} from '../../../../actions/shared/listing-quantity/settings-impact'
import type { StockQuantitySettings } from '../../../../actions/shared/listing-quantity/stock-quantity-settings'

const settings: fc.Arbitrary<StockQuantitySettings> = fc.record({
  outOfStockThreshold: fc.nat(12),
  maximumListedQuantity: fc.integer({ min: 1, max: 12 }),
  doNotManageStockQuantity: fc.integer({ min: 1, max: 12 }),
  maximumMode: fc.constantFrom('always', 'upTo'),
  stockPercentage: fc.integer({ min: 1, max: 100 }),
  safetyBuffer: fc.nat(4),
})

// `fc.double` alone almost always gives numbers close to 0.
const units = fc.integer({ min: -200, max: 2_000 }).map((hundredths) => hundredths / 100)

const entry: fc.Arbitrary<HistogramEntry> = fc.record({
  count: fc.nat(5),
  storeId: fc.constantFrom('de', 'nl'),
  shown: fc.option(fc.nat(12)),
  store: fc.constantFrom({ status: 'active' as const }, { status: 'paused' as const }),
  readOnly: fc.constant(false),
  listing: fc.record(
    {
      fulfillmentChannels: fc.constantFrom(['DEFAULT'], ['DEFAULT'], ['AMAZON_EU']),
      override: fc.record({ maximumListedQuantity: fc.integer({ min: 1, max: 12 }) }),
    },
    { requiredKeys: ['fulfillmentChannels'] },
  ),
  product: fc.record({ status: fc.constantFrom('enabled', 'disabled'), type: fc.constant('simple') }),
  stock: fc.oneof(
    fc.record({
      kind: fc.constant('managed' as const),
      salable: fc.boolean(),
      quantity: units,
      soldNotInCommerce: fc.nat(3),
    }),
    fc.constant({ kind: 'unmanaged' as const }),
    fc.constant({ kind: 'unknown' as const, reason: 'x' }),
  ),
})

/** Evaluates listings one by one, using only the decision and the field names. */
function bruteForce(histogram: readonly HistogramEntry[], settings: StockQuantitySettings | null) {
  const impact = { total: 0, changed: 0, toZero: 0, comeBack: 0, aboveStock: 0 }
  for (const { count, storeId: _storeId, shown, ...listing } of histogram) {
    for (let index = 0; index < count; index += 1) {
      const next = decideListingQuantity({ ...listing, settings })
      impact.total += 1
      if (next.kind === 'hold') continue
      if (shown !== next.quantity) impact.changed += 1
      if (shown !== 0 && next.quantity === 0) impact.toZero += 1
      if (shown === 0 && next.quantity > 0) impact.comeBack += 1
      const { stock } = listing
      if (stock.kind !== 'managed') continue
      if (next.quantity > Math.max(0, Math.floor(stock.quantity - (stock.soldNotInCommerce ?? 0)))) {
        impact.aboveStock += 1
      }
    }
  }
  return impact
}

const listed = (quantity: number, count: number, shown: number | null = null): HistogramEntry => ({
  count,
  storeId: 'de',
  shown,
  store: { status: 'active' },
  readOnly: false,
  listing: { fulfillmentChannels: ['DEFAULT'] },
  product: { status: 'enabled', type: 'simple' },
  stock: { kind: 'managed', salable: true, quantity },
})
const saved: StockQuantitySettings = {
  outOfStockThreshold: 5,
  maximumListedQuantity: 10,
  doNotManageStockQuantity: 3,
  maximumMode: 'always',
  stockPercentage: 100,
  safetyBuffer: 0,
}

const impactOf = (histogram: readonly HistogramEntry[], draft: StockQuantitySettings) =>
  sumImpact(settingsImpact(histogram, draft).values())

describe('the impact of a draft', () => {
  test('counts exactly what one listing after the other would', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), fc.option(settings), (histogram, draft) => {
        const byStore = settingsImpact(histogram, draft)
        expect(sumImpact(byStore.values())).toEqual(bruteForce(histogram, draft))
        for (const [storeId, impact] of byStore) {
          const own = histogram.filter((each) => each.storeId === storeId)
          expect(impact).toEqual(bruteForce(own, draft))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a higher threshold takes listings to 0, a lower one brings them back', () => {
    const shown = (ofSix: number) => [listed(4, 3, 0), listed(6, 311, ofSix), listed(80, 1_204, 10)]
    const higher = { ...saved, outOfStockThreshold: 7 }
    const counts = { total: 1_518, changed: 311, aboveStock: 0 }
    expect(impactOf(shown(10), higher)).toEqual({ ...counts, toZero: 311, comeBack: 0 })
    expect(impactOf(shown(0), saved)).toEqual({ ...counts, toZero: 0, comeBack: 311, aboveStock: 311 })
  })

  test('a quantity that Amazon shows already is not sent, and 0 in place of an unknown one is', () => {
    const counts = { total: 7, comeBack: 0, aboveStock: 0 }
    expect(impactOf([listed(4, 2), listed(80, 5)], saved)).toEqual({ ...counts, changed: 7, toZero: 2 })
    expect(impactOf([listed(4, 2, 0), listed(80, 5, 9)], saved)).toEqual({ ...counts, changed: 5, toZero: 0 })
  })

  test('units sold on Amazon are none that a listing is above', () => {
    const entry = { ...listed(12, 4), stock: { ...listed(12, 4).stock, soldNotInCommerce: 3 } as const }
    expect(impactOf([entry, listed(10, 8)], saved)).toMatchObject({ aboveStock: 4 })
  })

  test('the same settings again change nothing', () => {
    expect(impactOf([listed(4, 2, 0), listed(80, 5, 10)], saved)).toMatchObject({ changed: 0 })
  })
})
