import type { StoredProduct } from '../../../shared/database/listings/listing-document'
import type { UnmatchedListing } from '../../../shared/database/listings/listing-imports'
import { searchWords } from '../../../shared/database/listings/search-words'
import type { Ports } from '../../../shared/publishing/ports'
import { JobPostponedError } from '../../periodic/task'

export type MatchListingsPorts = Pick<
  Ports,
  'now' | 'fence' | 'commerce' | 'listings' | 'pending' | 'mappings'
>

/**
 * Matches listings to Commerce products: by a SKU equal to the seller SKU, then by the merchant's matches. A listing
 * without a match has no SKU, and is never published.
 */
export async function matchListings(
  ports: MatchListingsPorts,
  accountId: string,
  listings: readonly UnmatchedListing[],
): Promise<number> {
  const equal = await productsOf(
    ports,
    listings.map(({ sellerSku }) => sellerSku),
  )
  const others = listings.filter(({ sellerSku }) => !equal.has(sellerSku))
  const mapped = await ports.mappings.skusBySellerSku(
    accountId,
    others.map(({ sellerSku }) => sellerSku),
  )
  const byMapping = await productsOf(ports, [...mapped.values()])
  const found = listings.flatMap(({ _id, sellerSku, asin, title }) => {
    const sku = equal.has(sellerSku) ? sellerSku : mapped.get(sellerSku)
    const product = sku === undefined ? undefined : (equal.get(sku) ?? byMapping.get(sku))
    return sku === undefined || product === undefined
      ? []
      : [{ _id, sku, product, search: searchWords({ sellerSku, sku, asin, title }) }]
  })
  await ports.listings.change(
    found.map(({ _id, sku, product, search }) => ({
      _id,
      set: { sku, product, productId: product.id, search },
    })),
    ports.fence,
  )
  const matched = new Set(found.map(({ _id }) => _id))
  const undecided = listings.filter(({ _id, decision }) => decision === null && !matched.has(_id))
  await ports.pending.mark(
    [...found.map(({ sku }) => sku), ...undecided.map(({ sellerSku }) => sellerSku)].map((sku) => ({
      key: `sku:${sku}` as const,
      reason: 'import',
    })),
    ports.now(),
  )
  return found.length
}

/** Products by SKU. SKUs that Commerce does not have are omitted. */
export async function productsOf(
  ports: Pick<Ports, 'commerce'>,
  skus: readonly string[],
): Promise<ReadonlyMap<string, StoredProduct>> {
  const products = new Map<string, StoredProduct>()
  for (const batch of ports.commerce.skuBatches([...new Set(skus)])) {
    for (const answer of (await ports.commerce.readProductsBySku(null, batch)).values()) {
      if (answer.kind === 'failed') throw new JobPostponedError('commerce', { reason: answer.message })
      if (answer.kind === 'absent') continue
      const { id, sku, type, status } = answer.row
      products.set(sku, { id, type, status })
    }
  }
  return products
}
