import type { Catalogue, ListingCondition } from '../catalogue/types'
import type { SavedJson } from '../saved-json'

/** A value of a listing attribute, in Amazon's snake_case. */
export type AttributeValue = Record<string, unknown>

export interface LiveChannel {
  readonly code: string
  quantity?: number | undefined
}

export interface AmazonIssue {
  readonly code: string
  readonly message: string
  readonly severity: 'ERROR' | 'WARNING' | 'INFO'
  readonly attributeNames?: string[]
  readonly categories: string[]
  readonly marketplaceIds?: string[]
}

/** A seller's listing. Times are milliseconds since 1970. */
export interface Listing {
  readonly sellerId: string
  readonly sellerSku: string
  title: string
  readonly asin: string
  productType: string
  price: number
  condition: ListingCondition
  marketplaceIds: string[]
  createdAt: number
  updatedAt: number
  /** What buyers can get: one pool for all marketplaces of the account. */
  live: LiveChannel[]
  /** What was submitted, by attribute name. */
  attributes: Record<string, AttributeValue[]>
  issues: AmazonIssue[]
}

/** A PATCH as it was answered. `quantity` and `channel` are those of its fulfilment availability. */
export interface PatchRecord {
  readonly at: number
  readonly sellerId: string
  readonly sellerSku: string
  readonly marketplaceIds: string[]
  readonly status: 'ACCEPTED' | 'INVALID' | 'VALID'
  readonly submissionId: string
  readonly operations: string[]
  readonly channel?: string
  readonly quantity?: number
  readonly issues: string[]
  /** When it reached the live listing. */
  appliedAt?: number
}

export type MistakeKind =
  | 'quantity-sent-to-fulfilled-by-amazon'
  | 'quantity-sent-beside-supply-source'
  | 'quantity-sent-to-always-available'
  | 'lead-time-or-restock-date-dropped'
  | 'unknown-seller-sku'
  | 'other-attribute-patched'

/** Something that Amazon accepts and a merchant would regret. */
export interface Mistake {
  readonly at: number
  readonly kind: MistakeKind
  readonly sellerId: string
  readonly sellerSku: string
  readonly detail: string
}

type OrderStatus = 'PENDING' | 'UNSHIPPED' | 'PARTIALLY_SHIPPED' | 'SHIPPED' | 'CANCELLED'

/** An order of one item, made by a buyer on Amazon. */
export interface AmazonOrder {
  readonly orderId: string
  readonly orderItemId: string
  readonly sellerId: string
  readonly sellerSku: string
  readonly asin: string
  readonly title: string
  readonly marketplaceId: string
  readonly quantity: number
  readonly price: number
  readonly fulfilledBy: 'MERCHANT' | 'AMAZON'
  readonly createdAt: number
  /** From when on a search finds it; at once when left out. */
  readonly shownAt?: number
  updatedAt: number
  status: OrderStatus
  /** Units shipped and cancelled of an order that is so in part. */
  shipped?: number
  cancelled?: number
}

interface Login {
  readonly sellerId?: string
  readonly scope?: string
  readonly expiresAt: number
}

/** All that the Amazon stand-in remembers; saved as JSON. */
export interface AmazonState {
  /** By `sellerId/sellerSku`. */
  listings: Record<string, Listing>
  patches: PatchRecord[]
  mistakes: Mistake[]
  orders: AmazonOrder[]
  /** Seller by refresh token; a revoked one is absent. */
  refreshTokens: Record<string, string>
  accessTokens: Record<string, Login>
  /** By OAuth code, good for one exchange within five minutes. */
  codes: Record<string, { readonly sellerId: string; readonly expiresAt: number }>
  /** Sellers whose grant does not reach listings: the app has no role for them. */
  restricted: string[]
  application: {
    /** Refused without `version=beta`. */
    isDraft: boolean
    /** Login with Amazon refuses it with `unauthorized_client`. */
    isSuspended: boolean
  }
}

/** Refuses what fits all the fields that are given: a SKU, a marketplace, an operation or an account. */
export interface Refusal {
  readonly operation?: string
  readonly sellerId?: string
  /** Of a search: any of the SKUs that it names. */
  readonly sellerSku?: string
  readonly marketplaceId?: string
  /** 403 unless set. */
  readonly status?: number
  readonly code?: string
  readonly message?: string
  /** For ever when left out. */
  times?: number
}

/** Answers patches, and messages of feeds, `INVALID`. */
interface InvalidPatch {
  /** Every SKU when left out. */
  readonly sellerSku?: string
  /** Amazon's `4000000`, its internal error, unless set. */
  readonly code?: string
  /** For ever when left out. */
  times?: number
}

/** Another system that writes the number of a listing too. */
interface ForeignWriter {
  readonly sellerId: string
  readonly sellerSku: string
  /** What it writes at once and after each accepted patch; left out, the number never follows a patch. */
  readonly quantity?: number
}

/** How Amazon behaves when it is not at its best. */
export interface AmazonBehaviour {
  refusals: Refusal[]
  invalid: InvalidPatch[]
  /** `plain-only`: 400 for a search of orders that names `includedData`. */
  searchOrders: 'all' | 'plain-only'
  /** Milliseconds from an order until a search can find it; its last update is still the time of the order. */
  ordersShownAfterMs: number
  /** Orders of these seller SKUs come without the quantity that Amazon's model requires. */
  unreadableOrdersOf: string[]
  /** Milliseconds that an order stays PENDING. */
  orderPendingMs: number
  /** Milliseconds that a feed or report takes. */
  feedDelayMs: number
  writers: ForeignWriter[]
}

export interface AmazonOptions {
  /** Where the state is kept between runs; nowhere when left out. */
  readonly folder?: string
  readonly catalogue: Catalogue
  /** Pages that the app is registered with; a consent goes back to no other. */
  readonly redirectUris?: readonly string[]
  /** Milliseconds from ACCEPTED to live; 300 unless set. */
  readonly acceptanceDelayMs?: number
  /** Milliseconds that an order stays PENDING; 2,000 unless set. */
  readonly orderPendingMs?: number
  /** Milliseconds until a change of an order can be searched for; Amazon's two minutes unless set. */
  readonly orderDelayMs?: number
  /** Milliseconds that a feed or report takes; 1,000 unless set. */
  readonly feedDelayMs?: number
  /** Milliseconds for which a report is answered from a copy; an hour unless set. */
  readonly reportCopyMs?: number
  /** `false` lifts Amazon's rate limits; on unless set. */
  readonly throttle?: boolean
  readonly now?: () => number
}

/** What every part of the stand-in works with. */
export interface AmazonWorld {
  readonly state: AmazonState
  readonly saved: SavedJson<AmazonState>
  readonly redirectUris: readonly string[]
  readonly acceptanceDelayMs: number
  readonly behaviour: AmazonBehaviour
  readonly orderDelayMs: number
  readonly reportCopyMs: number
  readonly throttle: boolean
  readonly now: () => number
  /** Answers of Amazon's API wait this long, in milliseconds. */
  latencyMs: number
  /** Accepted patches that are not live yet; calling one makes it live. */
  readonly goingLive: Set<() => void>
  /** Feeds that are not carried out yet; calling one carries it out. */
  readonly landing: Set<() => void>
}
