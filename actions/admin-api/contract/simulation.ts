/**
 * What a change would do to which Amazon quantities, before it is made:
 *
 * - `POST /simulations` {@link SimulationRequest} → {@link SimulationReply}
 *
 * A simulation comes in parts. Send the same change with `id` and `next` of the reply until `next` is null. Nothing is
 * changed or sent. A confirmation that names the `id` lets exactly those listings go to 0 that the simulation showed.
 */
import * as v from 'valibot'
import type { ListingRule } from '../../shared/listing-quantity/rules/listing-rule'
import type { StockQuantitySettings } from '../../shared/listing-quantity/stock-quantity-settings'
import type { Effect, SimulatedQuantity } from '../../shared/publishing/simulate/simulated-quantity'
import { type InventoryScope, inventoryScope } from './accounts'
import { requiredText, sellerSkus } from './common'

export type { Effect }

const storeId = requiredText(100)
const kind = <K extends string>(name: K) => v.literal(name, 'expected a change that can be simulated')

/** Some listings of one store. */
export interface ListingsOfStore {
  readonly storeId: string
  readonly sellerSkus: readonly string[]
}

const STORES_MAXIMUM = 100
const listingsOfStores = v.pipe(
  v.array(v.strictObject({ storeId, sellerSkus })),
  v.minLength(1, 'expected the listings of at least one store'),
  v.maxLength(STORES_MAXIMUM, `expected the listings of at most ${STORES_MAXIMUM} stores`),
  v.check((all) => new Set(all.map((each) => each.storeId)).size === all.length, 'expected each store once'),
)

export const simulatedChange = v.variant(
  'kind',
  [
    /**
     * Settings are checked by `parseStockQuantitySettings`, rules by `parseListingRules`, overrides by
     * `parseListingOverride`. Rules that are left out stay as they are. With `sellerSkus`, only these listings of the store
     * are simulated, and each of them is a row.
     */
    v.strictObject({
      kind: kind('settings'),
      storeId,
      settings: v.unknown(),
      rules: v.optional(v.unknown()),
      sellerSkus: v.optional(sellerSkus),
    }),
    v.strictObject({ kind: kind('pause'), storeId }),
    v.strictObject({ kind: kind('resume'), storeId }),
    v.strictObject({ kind: kind('remove'), storeId }),
    v.strictObject({ kind: kind('website'), storeId, websiteCode: requiredText(100) }),
    /** The zeros that wait for the merchant's answer. */
    v.strictObject({ kind: kind('zeros'), storeId }),
    /** Sending to Amazon starts, or goes on after a manual stop. */
    v.strictObject({ kind: kind('start') }),
    /** An account is removed with all of its stores. */
    v.strictObject({ kind: kind('remove-account'), accountId: requiredText(100) }),
    /** Another inventory scope of an account, in all of its stores. */
    v.strictObject({ kind: kind('scope'), accountId: requiredText(100), inventoryScope }),
    /** `changes` is null to remove the overrides. */
    v.strictObject({ kind: kind('overrides'), listings: listingsOfStores, changes: v.unknown() }),
  ],
  'expected a change: settings, pause, resume, remove, website, zeros, start, scope, remove-account or overrides',
)

export const simulationRequest = v.strictObject({
  change: simulatedChange,
  /** Of the first reply; null in the first request. */
  id: v.nullable(v.pipe(v.string(), v.uuid('expected the id of the first reply'))),
  /** `next` of the reply before; null in the first request. */
  after: v.nullable(v.pipe(v.string(), v.maxLength(500, 'expected the cursor of the reply before'))),
})

export type SimulatedChangeRequest =
  | {
      readonly kind: 'settings'
      readonly storeId: string
      readonly settings: StockQuantitySettings
      readonly rules?: readonly ListingRule[]
      readonly sellerSkus?: readonly string[]
    }
  | { readonly kind: 'pause' | 'resume' | 'remove' | 'zeros'; readonly storeId: string }
  | { readonly kind: 'website'; readonly storeId: string; readonly websiteCode: string }
  | { readonly kind: 'start' }
  | { readonly kind: 'remove-account'; readonly accountId: string }
  | { readonly kind: 'scope'; readonly accountId: string; readonly inventoryScope: InventoryScope }
  | {
      readonly kind: 'overrides'
      readonly listings: readonly ListingsOfStore[]
      readonly changes: object | null
    }

export interface SimulationRequest {
  readonly change: SimulatedChangeRequest
  readonly id: string | null
  readonly after: string | null
}

/** Numbers of Amazon quantities of one store, in this part. */
export interface SimulatedCounts {
  readonly storeId: string
  readonly total: number
  /** Adds up to `total`. Effects without any are left out. */
  readonly effects: Readonly<Partial<Record<Effect, number>>>
  /** Quantities that exceed what is available. */
  readonly aboveStock: number
}

/** A quantity that is sent, is no longer sent, or is more than there is. */
export type SimulatedRow = Omit<SimulatedQuantity, 'sku' | 'stockReadAt'>

/** A part of a simulation. */
export interface SimulatedPart {
  /** The same for all parts. */
  readonly id: string
  readonly counts: readonly SimulatedCounts[]
  readonly rows: readonly SimulatedRow[]
  /** Names of all stores, by id. */
  readonly names: Readonly<Record<string, string>>
  /**
   * How long ago the oldest stock was read from Commerce that this part was counted with. Null: it was read for this part, or
   * no quantity needs it.
   */
  readonly stockAgeSeconds: number | null
}

export interface SimulationReply extends SimulatedPart {
  /** Listings of this part that were looked at. */
  readonly done: number
  /** Listings to look at in all parts; null except in the first reply. */
  readonly total: number | null
  /** Null: this was the last part. */
  readonly next: string | null
}
