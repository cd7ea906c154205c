import fc from 'fast-check'
import { searchParameters } from '../../../../../actions/shared/commerce/client/commerce-client'
import { anyOfSkus, skuBatches } from '../../../../../actions/shared/commerce/client/sku-batches'

const sku = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 64, unit: 'grapheme' }),
    fc.string({ minLength: 1, maxLength: 60 }).map((text) => `${text},x`),
    fc.constantFrom('日本語'.repeat(21), 'HOOK,LARGE', 'MUG-E35-MID'),
  )
  .filter((text) => text.isWellFormed())
const skus = fc.array(sku, { maxLength: 300 })

/** The query's bytes as sent: encoded once, with `%20` for a space. */
function queryBytes(batch: readonly string[]): number {
  const parameters = searchParameters({
    filterGroups: [anyOfSkus(batch), [{ field: 'website_id', value: 2, conditionType: 'eq' }]],
    pageSize: batch.length,
    currentPage: 1,
  })
  return Object.entries(parameters)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&').length
}

describe('SKUs in batches', () => {
  test('every SKU comes once, in its order', () => {
    fc.assert(fc.property(skus, (given) => expect(skuBatches(given).flat()).toEqual(given)))
  })

  test('a batch has at most 80 SKUs, 10 filters and 6 KB of query, and is never empty', () => {
    fc.assert(
      fc.property(skus, (given) => {
        for (const batch of skuBatches(given)) {
          expect(batch.length).toBeGreaterThan(0)
          expect(batch.length).toBeLessThanOrEqual(80)
          expect(anyOfSkus(batch).length).toBeLessThanOrEqual(10)
          expect(queryBytes(batch)).toBeLessThan(6_144)
        }
      }),
    )
  })

  test('a SKU with a comma is asked for by itself, beside the list of the others', () => {
    expect(anyOfSkus(['A', 'HOOK,LARGE', 'B'])).toEqual([
      { field: 'sku', value: ['A', 'B'], conditionType: 'in' },
      { field: 'sku', value: 'HOOK,LARGE', conditionType: 'eq' },
    ])
  })

  test('81 plain SKUs need two queries, 80 need one', () => {
    const many = Array.from({ length: 81 }, (_, index) => `SKU-${index}`)
    expect(skuBatches(many).map(({ length }) => length)).toEqual([80, 1])
    expect(skuBatches(many.slice(1))).toHaveLength(1)
    expect(skuBatches([])).toEqual([])
  })
})
