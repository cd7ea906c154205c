import { chunk } from 'es-toolkit'
import { BATCH_MAXIMUM, type Database, type FindOptions, type Projected } from '../client/database-client'
import { allOf } from '../client/pages-of'
import type { ListingDocument } from './listing-document'

/** The fields of a listing that Commerce's product grid shows. */
export type ProductListing = Projected<ListingDocument, (typeof SHOWN)[number]>

const SHOWN = ['storeId', 'sku', 'accepted', 'observed', 'state'] as const

/** The listings of these products that Amazon still has, without their decisions. */
export async function listingsOfProducts(
  database: Database,
  skus: readonly string[],
): Promise<readonly ProductListing[]> {
  const listings = database.collection<ListingDocument>('listings')
  const find = (filter: object, options: FindOptions) => listings.findFields(filter, SHOWN, options)
  const batches = chunk(skus, BATCH_MAXIMUM).map((batch) =>
    allOf(find, { sku: { $in: batch }, state: { $ne: 'vanished' } }),
  )
  return (await Promise.all(batches)).flat()
}
