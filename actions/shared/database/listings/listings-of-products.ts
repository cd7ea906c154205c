import { BATCH_MAXIMUM, type Database } from '../client/database-client'
import { pagesOf } from '../client/pages-of'
import type { ListingDocument } from './listing-document'

/** What a product's row in Commerce's grid says of a listing. */
export type ProductListing = Pick<
  ListingDocument,
  '_id' | 'storeId' | 'sku' | 'accepted' | 'observed' | 'state'
>

const SHOWN = { storeId: 1, sku: 1, accepted: 1, observed: 1, state: 1 }

/** The listings of these products that Amazon still has, without their decisions. */
export async function listingsOfProducts(
  database: Database,
  skus: readonly string[],
): Promise<readonly ProductListing[]> {
  const found: ProductListing[] = []
  for (let index = 0; index < skus.length; index += BATCH_MAXIMUM) {
    const filter = { sku: { $in: skus.slice(index, index + BATCH_MAXIMUM) }, state: { $ne: 'vanished' } }
    const pages = pagesOf<ProductListing>(database.collection('listings'), filter, { projection: SHOWN })
    for await (const page of pages) found.push(...page)
  }
  return found
}
