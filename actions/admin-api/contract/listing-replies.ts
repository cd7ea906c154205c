import type { ControlReason } from '../../shared/listing-quantity/quantity-groups'
import type { CommunicationError } from './health-replies'
import type { ActivityEntry, Listing } from './replies'

/**
 * Listings looked for, one listing, and what several stores share:
 *
 * - `GET /stores/{storeId}/listings?text=&rule=&state=&channel=&override=&sort=&after=&limit=` → `ListingsReply`
 * - `GET /listings?store=&…` the same of every store, or of one → `ListingsReply`
 * - `GET /stores/{storeId}/listing-counts` → {@link ListingCountsReply}
 * - `GET /stores/{storeId}/listing?sellerSku=` → {@link ListingReply}
 * - `GET /stores/{storeId}/listing/changes?sellerSku=&before=&limit=` → `ActivityReply`
 * - `POST /products/listings` {@link ChosenProductsRequest} → {@link ChosenProductsReply}
 * - `GET /shared-skus?text=&after=&limit=` → {@link SharedSkusReply}
 *
 * `sort` is one of `sellerSku`, `title`, `quantity`, `stock`, `published`, with a `-` before it for the other way
 * round; `override` is `yes` or `no`; `channel` is `merchant`, `amazon`, `other` or `unknown`.
 */

export interface ChosenProductsRequest {
  /** SKUs or entity ids of Commerce, as its grid gives them; at most 100. */
  readonly ids: readonly string[]
}

export interface ChosenProductsReply {
  /** Of the products, by Commerce SKU. */
  readonly skus: readonly string[]
  /** Those that have listings of the products, the oldest first. */
  readonly stores: readonly {
    readonly id: string
    readonly name: string
    readonly listings: readonly Listing[]
  }[]
  /** There are more listings than one reply holds. */
  readonly isCutShort: boolean
}

export interface ListingCountsReply {
  readonly total: number
  /** Listings by their state. */
  readonly states: Readonly<Record<string, number>>
  /** Decided listings by the rule that decided. */
  readonly rules: Readonly<Record<string, number>>
  /** Listings by who fulfils them; one that several fulfil counts for each of them, as the filter finds it. */
  readonly channels: Readonly<Record<'merchant' | 'amazon' | 'other' | 'unknown', number>>
  /** Amazon shows something else than it accepted; they are decided and sent again. */
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
  readonly status: 'active' | 'paused'
  readonly createdAt: string
  /**
   * `controls`: its settings, stock and override count for the whole group. `follows`: it has the number that the
   * controlling store decides. `paused-shares`: paused, and shows that number all the same, since Amazon keeps one
   * quantity for it and an active store. `paused-keeps`: paused, and Amazon keeps what it shows.
   */
  readonly part: 'controls' | 'follows' | 'paused-shares' | 'paused-keeps'
  /** Stores with one number at Amazon have the same; counted from 1. */
  readonly number: number
  /** What was decided last; null while nothing is sent. */
  readonly quantity: number | null
  readonly shown: QuantityAtTime | null
}

/** The stores whose listings of a seller SKU are decided together. */
export interface Group {
  readonly sellerSku: string
  readonly controllingStoreId: string | null
  readonly reason: ControlReason
  /** Active ones first, each oldest first. */
  readonly members: readonly GroupMember[]
}

export interface ListingDetail extends Listing {
  readonly channelsReadAt: string | null
  /** On its way to Amazon now. */
  readonly sending: QuantityAtTime | null
  readonly accepted: QuantityAtTime | null
  /** Read back from Amazon. */
  readonly confirmed: QuantityAtTime | null
  /** Amazon shows what it should not. */
  readonly drift: { readonly quantity: number; readonly since: string; readonly times: number } | null
  /** Another system writes the number too. */
  readonly hasOtherWriter: boolean
  readonly controllingStoreId: string | null
  /** What a person asked for of it last, besides setting its override; null: nothing. */
  readonly command: ListingCommand | null
}

export interface ListingCommand {
  readonly kind: 'republish' | 'remove-override'
  readonly by: string
  readonly at: string
}

/** Where the listing can be looked at; null where that is not known. */
export interface ListingLinks {
  /** What buyers see. */
  readonly amazon: string | null
  readonly sellerCentral: string | null
  /** Its product in Commerce Admin, where the deployer said at which address that is. */
  readonly commerceAdmin: string | null
}

export interface ListingReply {
  readonly listing: ListingDetail
  readonly links: ListingLinks
  readonly group: Group
  /** The last 20 of each, newest first. */
  readonly changes: readonly ActivityEntry[]
  readonly errors: readonly CommunicationError[]
}

export interface SharedSkusReply {
  /** By seller SKU; one seller SKU may have several groups. */
  readonly groups: readonly Group[]
  /** Give as `after` for the next page; null at the end. */
  readonly next: string | null
}
