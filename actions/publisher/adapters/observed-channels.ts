import type { AmazonListing } from '../../shared/amazon/listings/listing-item'
import { MERCHANT_FULFILLED } from '../../shared/listing-quantity/decide-listing-quantity'

/** What Amazon said about an account's fulfillment channels in this run, to any task. */
export interface ObservedChannels {
  note(marketplaceId: string, listings: readonly AmazonListing[]): void
  /** Whether the last answer for one of the marketplaces named a channel other than the merchant's own. */
  hasOtherChannel(sellerSku: string, marketplaceIds: readonly string[]): boolean
}

/** Stores only channels other than the merchant's own. */
export function createObservedChannels(): ObservedChannels {
  const otherChannels = new Map<string, Set<string>>()
  return {
    note: (marketplaceId, listings) => {
      for (const { sellerSku, channels } of listings) {
        const known = otherChannels.get(sellerSku)
        if (channels.some((channel) => channel !== MERCHANT_FULFILLED)) {
          otherChannels.set(sellerSku, new Set([...(known ?? []), marketplaceId]))
        } else if (known?.delete(marketplaceId) && known.size === 0) otherChannels.delete(sellerSku)
      }
    },
    hasOtherChannel: (sellerSku, marketplaceIds) => {
      const known = otherChannels.get(sellerSku)
      return known !== undefined && marketplaceIds.some((id) => known.has(id))
    },
  }
}
