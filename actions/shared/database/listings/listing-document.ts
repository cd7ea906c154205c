import type { AmazonStatus } from '../../listing-quantity/amazon-status'
import type {
  CommerceStock,
  DecisionTrace,
  HoldRule,
  IneligibleRule,
  ListRule,
} from '../../listing-quantity/decision'
import type { ListingState } from '../../listing-quantity/listing-filters'
import type { ListingOverride } from '../../listing-quantity/listing-override'
import type { RuleFacts } from '../../listing-quantity/rules/listing-rule'

/** A quantity at a time. */
export interface QuantityAt {
  readonly quantity: number
  readonly at: Date
}

export interface AcceptedQuantity extends QuantityAt {
  /** The quantity that Amazon showed before, if known. A reading of this quantity may be older than the acceptance. */
  readonly before?: number | null
}

export interface StoredDecision {
  readonly kind: 'list' | 'ineligible' | 'hold'
  readonly quantity: number | null
  readonly rule: ListRule | IneligibleRule | HoldRule
  /** Id of the merchant's rule that counted, or that asked for something unknown. Left out: none. */
  readonly settingsRule?: string
  readonly trace: DecisionTrace
  readonly at: Date
}

/** What the merchant's rules ask about a product. What no rule uses is left out; null is known to be empty. */
export type StoredProductFacts = Pick<RuleFacts, 'categoryIds' | 'attributeSetId' | 'price' | 'attributes'>

/** Commerce's product at the last read; null if Commerce has none with this SKU. */
export interface StoredProduct {
  readonly id: number
  readonly type: string
  readonly status: 'enabled' | 'disabled' | 'deleted'
  /** The Commerce website whose status, price and attributes these are; left out by earlier versions. */
  readonly websiteCode?: string
  readonly facts?: StoredProductFacts
}

export interface StoredStockConfiguration {
  readonly managed: boolean
  readonly backorders: boolean
  readonly minimumQuantity: number
}

/** Commerce's salable quantity compared with its sources, at the last read of both. */
export interface StockIndexReading {
  /** Salable quantity, without units that backorders allow. */
  readonly quantity: number
  /** In-stock units of the stock's enabled, linked sources, less a positive minimum. */
  readonly sources: number
  /**
   * Units by which the salable quantity is too high, because the index does not reflect yet that they left the sources.
   */
  readonly ahead: number
  /** Since when it is too high; null if it is not. */
  readonly since: Date | null
}

/** Settings of one listing that replace those of its store. */
export interface StoredOverride {
  readonly changes: ListingOverride
  readonly reason: string
  /** When it ends; null: when it is removed. */
  readonly endsAt: Date | null
  readonly setBy: string
  readonly setAt: Date
}

/**
 * The last request of a person for this listing. Setting an override is not kept here, since the override names its
 * author.
 */
export interface StoredCommand {
  readonly kind: 'republish' | 'remove-override'
  readonly by: string
  readonly at: Date
}

/** How often Amazon was seen to share one quantity between this listing and an older group of the same account. */
export interface SharedInventory {
  /** A store of the older group, whose quantity counts. */
  readonly storeId: string
  readonly shown: number
  /** When Amazon accepted the quantity that was seen last, so that each acceptance counts once. */
  readonly numberAt: Date
  readonly times: number
  readonly since: Date
}

/** Units that were missing in a read of Amazon, since it accepted a quantity or was seen to hold one. */
export interface MissingPart {
  readonly since: Date
  readonly at: Date
  /** Ordered units in that time that would explain the whole difference. */
  readonly wanted: number
}

/** Something that Amazon finds wrong with a listing, in its own words. */
export interface StoredIssue {
  readonly code: string
  /** `ERROR`, `WARNING` or `INFO`. */
  readonly severity: string
  /** At most 300 characters. */
  readonly message: string
  /** Buyers cannot buy the listing because of it. Left out: they can, as far as this issue is concerned. */
  readonly stopsBuyers?: true
}

/** What Amazon said about a listing at its last read. */
export interface StoredOnAmazon {
  readonly status: AmazonStatus
  /** The first five, those that stop buyers before the others. Left out: none. */
  readonly issues?: readonly StoredIssue[]
  readonly at: Date
}

