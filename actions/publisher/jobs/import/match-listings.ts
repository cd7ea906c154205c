import type { StoredProduct } from '../../../shared/database/listings/listing-document'
import type { UnmatchedListing } from '../../../shared/database/listings/listing-imports'
import { searchWords } from '../../../shared/database/listings/search-words'
import type { PublicationWorld } from '../../../shared/publishing/world'
import { JobPostponedError } from '../../periodic/task'

/**
 * Matches listings to Commerce products: by a SKU that equals the seller SKU, then by what the merchant said. One that
 * neither matches stays without a SKU, which is never published.
 */
export async function matchListings(
  world: PublicationWorld,
  accountId: string,
  listings: readonly UnmatchedListing[],
): Promise<number> {
  const equal = await productsOf(
    world,
    listings.map(({ sellerSku }) => sellerSku),
  )
  const others = listings.filter(({ sellerSku }) => !equal.has(sellerSku))
  const mapped = await world.mappings.of(
    accountId,
    others.map(({ sellerSku }) => sellerSku),
  )
  const byMapping = await productsOf(world, [...mapped.values()])
  const found = listings.flatMap(({ _id, sellerSku, asin, title }) => {
    const sku = equal.has(sellerSku) ? sellerSku : mapped.get(sellerSku)
    const product = sku === undefined ? undefined : (equal.get(sku) ?? byMapping.get(sku))
    return sku === undefined || product === undefined
      ? []
      : [{ _id, sku, product, search: searchWords({ sellerSku, sku, asin, title }) }]
  })
  await world.listings.change(
    found.map(({ _id, sku, product, search }) => ({
      _id,
      set: { sku, product, productId: product.id, search },
    })),
    world.fence,
  )
  const matched = new Set(found.map(({ _id }) => _id))
  const undecided = listings.filter(({ _id, decision }) => decision === null && !matched.has(_id))
  await world.pending.mark(
    [...found.map(({ sku }) => sku), ...undecided.map(({ sellerSku }) => sellerSku)].map((sku) => ({
      key: `sku:${sku}` as const,
      reason: 'import',
    })),
    world.now(),
  )
  return found.length
}

/** By SKU; a SKU that Commerce does not have is left out. */
export async function productsOf(
  world: PublicationWorld,
  skus: readonly string[],
): Promise<ReadonlyMap<string, StoredProduct>> {
  const products = new Map<string, StoredProduct>()
  for (const batch of world.commerce.skuBatches([...new Set(skus)])) {
    for (const answer of (await world.commerce.readProductsBySku(null, batch)).values()) {
      if (answer.kind === 'failed') throw new JobPostponedError('commerce', { reason: answer.message })
      if (answer.kind === 'absent') continue
      const { id, sku, type, status } = answer.row
      products.set(sku, { id, type, status })
    }
  }
  return products
}
