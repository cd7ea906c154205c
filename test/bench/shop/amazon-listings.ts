import type { CatalogueListing } from '../../../dev/catalogue/types'
import { STORE, skuOf } from './generated-listings'

/** One account's initial listings on Amazon: all, or one in `each`. */
export function amazonListings(count: number, quantity: number, each = 1): readonly CatalogueListing[] {
  return Array.from({ length: Math.ceil(count / each) }, (_, place) => listingOf(place * each, quantity))
}

function listingOf(index: number, quantity: number): CatalogueListing {
  return {
    account: 'europe',
    sellerSku: skuOf(index),
    title: `Enamel mug ${index}`,
    asin: `B0${String(index).padStart(8, '0')}`,
    productType: 'DRINKING_CUP',
    price: 12,
    marketplaceIds: [STORE.marketplaceId],
    condition: 'active',
    channels: [{ code: 'DEFAULT', quantity }],
  }
}
