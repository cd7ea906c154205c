import { marketplaceOf } from './accounts'
import { hasImage, mainImageAt } from './listing-image'
import { isBuyable } from './listing-store'
import type { Listing } from './types'

/** The data sets that a caller can request. */
export const includedDataSets = [
  'summaries',
  'attributes',
  'issues',
  'offers',
  'fulfillmentAvailability',
  'procurement',
  'relationships',
  'productTypes',
] as const

export type IncludedData = (typeof includedDataSets)[number]

/**
 * A listing as `getListingsItem` and `searchListingsItems` show it, limited to the requested data sets. Its image is at
 * the given origin.
 */
export function presentListing(
  listing: Listing,
  marketplaceIds: readonly string[],
  included: readonly IncludedData[],
  origin: string,
): Record<string, unknown> {
  const shown = listing.marketplaceIds.filter((id) => marketplaceIds.includes(id))
  const parts: Record<IncludedData, () => unknown> = {
    summaries: () => shown.map((id) => summary(listing, id, origin)),
    attributes: () => attributes(listing, shown),
    issues: () => listing.issues,
    offers: () => shown.map((id) => offer(listing, id)),
    fulfillmentAvailability: () =>
      listing.live.map(({ code, quantity }) => ({
        fulfillmentChannelCode: code,
        ...(quantity !== undefined && { quantity }),
      })),
    procurement: () => [],
    relationships: () => shown.map((marketplaceId) => ({ marketplaceId, relationships: [] })),
    productTypes: () => shown.map((marketplaceId) => ({ marketplaceId, productType: listing.productType })),
  }
  return { sku: listing.sellerSku, ...Object.fromEntries(included.map((name) => [name, parts[name]()])) }
}

/** Listing status in Amazon's words. */
export function statusOf(listing: Listing): ('BUYABLE' | 'DISCOVERABLE')[] {
  if (isBuyable(listing)) return ['BUYABLE', 'DISCOVERABLE']
  return listing.condition === 'incomplete' ? [] : ['DISCOVERABLE']
}

function summary(listing: Listing, marketplaceId: string, origin: string): Record<string, unknown> {
  return {
    marketplaceId,
    asin: listing.asin,
    productType: listing.productType,
    conditionType: 'new_new',
    status: statusOf(listing),
    itemName: listing.title,
    createdDate: new Date(listing.createdAt).toISOString(),
    lastUpdatedDate: new Date(listing.updatedAt).toISOString(),
    ...(hasImage(listing) && { mainImage: mainImageAt(origin, listing) }),
  }
}

function attributes(listing: Listing, marketplaceIds: readonly string[]): Record<string, unknown> {
  return {
    item_name: marketplaceIds.map((id) => ({
      value: listing.title,
      language_tag: marketplaceOf(id)?.language ?? 'en_US',
      marketplace_id: id,
    })),
    ...listing.attributes,
  }
}

function offer(listing: Listing, marketplaceId: string): Record<string, unknown> {
  return {
    marketplaceId,
    offerType: 'B2C',
    price: {
      currencyCode: marketplaceOf(marketplaceId)?.currency ?? 'EUR',
      amount: listing.price.toFixed(2),
    },
  }
}
