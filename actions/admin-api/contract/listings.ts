/**
 * Listings, their overrides, and seller SKUs that several stores share:
 *
 * - `GET /stores/{storeId}/listings?text=&rule=&state=&channel=&onAmazon=&override=&sort=&after=&limit=` → {@link ListingsReply}
 * - `GET /listings?store=&…` → {@link ListingsReply}; the same of every store, or of one
 * - `GET /stores/{storeId}/listing-counts?text=&rule=&…` → {@link ListingCountsReply}
 * - `GET /listing-counts?store=&…` → {@link ListingCountsReply}; the same of every store, or of one
 * - `GET /stores/{storeId}/listing?sellerSku=` → {@link ListingReply}
 * - `GET /stores/{storeId}/listing/changes?sellerSku=&before=&limit=` → `ActivityReply`
 * - `POST /stores/{storeId}/listings/republish` {@link republishRequest} → 202 {@link RepublishedReply}
 * - `POST /products/listings` {@link ChosenProductsRequest} → {@link ChosenProductsReply}
 * - `GET /shared-skus?text=&after=&limit=` → {@link SharedSkusReply}
 * - `PUT /stores/{storeId}/overrides` {@link OverridesRequest} → {@link OverridesReply}
 * - `POST /stores/{storeId}/overrides/remove` {@link overridesRemoval} → {@link OverridesReply}
 *
 * `sort` is `sellerSku`, `title`, `quantity`, `stock` or `published`; a leading `-` reverses the order. `override` is
 * `yes` or `no`; `channel` is `merchant`, `amazon`, `other` or `unknown`; `onAmazon` is `not-buyable`: published with a
 * quantity above 0, and still not for sale.
 */
import * as v from 'valibot'
import { REASON_MAXIMUM } from '../../shared/csv/override-rows'
import type { AmazonStatus } from '../../shared/listing-quantity/amazon-status'
import type {
  DecisionTrace,
  HoldRule,
  IneligibleRule,
  ListRule,
} from '../../shared/listing-quantity/decision'
import type { ListingOverride } from '../../shared/listing-quantity/listing-override'
import type { ControlReason } from '../../shared/listing-quantity/quantity-groups'
import type { ActivityEntry, CommunicationError } from './activity'
import { sellerSkus, simulationId } from './common'

/** Settings of one listing that replace those of its store. */
export interface Override {
  readonly changes: ListingOverride
  readonly reason: string
  /** Null: until it is removed. */
  readonly endsAt: string | null
  readonly setBy: string
  readonly setAt: string
}

const REASON = 'is required: say why this listing differs'

export const overridesRequest = v.strictObject({
  sellerSkus,
  simulationId,
  /** Replaces the whole previous override. Checked by `parseListingOverride`, which names every field that is wrong. */
  changes: v.unknown(),
  reason: v.pipe(
    v.string(REASON),
    v.trim(),
    v.nonEmpty(REASON),
    v.maxLength(REASON_MAXIMUM, `expected at most ${REASON_MAXIMUM} characters`),
  ),
  /** In the future; null: until it is removed. */
  endsAt: v.nullable(
    v.pipe(
      v.string('expected an ISO 8601 time, or null for no end'),
      v.isoTimestamp(
        'expected an ISO 8601 time with its zone, such as 2027-01-31T23:00:00Z, or null for no end',
      ),
    ),
  ),
})
export type OverridesRequest = Readonly<v.InferOutput<typeof overridesRequest>> & {
  readonly changes: ListingOverride
}

export const overridesRemoval = v.strictObject({ sellerSkus, simulationId })

export interface OverridesReply {
  /** Number of listings that were changed. */
  readonly changed: number
  readonly override: Override | null
}

export interface Listing {
  readonly id: string
  readonly storeId: string
  /** The store whose settings, stock and override apply; null while undecided or if all stores are paused. */
  readonly controllingStoreId: string | null
  readonly sellerSku: string
  readonly sku: string | null
  readonly title: string
  /** The address of a small image at Amazon; null if Amazon named none. */
  readonly image: string | null
  readonly asin: string | null
  readonly fulfillmentChannels: readonly string[]
  readonly decision: {
    readonly kind: 'list' | 'ineligible' | 'hold'
    readonly quantity: number | null
    readonly rule: ListRule | IneligibleRule | HoldRule
    readonly trace: DecisionTrace
    readonly decidedAt: string
  } | null
  /** What Amazon shows, as far as known: the last accepted or read quantity; null if there is neither. */
  readonly shown: QuantityAtTime | null
  /** What Amazon said at the last read; null if it was not read yet. */
  readonly onAmazon: {
    readonly status: AmazonStatus
    /** At most five, those that stop buyers first. */
    readonly issues: readonly ListingIssue[]
    readonly readAt: string
  } | null
  readonly published: {
    readonly quantity: number
    readonly status: 'accepted' | 'rejected' | 'failed'
    readonly at: string
    readonly message: string | null
  } | null
  /** A zero that is not sent: it waits for the merchant's answer, or the merchant refused it. */
  readonly massZero: 'asked' | 'dismissed' | null
  /** When Amazon was found to no longer have it. It is not published from then on. */
  readonly vanishedAt: string | null
  /** When a vanished listing is deleted here; null while Amazon has it. */
  readonly keptUntil: string | null
  /** Commerce's salable quantity when it was last read; null if stock is not managed or not known. */
  readonly stock: number | null
  /** Null: the settings of its store apply. */
  readonly override: Override | null
}

