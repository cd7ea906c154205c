import fc from 'fast-check'
import { foldAlike, unfoldAlike } from '../../../../actions/shared/listing-quantity/listings-alike'
import {
  type HistogramEntry,
  settingsImpact,
} from '../../../../actions/shared/listing-quantity/settings-impact'

const settings = fc.record({
  outOfStockThreshold: fc.nat(12),
  maximumListedQuantity: fc.integer({ min: 1, max: 12 }),
  doNotManageStockQuantity: fc.integer({ min: 1, max: 12 }),
  maximumMode: fc.constantFrom('always' as const, 'upTo' as const),
  stockPercentage: fc.integer({ min: 1, max: 100 }),
  safetyBuffer: fc.nat(4),
})

const entry: fc.Arbitrary<HistogramEntry> = fc.record({
  count: fc.integer({ min: 1, max: 5 }),
  storeId: fc.constantFrom('de', 'nl'),
  shown: fc.option(fc.nat(12)),
  store: fc.constantFrom({ status: 'active' as const }, { status: 'paused' as const }),
  readOnly: fc.boolean(),
  listing: fc.record(
    {
      fulfillmentChannels: fc.constantFrom(['DEFAULT'], ['AMAZON_EU'], []),
      override: fc.constantFrom({ maximumListedQuantity: 2 }, { excluded: true as const }),
    },
    { requiredKeys: ['fulfillmentChannels'] },
  ),
  product: fc.record({
    status: fc.constantFrom('enabled', 'disabled', 'deleted'),
    type: fc.constantFrom('simple', 'bundle'),
  }),
  stock: fc.oneof(
    fc.record({
      kind: fc.constant('managed' as const),
      salable: fc.boolean(),
      quantity: fc.integer({ min: -20, max: 200 }).map((tenths) => tenths / 10),
      soldNotInCommerce: fc.nat(3),
    }),
    fc.constantFrom(
      { kind: 'unmanaged' as const },
      { kind: 'not-assigned' as const },
      { kind: 'unknown' as const, reason: 'x' },
    ),
  ),
})

const histogram = fc.array(entry, { maxLength: 20 })
const inOrder = (entries: readonly HistogramEntry[]) =>
  entries.map((each) => JSON.stringify(sorted(each))).sort()
const sorted = ({ stock, ...entry }: HistogramEntry) => {
  const { kind, ...rest } = stock
  return {
    ...Object.fromEntries(Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1))),
    stock: { kind, ...Object.fromEntries(Object.entries(rest).sort()) },
  }
}

describe('the short form of a histogram', () => {
  test('stands for the same listings, also after it has travelled', () => {
    fc.assert(
      fc.property(histogram, (entries) => {
        const travelled = JSON.parse(JSON.stringify(foldAlike(entries)))
        expect(inOrder(unfoldAlike(travelled))).toEqual(inOrder(entries))
      }),
    )
  })

  test('tells the same impact of every draft', () => {
    fc.assert(
      fc.property(histogram, settings, (entries, draft) => {
        expect(settingsImpact(unfoldAlike(foldAlike(entries)), draft)).toEqual(settingsImpact(entries, draft))
      }),
    )
  })

  test('of many stocks is few bytes for each', () => {
    const listing = {
      storeId: 'de',
      store: { status: 'active' as const },
      readOnly: false,
      product: { status: 'enabled' as const, type: 'simple' },
    }
    const entries = Array.from({ length: 5_000 }, (_, quantity) => ({
      ...listing,
      listing: { fulfillmentChannels: ['DEFAULT'] },
      stock: { kind: 'managed' as const, salable: true, quantity },
      shown: quantity,
      count: 20,
    }))
    expect(JSON.stringify(foldAlike(entries)).length).toBeLessThan(5_000 * 17)
  })
})
