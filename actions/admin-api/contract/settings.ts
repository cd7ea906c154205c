/**
 * Stock / Quantity of a store:
 *
 * - `GET /stores/{storeId}/stock-quantity` → {@link StockQuantityReply}
 * - `PUT /stores/{storeId}/stock-quantity` {@link StockQuantityRequest} → {@link StockQuantitySavedReply}
 * - `GET /stores/{storeId}/stock-quantity/history` → {@link StockQuantityHistoryReply}
 * - `GET /stores/{storeId}/stock-quantity/history/{version}` → {@link StockQuantityVersionReply}
 * - `GET /stores/{storeId}/impact` → {@link ImpactReply}
 */
import * as v from 'valibot'
import type { ListingsAlike } from '../../shared/listing-quantity/listings-alike'
import type { ListingRule } from '../../shared/listing-quantity/rules/listing-rule'
import type {
  SettingsCaution,
  StockQuantitySettings,
} from '../../shared/listing-quantity/stock-quantity-settings'
import { type SavedBy, simulationId, version } from './common'
import type { Job } from './jobs'

export const stockQuantityRequest = v.strictObject({
  /** The version that the form was filled from. */
  version,
  /** Checked by `parseStockQuantitySettings`, which names every field that is wrong. */
  settings: v.unknown(),
  /**
   * All rules of the store, in their order. Checked by `parseListingRules`. Left out: they stay as they are in `version`.
   */
  rules: v.optional(v.unknown()),
  /** Ignored. Earlier versions of the page send it. */
  impactConfirmed: v.exactOptional(v.boolean('expected true or false')),
  /** The simulation that the merchant was shown and confirmed: its zeros pass the mass-zero breaker, and no others. */
  simulationId,
})
export type StockQuantityRequest = Readonly<v.InferInput<typeof stockQuantityRequest>> & {
  readonly settings: StockQuantitySettings
  readonly rules?: readonly ListingRule[]
}

export interface StockQuantityReply {
  /** 0 if never saved; then `settings` and `saved` are null. */
  readonly version: number
  readonly settings: StockQuantitySettings | null
  /** In their order. Empty if there are none. */
  readonly rules: readonly ListingRule[]
  readonly saved: SavedBy | null
  readonly cautions: readonly SettingsCaution[]
}

export interface StockQuantitySavedReply extends StockQuantityReply {
  readonly saved: SavedBy
  /** The republication that the save started. */
  readonly job: Job
}

export interface StockQuantityHistoryReply {
  /** Newest first. */
  readonly versions: readonly (SavedBy & {
    readonly settings: StockQuantitySettings
    /** Their rules are in {@link StockQuantityVersionReply}, since those of many versions do not fit into one reply. */
    readonly ruleCount: number
  })[]
  /** Versions that a newer version of the app saved, whose rules this one cannot read. Newest first. */
  readonly newer: readonly SavedBy[]
}

/** One version, as it was saved. To revert, save its settings and rules. */
export interface StockQuantityVersionReply extends SavedBy {
  readonly settings: StockQuantitySettings
  readonly rules: readonly ListingRule[]
}

/**
 * What the page needs to show the impact of a draft while the user types. It unfolds `listings` with `unfoldAlike` and
 * calls `settingsImpact` with the draft: how many listings change against what is decided now, how many go to 0, and how
 * many would show more than there is.
 */
export interface ImpactReply {
  /** Every listing that the store's settings decide about, including those of other stores that share a seller SKU. */
  readonly listings: readonly ListingsAlike[]
  /** Names of these stores, by id. */
  readonly names: Readonly<Record<string, string>>
  /** How long ago the oldest stock among them was read from Commerce. Null: none is known. */
  readonly stockAgeSeconds: number | null
  /** The settings in use; null: never saved, and nothing is published. */
  readonly settings: StockQuantitySettings | null
  /** Of `settings`; 0 if they are null. */
  readonly version: number
}
