import { MERCHANT_FULFILLED } from '../../listing-quantity/decide-listing-quantity'

/**
 * Changes the merchant-fulfilled quantity of a listing and nothing else. It is merged, so that handling time and
 * restock date stay as they are. A PATCH and a message of a feed use the same patch.
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
