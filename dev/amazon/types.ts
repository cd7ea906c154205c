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
  readonly enforcements?: {
    readonly actions: readonly { readonly action: string }[]
    readonly exemption: {
      readonly status: 'EXEMPT' | 'EXEMPT_UNTIL_EXPIRY_DATE' | 'NOT_EXEMPT'
      readonly expiryDate?: string
    }
  }
  readonly marketplaceIds?: string[]
}

/** A seller's listing. Times are milliseconds since 1970. */
export interface Listing {
  readonly sellerId: string
  readonly sellerSku: string
  title: string
  readonly asin: string
  /** The EAN or UPC that the seller gave. Left out: the ASIN. */
  productId?: string
  productType: string
  price: number
  condition: ListingCondition
  marketplaceIds: string[]
  createdAt: number
  updatedAt: number
  /** What buyers can get. All marketplaces of the account share one pool. */
  live: LiveChannel[]
  /** What was submitted, by attribute name. */
  attributes: Record<string, AttributeValue[]>
  issues: AmazonIssue[]
}

/** An answered PATCH. `quantity` and `channel` are those of its fulfillment availability. */
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
  /** When the live listing changed. */
  appliedAt?: number
}

export type MistakeKind =
  | 'quantity-sent-to-fulfilled-by-amazon'
  | 'quantity-sent-beside-supply-source'
  | 'quantity-sent-to-always-available'
  | 'lead-time-or-restock-date-dropped'
  | 'unknown-seller-sku'
  | 'other-attribute-patched'

/** Something that Amazon accepts but a merchant would regret. */
export interface Mistake {
  readonly at: number
  readonly kind: MistakeKind
  readonly sellerId: string
  readonly sellerSku: string
  readonly detail: string
}

type OrderStatus = 'PENDING' | 'UNSHIPPED' | 'PARTIALLY_SHIPPED' | 'SHIPPED' | 'CANCELLED'

/** An order with one item, placed by a buyer on Amazon. */
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
  /** When a search starts to find it. Omitted: at once. */
  readonly shownAt?: number
  updatedAt: number
  status: OrderStatus
  /** Shipped and canceled units of a partly processed order. */
  shipped?: number
  cancelled?: number
}

interface Login {
  readonly sellerId?: string
  readonly scope?: string
  readonly expiresAt: number
}

/** The state of the Amazon stand-in, saved as JSON. */
export interface AmazonState {
  /** By `sellerId/sellerSku`. */
  listings: Record<string, Listing>
  patches: PatchRecord[]
  mistakes: Mistake[]
  orders: AmazonOrder[]
  /** Seller by refresh token. Revoked tokens are absent. */
  refreshTokens: Record<string, string>
  accessTokens: Record<string, Login>
  /** By OAuth code. Each is valid for one exchange, for five minutes. */
  codes: Record<string, { readonly sellerId: string; readonly expiresAt: number }>
  /** Sellers whose grant excludes listings, because the app lacks the role. */
  restricted: string[]
  application: {
    /** Requires `version=beta`. */
    isDraft: boolean
    /** Login with Amazon answers `unauthorized_client`. */
    isSuspended: boolean
  }
}

/** Refuses requests that match all given fields: a SKU, a marketplace, an operation or an account. */
export interface Refusal {
  readonly operation?: string
  readonly sellerId?: string
  /** A search matches by any SKU that it names. */
  readonly sellerSku?: string
  readonly marketplaceId?: string
  /** Defaults to 403. */
  readonly status?: number
  readonly code?: string
  readonly message?: string
  /** Unlimited if omitted. */
  times?: number
}

/** Answers patches and feed messages with `INVALID`. */
interface InvalidPatch {
  /** Every SKU if omitted. */
  readonly sellerSku?: string
  /** Defaults to `4000000`, Amazon's internal error. */
  readonly code?: string
  /** Unlimited if omitted. */
  times?: number
}

/** Another system that writes a listing's quantity. */
interface ForeignWriter {
  readonly sellerId: string
  readonly sellerSku: string
  /** The quantity that it writes now and after each accepted patch. If omitted, the quantity never follows a patch. */
  readonly quantity?: number
}

/** How Amazon misbehaves. */
export interface AmazonBehaviour {
  refusals: Refusal[]
  invalid: InvalidPatch[]
  /** `plain-only` answers 400 to order searches with `includedData`. */
  searchOrders: 'all' | 'plain-only'
  /** Milliseconds until a search finds an order. Its last update is still the time of the order. */
  ordersShownAfterMs: number
  /** Orders of these seller SKUs lack the quantity that Amazon's model requires. */
  unreadableOrdersOf: string[]
  /** Milliseconds that an order stays PENDING. */
  orderPendingMs: number
  /** Milliseconds that a feed or report takes. */
  feedDelayMs: number
  writers: ForeignWriter[]
}

export interface AmazonOptions {
  /** Where the state is stored between runs. Omitted: in memory only. */
  readonly folder?: string
  readonly catalogue: Catalogue
  /** The redirect pages that the app is registered with. A consent returns to no other. */
  readonly redirectUris?: readonly string[]
  /** Milliseconds from ACCEPTED to live. Defaults to 300. */
  readonly acceptanceDelayMs?: number
  /** Milliseconds that an order stays PENDING. Defaults to 2,000. */
  readonly orderPendingMs?: number
  /** Milliseconds until a search finds a change of an order. Defaults to Amazon's two minutes. */
  readonly orderDelayMs?: number
  /** Milliseconds that a feed or report takes. Defaults to 1,000. */
  readonly feedDelayMs?: number
  /** Milliseconds for which a report is answered from the cache. Defaults to one hour. */
  readonly reportCopyMs?: number
  /** `false` removes Amazon's rate limits. They are on by default. */
  readonly throttle?: boolean
  /** Further marketplaces in which every seller sells. */
  readonly marketplaceIds?: readonly string[]
  readonly now?: () => number
}

/** Shared by every part of the stand-in. */
export interface AmazonWorld {
  readonly state: AmazonState
  readonly saved: SavedJson<AmazonState>
  readonly redirectUris: readonly string[]
  readonly acceptanceDelayMs: number
  readonly behaviour: AmazonBehaviour
  readonly orderDelayMs: number
  readonly reportCopyMs: number
  readonly throttle: boolean
  readonly marketplaceIds: readonly string[]
  readonly now: () => number
  /** Delay of the API's answers, in milliseconds. */
  latencyMs: number
  /** Accepted patches that are not live yet. Calling one makes it live. */
  readonly goingLive: Set<() => void>
  /** Feeds that are not processed yet. Calling one processes it. */
  readonly landing: Set<() => void>
}
