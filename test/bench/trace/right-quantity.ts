import { decideListingQuantity } from '../../../actions/shared/listing-quantity/decide-listing-quantity'
import type { StockQuantitySettings } from '../../../actions/shared/listing-quantity/stock-quantity-settings'

type Stock = Parameters<typeof decideListingQuantity>[0]['stock']

/** What a listing of the trace should show with this stock. Null: it is on hold. */
export function rightQuantity(settings: StockQuantitySettings, stock: Stock): number | null {
  const decision = decideListingQuantity({
    store: { status: 'active' },
    readOnly: false,
    settings,
    listing: { fulfillmentChannels: ['DEFAULT'] },
    product: { status: 'enabled', type: 'simple' },
    stock,
  })
  return decision.kind === 'hold' ? null : decision.quantity
}
