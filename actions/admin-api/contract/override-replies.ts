import type { ListingOverride } from '../../shared/listing-quantity/decide-listing-quantity'

/**
 * Overrides of single listings:
 *
 * - `PUT  /stores/{storeId}/overrides` {@link OverridesRequest} → {@link OverridesReply}
 * - `POST /stores/{storeId}/overrides/remove` {@link OverridesRemoval} → {@link OverridesReply}
 * - `GET  /stores/{storeId}/overrides/csv?after=&separator=` → `CsvPartReply`; many at once: uploads of `overrides`
 */

/** What a listing has in place of its store's settings. */
export interface Override {
  readonly changes: ListingOverride
  readonly reason: string
  /** Null: until it is removed. */
  readonly endsAt: string | null
  readonly setBy: string
  readonly setAt: string
}

export interface OverridesRequest {
  /** 1 to 500 of the store's. */
  readonly sellerSkus: readonly string[]
  /** In place of what was overridden before. */
  readonly changes: ListingOverride
  /** 1 to 200 characters. */
  readonly reason: string
  /** ISO 8601, in the future; null: until it is removed. */
  readonly endsAt: string | null
}

export interface OverridesRemoval {
  readonly sellerSkus: readonly string[]
}

export interface OverridesReply {
  /** Listings that were changed. */
  readonly changed: number
  readonly override: Override | null
}