/** Something that Amazon finds wrong with a listing, in its own words. */
export interface ListingIssue {
  readonly code: string
  /** `ERROR`, `WARNING` or `INFO`. */
  readonly severity: string
  readonly message: string
  /** Buyers cannot buy the listing because of it. */
  readonly stopsBuyers: boolean
}

export interface ListingsReply {
  readonly listings: readonly Listing[]
  /** Pass it as `after` to get the next page; null at the end. */
  readonly next: string | null
}

export const republishRequest = v.strictObject({ sellerSkus })

export interface RepublishedReply {
  readonly listings: number
}

/** The most products that a mass action can select in Commerce's grid. */
const PRODUCTS_MAXIMUM = 100

export const chosenProductsRequest = v.strictObject({
  /** SKUs or entity ids of Commerce, as its grid passes them. */
  ids: v.pipe(
    v.array(
      v.pipe(v.string('expected text'), v.nonEmpty('must not be empty'), v.maxLength(200, 'is too long')),
    ),
    v.minLength(1, 'expected at least one product'),
    v.maxLength(PRODUCTS_MAXIMUM, `expected at most ${PRODUCTS_MAXIMUM} products`),
    v.readonly(),
  ),
})
export type ChosenProductsRequest = Readonly<v.InferOutput<typeof chosenProductsRequest>>

export interface ChosenProductsReply {
  /** Commerce SKUs of the products. */
  readonly skus: readonly string[]
  /** Stores that list any of the products, oldest first. */
  readonly stores: readonly {
    readonly id: string
    readonly name: string
    readonly listings: readonly Listing[]
  }[]
  /** There are more listings than one reply holds. */
  readonly isTruncated: boolean
}

/** Numbers of the listings that the text finds. Only `found` follows the other filters too. */
export interface ListingCountsReply {
  readonly total: number
  /** Number of listings that all filters find. */
  readonly found: number
  /** Number of listings by state. */
  readonly states: Readonly<Record<string, number>>
  /** Number of decided listings by the rule that decided; `unmatched`: without a product. */
  readonly rules: Readonly<Record<string, number>>
  /** Number of listings by fulfillment channel. A listing with several channels counts for each, as in the filter. */
  readonly channels: Readonly<Record<'merchant' | 'amazon' | 'other' | 'unknown', number>>
  /** Amazon shows a quantity that it did not accept; these listings are decided and sent again. */
  readonly drifting: number
}

export interface QuantityAtTime {
  readonly quantity: number
  readonly at: string
}

/** One store of a quantity group. */
export interface GroupMember {
  readonly storeId: string
  readonly name: string
  readonly country: string
  readonly accountId: string
  readonly sellerId: string
  readonly sellerName?: string
  readonly status: 'active' | 'paused'
  readonly createdAt: string
  /**
   * `controls`: its settings, stock and override apply to the whole group. `follows`: it shows the quantity that the
   * controlling store decides. `paused-shares`: paused, and still shows that quantity, because Amazon keeps one
   * quantity for it and an active store. `paused-keeps`: paused, and Amazon keeps what it shows.
   */
  readonly part: 'controls' | 'follows' | 'paused-shares' | 'paused-keeps'
  /** The same for stores that share one quantity at Amazon; counted from 1. */
  readonly number: number
  /** The last decision; null while nothing is sent. */
  readonly quantity: number | null
  readonly shown: QuantityAtTime | null
}

/** The stores whose listings of a seller SKU are decided together. */
export interface Group {
  readonly sellerSku: string
  readonly controllingStoreId: string | null
  readonly reason: ControlReason
  /** Active stores first, then by age, oldest first. */
  readonly members: readonly GroupMember[]
}

export interface ListingDetail extends Listing {
  readonly channelsReadAt: string | null
  /** In flight to Amazon now. */
  readonly sending: QuantityAtTime | null
  readonly accepted: QuantityAtTime | null
  /** Read back from Amazon. */
  readonly confirmed: QuantityAtTime | null
  /** Amazon shows another quantity than it accepted. */
  readonly drift: { readonly quantity: number; readonly since: string; readonly times: number } | null
  /** Another system writes the quantity too. */
  readonly hasOtherWriter: boolean
  /** The last request of a person for this listing, other than setting an override. */
  readonly command: ListingCommand | null
}

export interface ListingCommand {
  readonly kind: 'republish' | 'remove-override'
  readonly by: string
  readonly at: string
}

/** Addresses of the listing in other systems; null where unknown. */
export interface ListingLinks {
  /** The page that buyers see. */
  readonly amazon: string | null
  readonly sellerCentral: string | null
  /** The product in Commerce Admin; null unless `COMMERCE_ADMIN_URL` is set. */
  readonly commerceAdmin: string | null
}

export interface ListingReply {
  readonly listing: ListingDetail
  readonly links: ListingLinks
  readonly group: Group
  /** The last 20, newest first. */
  readonly changes: readonly ActivityEntry[]
  /** The last 20, newest first. */
  readonly errors: readonly CommunicationError[]
}

export interface SharedSkusReply {
  /** In order of the seller SKU, which may have several groups. */
  readonly groups: readonly Group[]
  /** Pass it as `after` to get the next page; null at the end. */
  readonly next: string | null
}
