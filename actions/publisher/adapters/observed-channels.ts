import type { AmazonListing } from '../../shared/amazon/listings/listings-items'
import { MERCHANT_FULFILLED } from '../../shared/listing-quantity/decide-listing-quantity'

/** What Amazon has said of one account's fulfilment channels in this run, whichever task asked. */
export interface ToldChannels {
  note(marketplaceId: string, listings: readonly AmazonListing[]): void
  /** Whether the last answer for one of the marketplaces named another channel than the merchant's own. */
  isElsewhere(sellerSku: string, marketplaceIds: readonly string[]): boolean
}

/** Keeps only what is elsewhere; an answer that names the merchant's own channel again clears it. */
export function createToldChannels(): ToldChannels {
  const elsewhere = new Map<string, Set<string>>()
  return {
    note: (marketplaceId, listings) => {
      for (const { sellerSku, channels } of listings) {
        const known = elsewhere.get(sellerSku)
        if (channels.some((channel) => channel !== MERCHANT_FULFILLED)) {
          elsewhere.set(sellerSku, new Set([...(known ?? []), marketplaceId]))
        } else if (known?.delete(marketplaceId) && known.size === 0) elsewhere.delete(sellerSku)
      }
    },
    isElsewhere: (sellerSku, marketplaceIds) => {
      const known = elsewhere.get(sellerSku)
      return known !== undefined && marketplaceIds.some((id) => known.has(id))
    },
  }
}
