import type { ListingOverride } from '../../listing-quantity/decide-listing-quantity'
import type {
  CommerceStock,
  DecisionTrace,
  HoldRule,
  IneligibleRule,
  ListRule,
} from '../../listing-quantity/decision'

/** Where a listing stands, for counting and filtering. */
export const LISTING_STATES = [
  'listed',
  'below-threshold',
  'out-of-stock',
  'other-zero',
  'held',
  'failing',
  'undecided',
  /** Amazon does not have it any more. */
  'vanished',
] as const

export type ListingState = (typeof LISTING_STATES)[number]

/** A quantity at a time. */
export interface QuantityAt {
  readonly quantity: number
  readonly at: Date
}

export interface AcceptedQuantity extends QuantityAt {
  /** What Amazon showed before, as far as it was known; a reading of as many may be older than the acceptance. */
  readonly before?: number | null
}

export interface StoredDecision {
  readonly kind: 'list' | 'ineligible' | 'hold'
  readonly quantity: number | null
  readonly rule: ListRule | IneligibleRule | HoldRule
  readonly trace: DecisionTrace
  readonly at: Date
}

/** Commerce's product as it was last read; null where Commerce has none with this SKU. */
export interface StoredProduct {
  readonly id: number
  readonly type: string
  readonly status: 'enabled' | 'disabled' | 'deleted'
}

export interface StoredStockConfiguration {
  readonly managed: boolean
  readonly backorders: boolean
  readonly minimumQuantity: number
}

/** Commerce's salable quantity beside what its sources hold, when both were read last. */
export interface StockIndexReading {
  /** Salable quantity, without units that backorders allow. */
  readonly quantity: number
  /** In-stock units of the stock's enabled, linked sources, less a positive minimum. */
  readonly sources: number
  /** Units by which the salable quantity is too high, because the index does not know yet that they left the sources. */
  readonly ahead: number
  /** Since when it is; null while it is not. */
  readonly since: Date | null
}

/** What the merchant wants otherwise for one listing than its store's settings say. */
export interface StoredOverride {
  readonly changes: ListingOverride
  readonly reason: string
  /** From then on it counts no more; null: until it is removed. */
  readonly endsAt: Date | null
  readonly setBy: string
  readonly setAt: Date
}

/** What a person asked for of this listing last, besides setting its override, which says by itself who set it. */
export interface StoredCommand {
  readonly kind: 'republish' | 'remove-override'
  readonly by: string
  readonly at: Date
}

/** How often Amazon was seen to have one number for this listing and an older group of the same account. */
export interface SharedInventory {
  /** Whose number counts: a store of the older group. */
  readonly storeId: string
  readonly shown: number
  /** When Amazon accepted the number that was seen last: each counts once. */
  readonly numberAt: Date
  readonly times: number
  readonly since: Date
}

/** Units that were missing when Amazon was read, since it had accepted a number or was seen to hold one. */
export interface MissingPart {
  readonly since: Date
  readonly at: Date
  /** Units of orders in that time that explain all of them. */
  readonly wanted: number
}

/** A seller SKU in an Amazon store. */
export interface ListingDocument {
  readonly _id: string
  readonly storeId: string
  readonly accountId: string
  readonly sellerSku: string
  /** Commerce SKU; null while no product has it: such a listing is shown and never published. */
  readonly sku: string | null
  readonly title: string
  readonly asin: string | null
  readonly channels: readonly string[]
  readonly channelsReadAt: Date | null
  /** Merchant-fulfilled quantity that Amazon showed when it was last read. */
  readonly observed: QuantityAt | null
  readonly product: StoredProduct | null
  readonly productId: number | null
  readonly stockConfiguration: StoredStockConfiguration | null
  readonly stock: CommerceStock | null
  /** When its stock configuration was read last; left out or null: not since it is kept. */
  readonly stockConfigurationReadAt?: Date | null
  /** Its salable quantity beside its sources, as they were read last; left out or null: never. */
  readonly stockIndex?: StockIndexReading | null
  /** Since when Commerce's answer is one that a late index would give; left out or null: it is not. */
  readonly indexDoubtSince?: Date | null
  /** First read in a row that found a product type without a stock of its own, where it had one when published. */
  readonly typeLostSince?: Date | null
  /** First read in a row in which Commerce's export left the SKU out; null when it was there. */
  readonly absentSince: Date | null
  readonly decision: StoredDecision | null
  /** Store whose settings decide for its quantity group; null while undecided or when all of them are paused. */
  readonly controllingStoreId: string | null
  /** Written before a quantity is sent, taken out once Amazon's answer is kept: while there, Amazon's state is open. */
  readonly sending: (QuantityAt & { readonly feedId?: string }) | null
  /** What Amazon took last. */
  readonly accepted: (AcceptedQuantity & { readonly submissionId: string }) | null
  /** What Amazon was read to hold when that was what it should. */
  readonly confirmed: QuantityAt | null
  /** When Amazon is to be read back; null while nothing was accepted. */
  readonly confirmDueAt: Date | null
  /** Amazon shows what it should not; null once that was repaired. */
  readonly drift: {
    readonly quantity: number
    readonly since: Date
    readonly times: number
    /** When it was read last; left out by earlier versions. */
    readonly at?: Date
  } | null
  /** When the accepted number was put back lately, though nothing had changed and no order explained it. */
  readonly repairs?: readonly Date[]
  /** Amazon shows another group's number in its place; left out or null: that was never seen. */
  readonly sharedInventory?: SharedInventory | null
  /** Units that Amazon shows too few, at a read that no poll of its orders has passed yet: they count as sold. */
  readonly unexplained: {
    readonly units: number
    readonly shown: number
    readonly at: Date
    /** The first read that found no fewer; left out by an earlier version. */
    readonly foundAt?: Date
    /** From when on they may have been ordered; left out by an earlier version. */
    readonly since?: Date
    /** One part for each quantity that Amazon accepted since, oldest first. Earlier versions did not write it. */
    readonly parts?: readonly MissingPart[]
  } | null
  /** A zero that waits for the merchant's answer, or that the merchant did not want. */
  readonly massZero: 'asked' | 'dismissed' | null
  /** Amazon's last refusal or failure; null once it accepted again. */
  readonly failure: {
    readonly kind: 'rejected' | 'failed'
    readonly code: string
    readonly message: string
    readonly quantity: number
    readonly at: Date
    /** How often in a row, and when it is tried again; left out where the account's state says when. */
    readonly times?: number
    readonly retryAt?: Date
  } | null
  /** Written for the merchant alone, without a fence; left out by what was imported before there were any. */
  readonly override?: StoredOverride | null
  /** Left out: nobody asked for anything. */
  readonly command?: StoredCommand
  /** What it is found by, see `searchWords`; left out by what was imported before there was a search. */
  readonly search?: readonly string[]
  readonly state: ListingState
  /** When an import found that Amazon does not have it any more; it is never published, and deleted later. */
  readonly vanishedAt: Date | null
  readonly fence: number
  readonly importedAt: Date
}

/** Changes of one listing by the publisher. */
export interface ListingChange {
  readonly _id: string
  readonly set: Partial<
    Omit<ListingDocument, '_id' | 'storeId' | 'sellerSku' | 'override' | 'command' | 'fence'>
  >
}
