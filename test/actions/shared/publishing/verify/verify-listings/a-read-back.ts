import type { SoldDocument } from '../../../../../../actions/shared/database/accounts/sold'
import type { ListingDocument } from '../../../../../../actions/shared/database/listings/listing-document'
import { listingId } from '../../../../../../actions/shared/database/listings/listings'
import type { CommunicationErrorDocument } from '../../../../../../actions/shared/database/log/communication-errors'
import type { PendingDocument } from '../../../../../../actions/shared/database/work/pending'
import type { Merchant } from '../../../../../../actions/shared/publishing/merchant'
import { verifyListings } from '../../../../../../actions/shared/publishing/verify/verify-listings'
import { aSeller, type SellerOptions } from '../../a-seller'
import { ACCOUNT, accepted, aListing, aMerchant, minutesAgo, NOW } from '../../example'
import { storedWorld } from '../../stored-world'

const AN_HOUR_AGO = minutesAgo(60)
export const live = (changes: Partial<ListingDocument> = {}) =>
  aListing({ accepted: accepted(10, AN_HOUR_AGO), confirmDueAt: NOW, ...changes })
export const DE = listingId('de', 'MUG')

interface ReadBack extends SellerOptions {
  readonly listings?: readonly ListingDocument[]
  readonly due?: readonly ListingDocument[]
  /** Read with those that are due. */
  readonly along?: readonly ListingDocument[]
  readonly sold?: readonly SoldDocument[]
  readonly ordersUntil?: Date
  readonly merchant?: Merchant
  /** A write by somebody else, between the read and the changes. */
  readonly between?: Partial<ListingDocument>
}

/** The result of a read-back, for what is stored and what Amazon shows. */
export async function readBack({
  listings = [live()],
  due = listings,
  along = [],
  sold = [],
  between,
  ...rest
}: ReadBack) {
  const { ordersUntil, merchant = aMerchant(), ...options } = rest
  const states = ordersUntil ? [{ _id: ACCOUNT, ordersUntil }] : []
  const { seller, reads } = aSeller(options)
  const stored = await storedWorld({ listings, sold, 'account-states': states }, { merchant })
  const world = {
    ...stored.world,
    seller: async () => {
      if (between) await stored.database.collection('listings').updateOne({ _id: DE }, { $set: between })
      return seller
    },
  }
  await verifyListings(world, due, { along })
  const documents = await stored.all<ListingDocument>('listings')
  const [listing] = documents
  return {
    listing: documents.find(({ _id }) => _id === DE) ?? listing,
    documents,
    reads,
    marks: (await stored.all<PendingDocument>('pending')).map(({ key, reasons }) => [key, ...reasons]),
    errors: await stored.all<CommunicationErrorDocument>('errors'),
  }
}
export const shows = (quantity: number | null, channels = ['DEFAULT']) => ({ MUG: { quantity, channels } })
