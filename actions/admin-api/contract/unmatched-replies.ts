/**
 * Listings that no Commerce product matched, and what the merchant says of them:
 *
 * - `GET  /stores/{storeId}/unmatched?text=&after=&limit=` → {@link UnmatchedReply}
 * - `GET  /stores/{storeId}/mappings?text=&after=&limit=` → {@link MappingsReply}
 * - `PUT  /accounts/{accountId}/mappings` {@link MappingsRequest} → 202 `JobReply`
 */

export interface Unmatched {
  readonly id: string
  readonly sellerSku: string
  readonly title: string
  readonly asin: string | null
}

export interface UnmatchedReply {
  readonly listings: readonly Unmatched[]
  /** Give as `after` for the next page; null at the end. */
  readonly next: string | null
  /** Of the store. */
  readonly count: number
  /** Listings of the store that Amazon does not have any more. */
  readonly vanished: number
}

/** Which Commerce product the merchant says that a seller SKU is. */
export interface Mapping {
  readonly sellerSku: string
  readonly sku: string
  readonly savedAt: string
  readonly savedBy: string
}

export interface MappingsReply {
  /** Of the store's account: they count in each of its stores. */
  readonly mappings: readonly Mapping[]
  /** Give as `after` for the next page; null at the end. */
  readonly next: string | null
  readonly count: number
}

/**
 * At most 200; one that is there is replaced. Refused as a whole with `UNKNOWN_PRODUCT` where Commerce has no product
 * with a SKU, and with `MATCHED_BY_ITSELF` where a seller SKU is the SKU of another product.
 */
export interface MappingsRequest {
  readonly mappings: readonly {
    readonly sellerSku: string
    /** Null takes the mapping away: the product with the seller SKU itself counts again, if there is one. */
    readonly sku: string | null
  }[]
}
