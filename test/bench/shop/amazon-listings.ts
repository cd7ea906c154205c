import type { CatalogueListing } from '../../../dev/catalogue/types'
import { STORE, skuOf } from './generated-listings'

interface ListedShop {
  readonly listings: number
  readonly quantity: number
  /** One in this many is listed. All by default. */
  readonly keptEach?: number
  /** The marketplaces that share the listings evenly. One by default. */
  readonly marketplaceIds?: readonly string[]
}

/** One account's initial listings on Amazon. */
export function amazonListings(shop: ListedShop): readonly CatalogueListing[] {
  const { listings, quantity, keptEach = 1, marketplaceIds = [] } = shop
  return Array.from({ length: Math.ceil(listings / keptEach) }, (_, place) => {
    const index = place * keptEach
    const marketplaceId = marketplaceIds[Math.floor((index * marketplaceIds.length) / listings)]
    return listingOf(index, quantity, marketplaceId ?? STORE.marketplaceId)
  })
}

function listingOf(index: number, quantity: number, marketplaceId: string): CatalogueListing {
  return {
    account: 'europe',
    sellerSku: skuOf(index),
    title: `Enamel mug ${index}`,
    asin: `B0${String(index).padStart(8, '0')}`,
    productType: 'DRINKING_CUP',
    price: 12,
    marketplaceIds: [marketplaceId],
    condition: 'active',
    channels: [{ code: 'DEFAULT', quantity }],
  }
}
