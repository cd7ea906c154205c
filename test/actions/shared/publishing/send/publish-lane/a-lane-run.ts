import type { ListingDocument } from '../../../../../../actions/shared/database/listings/listing-document'
import type { ActivityDocument } from '../../../../../../actions/shared/database/log/activity'
import type { CommunicationErrorDocument } from '../../../../../../actions/shared/database/log/communication-errors'
import type { BreakerDocument } from '../../../../../../actions/shared/database/work/breakers'
import type { PendingDocument } from '../../../../../../actions/shared/database/work/pending'
import type { Merchant } from '../../../../../../actions/shared/publishing/merchant'
import { aCommerce, type CommerceOptions } from '../../a-commerce'
import { aSeller, type SellerOptions } from '../../a-seller'
import { ACCOUNT, accepted, aListing, aMerchant, aPending, minutesAgo } from '../../example'
import { publishDocuments } from '../../publish-documents'
import { storedWorld } from '../../stored-world'

export const showing = (quantity: number, changes: Partial<ListingDocument> = {}) => {
  const { sellerSku = 'MUG' } = changes
  return aListing({ sellerSku, sku: sellerSku, accepted: accepted(quantity, minutesAgo(60)), ...changes })
}
export const waiting = (key: PendingDocument['key'], changes: Partial<PendingDocument> = {}) =>
  aPending({ _id: key, key, lane: `account/${ACCOUNT}`, ...changes })

interface Lane extends CommerceOptions, SellerOptions {
  readonly listings: readonly ListingDocument[]
  readonly pending?: readonly PendingDocument[]
  readonly merchant?: Merchant
  readonly breakers?: readonly BreakerDocument[]
  readonly feeds?: readonly string[]
  readonly isOvertaken?: boolean
  readonly hasSeller?: boolean
}

/** What one run of the account's lane sends and leaves. */
export async function published({
  listings,
  merchant = aMerchant(),
  breakers = [],
  feeds = [],
  ...rest
}: Lane) {
  const { pending = [waiting('sku:MUG')], isOvertaken = false, hasSeller = true, ...options } = rest
  const { seller, patches, reads, probed } = aSeller(options)
  const stored = await storedWorld(
    { listings, pending, breakers },
    {
      merchant,
      commerce: aCommerce(options),
      seller: async () => (hasSeller ? seller : undefined),
      openFeeds: new Set(feeds),
    },
  )
  const outcome = await publishDocuments(stored.world, pending, { isOvertaken: () => isOvertaken })
  const left = await stored.all<PendingDocument>('pending')
  return {
    outcome,
    reads,
    probed,
    sent: patches.map(({ sellerSku, quantity }) => [sellerSku, quantity]),
    pending: left,
    lanes: left.map(({ _id, lane, urgency }) => [_id, lane, urgency]),
    listings: await stored.all<ListingDocument>('listings'),
    activity: await stored.all<ActivityDocument>('activity'),
    errors: await stored.all<CommunicationErrorDocument>('errors'),
  }
}
