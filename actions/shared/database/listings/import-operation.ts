import type { ListingDocument } from './listing-document'
import { searchWords } from './search-words'

/** What an import reads about a listing. `sku` is that of a known listing, and null for a new one. */
export interface KeptListing
  extends Pick<ListingDocument, '_id' | 'storeId' | 'accountId' | 'sellerSku' | 'sku' | 'title' | 'asin'> {
  readonly channel: string
  /** Null if the report has none. */
  readonly quantity: number | null
  /** Amazon's code for the item's condition; left out: the report names none, or one is stored. */
  readonly condition?: string
  /** Left out: the report names none. */
  readonly gtin?: string
  /** The listing had vanished before. */
  readonly isBack: boolean
  /** The report names a channel that is not among the stored ones. */
  readonly hasOtherChannel: boolean
}

/**
 * Inserts a new listing without any known state, or refreshes the title and ASIN of a known one. A report may be hours
 * old, so its quantity is only shown, and its channel counts only until Amazon itself is read.
 */
export function importOperation(listing: KeptListing, at: Date): object {
  const { _id, storeId, accountId, sellerSku, sku, title, asin, channel, condition, gtin } = listing
  const { isBack, hasOtherChannel } = listing
  const fresh: Partial<ListingDocument> = {
    storeId,
    accountId,
    sellerSku,
    sku: null,
    channels: [channel],
    observed: null,
    product: null,
    productId: null,
    stockConfiguration: null,
    stock: null,
    absentSince: null,
    decision: null,
    controllingStoreId: null,
    sending: null,
    accepted: null,
    confirmed: null,
    confirmDueAt: null,
    drift: null,
    unexplained: null,
    massZero: null,
    failure: null,
    override: null,
    fence: 0,
  }
  const isDoubtful = isBack || hasOtherChannel
  const set = {
    title,
    asin,
    search: searchWords({ sellerSku, sku, asin, title }),
    reported: listing.quantity === null ? null : { quantity: listing.quantity, at },
    importedAt: at,
    ...(condition === undefined ? {} : { condition }),
    ...(gtin === undefined ? {} : { gtin }),
    ...(isBack ? { vanishedAt: null, state: 'undecided' } : {}),
    ...(isDoubtful ? { channelsReadAt: null } : {}),
  }
  const inserted = {
    ...fresh,
    ...(isBack ? {} : { vanishedAt: null, state: 'undecided' }),
    ...(isDoubtful ? {} : { channelsReadAt: null }),
  }
  return { updateOne: { filter: { _id }, update: { $set: set, $setOnInsert: inserted }, upsert: true } }
}
