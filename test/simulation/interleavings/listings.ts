import { listingId } from '../../../actions/shared/database/listings/listings'
import type { ImportedListing } from '../../put-listings'

export const LISTING_ID = (sellerSku: string): string => listingId('store', sellerSku)

export function aListing(sellerSku: string): ImportedListing {
  return {
    storeId: 'store',
    accountId: 'account',
    sellerSku,
    sku: sellerSku,
    title: 'as imported',
    asin: null,
    channels: ['DEFAULT'],
    observed: null,
    product: null,
  }
}
