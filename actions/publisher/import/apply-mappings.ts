import type { ListingDocument } from '../../shared/database/listings'
import type { PublicationWorld } from '../../shared/publication/world'
import { productsOf } from './match-listings'

export interface MappingRow {
  readonly sellerSku: string
  readonly sku: string
}

/** A row that was not applied, and why. */
export interface RefusedMapping {
  readonly sellerSku: string
  readonly message: string
}

/**
 * Gives an account's listings the SKUs that the merchant says, and has them decided. Refused: a seller SKU that no listing
 * has or that is a Commerce SKU itself, and a SKU that Commerce does not have.
 */
export async function applyMappings(
  world: PublicationWorld,
  accountId: string,
  rows: readonly MappingRow[],
): Promise<readonly RefusedMapping[]> {
  const found = await world.listings.bySellerSku([...new Set(rows.map(({ sellerSku }) => sellerSku))])
  const bySellerSku = Map.groupBy(
    found.filter((listing) => listing.accountId === accountId),
    ({ sellerSku }) => sellerSku,
  )
  const products = await productsOf(
    world,
    rows.flatMap(({ sellerSku, sku }) => [sellerSku, sku]),
  )
  const refused: RefusedMapping[] = []
  const changes = new Map<string, { readonly _id: string; readonly set: Partial<ListingDocument> }>()
  for (const { sellerSku, sku } of rows) {
    const listings = bySellerSku.get(sellerSku)
    const product = products.get(sku)
    if (!listings) refused.push({ sellerSku, message: `no listing has the seller SKU ${sellerSku}` })
    else if (products.has(sellerSku) && sku !== sellerSku) {
      refused.push({ sellerSku, message: `${sellerSku} is a Commerce SKU itself and is matched to that` })
    } else if (!product) refused.push({ sellerSku, message: `Commerce has no product with the SKU ${sku}` })
    else {
      const set = {
        sku,
        product,
        productId: product.id,
        stockConfiguration: null,
        stock: null,
        absentSince: null,
      }
      for (const { _id, sku: known } of listings) if (known !== sku) changes.set(_id, { _id, set })
    }
  }
  await world.listings.change([...changes.values()], world.fence)
  const skus = new Set(rows.filter(({ sku }) => products.has(sku)).map(({ sku }) => sku))
  await world.pending.mark(
    [...skus].map((sku) => ({ key: `sku:${sku}` as const, reason: 'import' })),
    world.now(),
  )
  return refused
}
