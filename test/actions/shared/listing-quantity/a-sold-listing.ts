import type { DecisionInput } from '../../../../actions/shared/listing-quantity/decide-listing-quantity'
import type { CommerceStock } from '../../../../actions/shared/listing-quantity/decision'
import type { StockQuantitySettings } from '../../../../actions/shared/listing-quantity/stock-quantity-settings'

export const settings: StockQuantitySettings = {
  outOfStockThreshold: 5,
  maximumListedQuantity: 10,
  doNotManageStockQuantity: 3,
  maximumMode: 'always',
  stockPercentage: 100,
  safetyBuffer: 0,
}
export const stock = (quantity: number, soldNotInCommerce?: number, salable = true): CommerceStock => ({
  kind: 'managed',
  salable,
  quantity,
  ...(soldNotInCommerce === undefined ? {} : { soldNotInCommerce }),
})
/** A listing with 80 in stock, in a store that publishes. */
export const sold: DecisionInput = {
  store: { status: 'active' },
  readOnly: false,
  settings,
  listing: { fulfillmentChannels: ['DEFAULT'] },
  product: { status: 'enabled', type: 'simple' },
  stock: stock(80),
}
