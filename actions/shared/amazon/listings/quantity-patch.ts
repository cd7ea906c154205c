import { MERCHANT_FULFILLED } from '../../listing-quantity/decide-listing-quantity'

/**
 * What changes the merchant-fulfilled quantity of a listing and nothing else: it is merged, so that handling time and
 * restock date stay as they are. The same in a PATCH and in a message of a feed.
 */
export function quantityPatch(quantity: number) {
  return {
    productType: 'PRODUCT',
    patches: [
      {
        op: 'merge',
        path: '/attributes/fulfillment_availability',
        value: [{ fulfillment_channel_code: MERCHANT_FULFILLED, quantity }],
      },
    ],
  }
}
