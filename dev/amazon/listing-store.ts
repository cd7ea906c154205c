import type { Catalogue, CatalogueChannel, CatalogueListing, ListingCondition } from '../catalogue/types'
import { amazon } from '../world'
import { FULFILMENT_AVAILABILITY } from './fulfilment-patch'
import type { AmazonIssue, AmazonState, AttributeValue, Listing, LiveChannel } from './types'

const FIRST_LISTED = Date.UTC(2024, 0, 8, 9)
const MINUTE = 60_000

export function listingKey(sellerId: string, sellerSku: string): string {
  return `${sellerId}/${sellerSku}`
}

/** Amazon's initial listings, created one minute apart for a stable order by date. */
export function listingsFrom(catalogue: Catalogue): AmazonState['listings'] {
  return Object.fromEntries(
    catalogue.listings.map((given, index) => {
      const listing = listingFrom(given, FIRST_LISTED + index * MINUTE)
      return [listingKey(listing.sellerId, listing.sellerSku), listing]
    }),
  )
}

function listingFrom(given: CatalogueListing, createdAt: number): Listing {
  const attributes = given.channels.map(attributeOf)
  return {
    sellerId: amazon.accounts[given.account].sellerId,
    sellerSku: given.sellerSku,
    title: given.title,
    asin: given.asin,
    productType: given.productType,
    price: given.price,
    condition: given.condition,
    marketplaceIds: [...given.marketplaceIds],
    createdAt,
    updatedAt: createdAt,
    live: liveFrom(attributes),
    attributes: { [FULFILMENT_AVAILABILITY]: attributes },
    issues: issuesOf(given.condition),
  }
}

const incomplete: AmazonIssue = {
  code: '90220',
  message: "'product_description' is required but not supplied.",
  severity: 'ERROR',
  attributeNames: ['product_description'],
  categories: ['MISSING_ATTRIBUTE'],
}

const suppressed: AmazonIssue = {
  code: '18320',
  message:
    'This listing was removed from sale because its main image does not show the product on a white background.',
  severity: 'ERROR',
  attributeNames: ['main_product_image_locator'],
  categories: ['INVALID_IMAGE'],
  enforcements: {
    actions: [{ action: 'LISTING_SUPPRESSED' }],
    exemption: { status: 'NOT_EXEMPT' },
  },
}

/** What Amazon finds wrong with a listing in this condition. */
export function issuesOf(condition: ListingCondition): AmazonIssue[] {
  if (condition === 'incomplete') return [incomplete]
  return condition === 'suppressed' ? [suppressed] : []
}

/** A channel in the form of the listing's attribute. */
export function attributeOf(channel: CatalogueChannel): AttributeValue {
  return {
    fulfillment_channel_code: channel.code,
    ...(channel.quantity !== undefined && { quantity: channel.quantity }),
    ...(channel.leadTimeToShipMaxDays !== undefined && {
      lead_time_to_ship_max_days: channel.leadTimeToShipMaxDays,
    }),
    ...(channel.restockDate !== undefined && { restock_date: channel.restockDate }),
    ...(channel.alwaysAvailable && { is_inventory_available: true }),
  }
}

/** What buyers see of the attribute: a quantity for each channel that the merchant controls. */
export function liveFrom(attributes: readonly AttributeValue[]): LiveChannel[] {
  return attributes.map((value) => {
    const code = String(value.fulfillment_channel_code)
    const { quantity } = value
    return typeof quantity === 'number' && !code.startsWith('AMAZON_') ? { code, quantity } : { code }
  })
}

/** Whether buyers can order it: complete, open, and with stock or a channel that needs no quantity. */
export function isBuyable(listing: Listing): boolean {
  if (listing.condition !== 'active') return false
  return listing.live.some((channel) => channel.quantity === undefined || channel.quantity > 0)
}
