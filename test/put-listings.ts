import type { Database } from '../actions/shared/database/client/database-client'
import { importOperation } from '../actions/shared/database/listings/import-operation'
import type { ListingDocument } from '../actions/shared/database/listings/listing-document'
import { listingId } from '../actions/shared/database/listings/listings'

/** A listing after it was imported, matched and read from Amazon. */
export type ImportedListing = Pick<
  ListingDocument,
  'storeId' | 'accountId' | 'sellerSku' | 'sku' | 'title' | 'asin' | 'channels' | 'observed' | 'product'
>

/** Inserts listings without Amazon and Commerce. */
export async function putListings(
  database: Pick<Database, 'collection'>,
  imported: readonly ImportedListing[],
  now: Date,
): Promise<void> {
  const listings = database.collection('listings')
  const kept = imported.map((listing) => ({
    ...listing,
    _id: listingId(listing.storeId, listing.sellerSku),
    channel: listing.channels[0] ?? 'DEFAULT',
    quantity: null,
    isBack: false,
    hasOtherChannel: false,
  }))
  await listings.bulk(kept.map((listing) => importOperation(listing, now)))
  await listings.bulk(
    imported.map(({ sku, channels, observed, product, ...listing }) => ({
      updateOne: {
        filter: { _id: listingId(listing.storeId, listing.sellerSku) },
        update: {
          $set: { sku, channels, observed, product, productId: product?.id ?? null, channelsReadAt: now },
        },
      },
    })),
  )
}
