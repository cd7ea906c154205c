import type { CommerceSearch } from './commerce-client'

/** Encoded bytes of SKUs in one query, so that a query stays below 6 KB with its other parameters. */
const BYTES_MAXIMUM = 5_000
/** The work of an export in Commerce grows with its SKUs. */
const SKUS_MAXIMUM = 80
/** Bytes that a separate filter adds to the query. */
const FILTER_BYTES = 160
/**
 * Filters have indices from 0 to 9. Commerce sorts the parameters of a signed request in natural order, where 10
 * follows 9 rather than 1, and would refuse the signature.
 */
const COMMA_SKUS_MAXIMUM = 9

/**
 * Puts SKUs into as few queries as possible. Commerce splits an `in` value at commas, so a SKU with a comma needs its
 * own `eq` filter.
 */
export function skuBatches(skus: readonly string[]): readonly (readonly string[])[] {
  const batches: string[][] = []
  let batch: string[] = []
  let bytes = 0
  for (const sku of skus) {
    const commas = batch.filter((each) => each.includes(',')).length
    const size = encodeURIComponent(sku).length + (sku.includes(',') ? FILTER_BYTES : 3)
    const isFull =
      batch.length >= SKUS_MAXIMUM || bytes + size > BYTES_MAXIMUM || commas >= COMMA_SKUS_MAXIMUM
    if (batch.length > 0 && isFull) {
      batches.push(batch)
      batch = []
      bytes = 0
    }
    batch.push(sku)
    bytes += size
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}

type FilterGroup = NonNullable<CommerceSearch['filterGroups']>[number]

/** One filter group that matches any of these SKUs. */
export function anyOfSkus(skus: readonly string[]): FilterGroup {
  const plain = skus.filter((sku) => !sku.includes(','))
  const withComma = skus.filter((sku) => sku.includes(','))
  return [
    ...(plain.length > 0 ? [{ field: 'sku', value: [...plain], conditionType: 'in' as const }] : []),
    ...withComma.map((sku) => ({ field: 'sku', value: sku, conditionType: 'eq' as const })),
  ]
}