/** A seller SKU in an Amazon store. */
export interface ListingDocument {
  readonly _id: string
  readonly storeId: string
  readonly accountId: string
  readonly sellerSku: string
  /** Commerce SKU; null while no product matches. An unmatched listing is shown and never published. */
  readonly sku: string | null
  readonly title: string
  /** The link to Amazon's image, at most 100 characters. Left out: no reading named one. */
  readonly image?: string
  readonly asin: string | null
  /** The EAN, UPC or other GTIN of Amazon's report, in 14 digits. Left out: it named none. */
  readonly gtin?: string
  readonly channels: readonly string[]
  readonly channelsReadAt: Date | null
  /** The merchant-fulfilled quantity at the last read of Amazon. */
  readonly observed: QuantityAt | null
  /**
   * The quantity in Amazon's report at the last import. It may be hours old, so nothing is decided by it. Left out: never
   * imported by this version, or no quantity.
   */
  readonly reported?: QuantityAt | null
  /** Amazon's code for the item's condition, from a report at first; left out: not read yet. Null: Amazon names none. */
  readonly condition?: string | null
  /** Left out: not read by this version. Null: Amazon does not have it. */
  readonly onAmazon?: StoredOnAmazon | null
  readonly product: StoredProduct | null
  readonly productId: number | null
  readonly stockConfiguration: StoredStockConfiguration | null
  readonly stock: CommerceStock | null
  /** When the stock configuration was last read; left out or null by earlier versions. */
  readonly stockConfigurationReadAt?: Date | null
  /** The last comparison of salable quantity and sources; left out or null: never. */
  readonly stockIndex?: StockIndexReading | null
  /** Since when Commerce's answer may come from an index that lags behind; left out or null: it does not. */
  readonly indexDoubtSince?: Date | null
  /** First read in a row with a product type that has no stock of its own, although one was published before. */
  readonly typeLostSince?: Date | null
  /** First read in a row in which Commerce's export left the SKU out; null if it was included. */
  readonly absentSince: Date | null
  readonly decision: StoredDecision | null
  /** The store whose settings decide the quantity group; null while undecided or if all stores are paused. */
  readonly controllingStoreId: string | null
  /**
   * Written before a quantity is sent and removed once Amazon's answer is stored. While present, Amazon's state is
   * open.
   */
  readonly sending: (QuantityAt & { readonly feedId?: string }) | null
  /** The last quantity that Amazon accepted. */
  readonly accepted: (AcceptedQuantity & { readonly submissionId: string }) | null
  /** The last reading of Amazon that matched what it should show. */
  readonly confirmed: QuantityAt | null
  /** When to read Amazon back; null while nothing is accepted. */
  readonly confirmDueAt: Date | null
  /** When an order of Commerce last made its read-back due; left out: never. */
  readonly orderSeenAt?: Date
  /** Amazon shows another quantity than it should; null once repaired. */
  readonly drift: {
    readonly quantity: number
    readonly since: Date
    readonly times: number
    /** When it was last read; left out by earlier versions. */
    readonly at?: Date
  } | null
  /**
   * Recent times at which the accepted quantity was restored although nothing had changed and no order explained it.
   */
  readonly repairs?: readonly Date[]
  /** Amazon shows the quantity of another group instead; left out or null: never seen. */
  readonly sharedInventory?: SharedInventory | null
  /** Missing units: Amazon shows too few, and its orders are not polled beyond that read yet. They count as sold. */
  readonly unexplained: {
    readonly units: number
    readonly shown: number
    readonly at: Date
    /** The first of several reads with the same result; left out by earlier versions. */
    readonly foundAt?: Date
    /** The earliest time at which the units may have been ordered; left out by earlier versions. */
    readonly since?: Date
    /** One part for each quantity that Amazon accepted since, oldest first. Left out by earlier versions. */
    readonly parts?: readonly MissingPart[]
  } | null
  /**
   * Amazon has one quantity for this and another listing, to which it is sent; left out: the quantity is sent to this one.
   */
  readonly isFollower?: boolean
  /** A zero that waits for the merchant's answer, or that the merchant refused. */
  readonly massZero: 'asked' | 'dismissed' | null
  /** When it last counted among many zeros of its store; left out: never. */
  readonly zeroCountedAt?: Date
  /** Amazon's last refusal or failure; null once it accepted again. */
  readonly failure: {
    readonly kind: 'rejected' | 'failed'
    readonly code: string
    readonly message: string
    readonly quantity: number
    readonly at: Date
    /** Number of failures in a row, and the time of the next try; left out if the account's state decides that. */
    readonly times?: number
    readonly retryAt?: Date
  } | null
  /** Written on behalf of the merchant, without a fence; left out by versions without overrides. */
  readonly override?: StoredOverride | null
  /** Left out: no request. */
  readonly command?: StoredCommand
  /** The words of the search index, see `searchWords`; left out by versions without a search. */
  readonly search?: readonly string[]
  readonly state: ListingState
  /** When an import found that Amazon no longer has it. It is not published from then on, and deleted later. */
  readonly vanishedAt: Date | null
  readonly fence: number
  readonly importedAt: Date
}

/** A change of one listing by the publisher. */
export interface ListingChange {
  readonly _id: string
  readonly set: Partial<
    Omit<ListingDocument, '_id' | 'storeId' | 'sellerSku' | 'override' | 'command' | 'fence'>
  >
}
