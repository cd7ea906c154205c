import {
  type DecisionInput,
  decideListingQuantity,
} from '../../../../actions/shared/listing-quantity/decide-listing-quantity'
import type { CommerceStock } from '../../../../actions/shared/listing-quantity/decision'
import type { StockQuantitySettings } from '../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { fetchCatalogue, LANGUAGES } from '../../../../web-src/src/i18n/catalogue'
import { country, groupsOf, region, store } from './some-stores'

/** The documented examples, each under its own words. */

const SETTINGS: StockQuantitySettings = {
  outOfStockThreshold: 5,
  maximumListedQuantity: 10,
  doNotManageStockQuantity: 3,
  maximumMode: 'always',
  stockPercentage: 100,
  safetyBuffer: 0,
}

function shown(stock: CommerceStock, settings: Partial<StockQuantitySettings> = {}): number | string {
  const input: DecisionInput = {
    store: { status: 'active' },
    readOnly: false,
    settings: { ...SETTINGS, ...settings },
    listing: { fulfillmentChannels: ['DEFAULT'] },
    product: { status: 'enabled', type: 'simple' },
    stock,
  }
  const decision = decideListingQuantity(input)
  return decision.kind === 'hold' ? decision.rule : decision.quantity
}

const inStock = (quantity: number): CommerceStock => ({ kind: 'managed', salable: quantity > 0, quantity })

describe('Out-of-Stock Threshold', () => {
  test('stock lower than the threshold is not for sale on Amazon', () => {
    expect(shown(inStock(4))).toBe(0)
  })

  test('stock equal to the threshold still sells', () => {
    expect(shown(inStock(5))).toBe(10)
  })
})

describe('Maximum Listed Quantity', () => {
  test('stock of 80 and a maximum of 10 shows 10', () => {
    expect(shown(inStock(80), { maximumListedQuantity: 10 })).toBe(10)
  })

  test('stock of 80 and a maximum of 12 shows 12', () => {
    expect(shown(inStock(80), { maximumListedQuantity: 12 })).toBe(12)
  })

  test('a maximum of 1 shows 1 for every eligible product', () => {
    for (const quantity of [5, 80, 4_000]) {
      expect(shown(inStock(quantity), { maximumListedQuantity: 1 })).toBe(1)
    }
  })

  test('always 10 with 3 left shows 10, with none left 0', () => {
    expect(shown(inStock(3), { outOfStockThreshold: 0 })).toBe(10)
    expect(shown(inStock(0), { outOfStockThreshold: 0 })).toBe(0)
  })

  test('a merchant with 150 in the warehouse can have Amazon’s buyers buy all of them', () => {
    expect(shown(inStock(150), { maximumMode: 'upTo', maximumListedQuantity: 150 })).toBe(150)
  })
})

test('"Do Not Manage Stock" Quantity is shown exactly', () => {
  expect(shown({ kind: 'unmanaged' })).toBe(3)
})

describe('the Amazon Marketplace Country', () => {
  const stores = [store('us', 'na', 'US', 3), store('us-other', 'b', 'US', 2), store('de', 'eu', 'DE', 1)]
  const groups = groupsOf(stores, [country('na'), country('b'), region('eu')])

  test('a change in the United States touches every store there and leaves other countries', () => {
    expect(groups.map(({ storeIds }) => [...storeIds].sort())).toEqual(
      expect.arrayContaining([['us', 'us-other'], ['de']]),
    )
    expect(groups).toHaveLength(2)
  })

  test('the settings of the store that was integrated first control', () => {
    const american = groups.find(({ storeIds }) => storeIds.includes('us'))
    expect(american?.controllingStoreId).toBe('us-other')
  })
})

test.each(LANGUAGES)('the labels are word for word the same in %s', async (language) => {
  const catalogue = await fetchCatalogue(language)
  expect([
    catalogue['field.outOfStockThreshold'],
    catalogue['field.maximumListedQuantity'],
    catalogue['field.doNotManageStockQuantity'],
  ]).toEqual(['Out-of-Stock Threshold', 'Maximum Listed Quantity', '"Do Not Manage Stock" Quantity'])
})

describe('available stock', () => {
  const bound = { units: 6, by: 'sources' } as const
  const upTo = { maximumMode: 'upTo', maximumListedQuantity: 100, outOfStockThreshold: 0 } as const

  test('is no more than the sources hold', () => {
    expect(shown({ kind: 'managed', salable: true, quantity: 80, bound }, upTo)).toBe(6)
  })

  test('is what is left of that after units sold on Amazon', () => {
    expect(shown({ kind: 'managed', salable: true, quantity: 80, bound, soldNotInCommerce: 2 }, upTo)).toBe(4)
  })

  test('a maximum that is always shown is not cut by the bound, unless that is below the threshold', () => {
    expect(shown({ kind: 'managed', salable: true, quantity: 80, bound })).toBe(10)
    expect(shown({ kind: 'managed', salable: true, quantity: 80, bound: { ...bound, units: 4 } })).toBe(0)
  })

  test('is rounded to four decimals before anything is compared with it', () => {
    expect(shown(inStock(8.7 - 7.7), upTo)).toBe(1)
    expect(shown({ kind: 'managed', salable: true, quantity: 5.1, soldNotInCommerce: 0.1 }, SETTINGS)).toBe(
      10,
    )
  })
})
