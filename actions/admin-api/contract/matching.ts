/**
 * Listings that match no Commerce product, and the merchant's own mappings:
 *
 * - `GET  /stores/{storeId}/unmatched?text=&after=&limit=` → {@link UnmatchedReply}
 * - `GET  /stores/{storeId}/mappings?text=&after=&limit=` → {@link MappingsReply}
 * - `PUT  /accounts/{accountId}/mappings` {@link MappingsRequest} → 202 `JobReply`
 * - `POST /stores/{storeId}/proposals` {@link ProposalsRequest} → {@link ProposalsReply}
 * - `GET  /products?text=` → {@link ProductsReply}
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

/** The most listings that one request proposes products for, which bounds the requests to Commerce. */
const PROPOSED_MAXIMUM = 25

export const proposalsRequest = v.strictObject({
  sellerSkus: v.pipe(
    v.array(requiredText(200)),
    v.minLength(1, 'expected at least one'),
    v.maxLength(PROPOSED_MAXIMUM, `expected at most ${PROPOSED_MAXIMUM}`),
    v.readonly(),
  ),
})
export type ProposalsRequest = Readonly<v.InferOutput<typeof proposalsRequest>>

/** A Commerce product that a listing may belong to. */
export interface Proposal {
  readonly sellerSku: string
  readonly sku: string
  /** The product's name in Commerce. */
  readonly name: string
  /**
   * `sku`: the SKUs differ only in case, accents and separators. `gtin`: only this product has the EAN, UPC or ISBN of the
   * listing. `title`: title and name are similar.
   */
  readonly reason: 'sku' | 'gtin' | 'title'
  /** `sure` only by SKU and GTIN. `possible`: a person should compare the two. */
  readonly confidence: 'sure' | 'likely' | 'possible'
}

export interface ProposalsReply {
  /** At most one for each listing; none for listings that are matched or resemble no product. */
  readonly proposals: readonly Proposal[]
}

export interface ProductsReply {
  /** The first 20. */
  readonly products: readonly { readonly sku: string; readonly name: string }[]
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
