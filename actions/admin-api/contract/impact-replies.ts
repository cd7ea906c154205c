import type { ListingsAlike } from '../../shared/listing-quantity/listings-alike'
import type { StockQuantitySettings } from '../../shared/listing-quantity/stock-quantity-settings'

/**
 * What a draft of Stock / Quantity does to the listings, told while it is typed:
 *
 * - `GET /stores/{storeId}/impact` → {@link ImpactReply}
 *
 * The page unfolds `listings` with `unfoldAlike`, and asks `settingsImpact` for any draft over `settings`: of the listings
 * that the store decides about, how many change against what is decided now, how many go to 0, and how many would
 * show more than there is.
 */
export interface ImpactReply {
  /** Every listing that the store's settings decide about, those of other stores that share a seller SKU too. */
  readonly listings: readonly ListingsAlike[]
  /** By which they are decided now; null: never saved, and nothing is published. */
  readonly settings: StockQuantitySettings | null
  /** Of `settings`; 0 with null. */
  readonly version: number
}
