/**
 * Listings that match no Commerce product, and the merchant's own mappings:
 *
 * - `GET  /stores/{storeId}/unmatched?text=&after=&limit=` → {@link UnmatchedReply}
 * - `GET  /stores/{storeId}/mappings?text=&after=&limit=` → {@link MappingsReply}
 * - `PUT  /accounts/{accountId}/mappings` {@link MappingsRequest} → 202 `JobReply`
 */
import * as v from 'valibot'
import { requiredText } from './common'

export interface Unmatched {
  readonly id: string
  readonly sellerSku: string
  readonly title: string
  readonly asin: string | null
}

export interface UnmatchedReply {
  readonly listings: readonly Unmatched[]
  /** Pass it as `after` to get the next page; null at the end. */
  readonly next: string | null
  /** Number of unmatched listings in the store. */
  readonly count: number
  /** Number of listings in the store that Amazon no longer has. */
  readonly vanished: number
}

/** The Commerce product that the merchant assigned to a seller SKU. */
export interface Mapping {
  readonly sellerSku: string
  readonly sku: string
  readonly savedAt: string
  readonly savedBy: string
}

export interface MappingsReply {
  /** Mappings belong to the account and apply to each of its stores. */
  readonly mappings: readonly Mapping[]
  /** Pass it as `after` to get the next page; null at the end. */
  readonly next: string | null
  readonly count: number
}

const MAPPINGS_MAXIMUM = 200

const text = requiredText(200)

/**
 * New mappings; each replaces an existing one of the same seller SKU. The whole request is refused with
 * `UNKNOWN_PRODUCT` if Commerce has no product with one of the SKUs, and with `MATCHED_BY_ITSELF` if one of the seller SKUs is the SKU
 * of another product.
 */
export const mappingsRequest = v.strictObject({
  mappings: v.pipe(
    v.array(
      v.strictObject({
        sellerSku: text,
        /** Null removes the mapping; then the product whose SKU equals the seller SKU counts again, if there is one. */
        sku: v.nullable(text),
      }),
    ),
    v.minLength(1, 'expected at least one'),
    v.maxLength(MAPPINGS_MAXIMUM, `expected at most ${MAPPINGS_MAXIMUM}; upload a CSV file for more`),
    v.readonly(),
  ),
})
export type MappingsRequest = Readonly<v.InferOutput<typeof mappingsRequest>>
