import type { SoldDocument } from '../database/accounts/sold'
import type {
  ListingDocument,
  StockIndexReading,
  StoredProduct,
  StoredStockConfiguration,
} from '../database/listings/listing-document'
import type { CommerceStock, ListingQuantityDecision } from '../listing-quantity/decision'
import type { Inventory, QuantityGroup } from '../listing-quantity/quantity-groups'
import type { KnownQuantity } from './amazon-state/known-quantity'

/** A quantity group with its listings, and the controlling one. */
export interface GroupWork {
  readonly group: QuantityGroup
  readonly listings: readonly ListingDocument[]
  /** Null if every store of the group is paused. */
  readonly controlling: ListingDocument | null
  /** The Commerce SKU that decides. For an unmatched listing, the one that would match. */
  readonly sku: string | null
  /** Recently sold units on Amazon, for every listing of its Commerce SKUs. */
  readonly sold: readonly SoldDocument[]
  /** Units that Amazon showed too few, for every listing of its Commerce SKU and stock. */
  readonly missingUnits: number
  /** Before its stock was read, or its listings where no stock was read yet. They were true then or later. */
  readonly readAt: Date
  /** Its product and stock configuration were read in this round. */
  readonly isRead: boolean
  /** The pending SKUs that led to it. */
  readonly pendingSkus: readonly string[]
  readonly reasons: ReadonlySet<string>
  readonly firstAt: Date
  /** Id of the latest event about one of its SKUs. Missing if there was none. */
  readonly cause?: string
}

/** What is now known about a group's deciding product. */
export interface GroupFacts {
  /** Null while no product has the SKU. */
  readonly sku: string | null
  readonly product: StoredProduct | null
  readonly stockConfiguration: StoredStockConfiguration | null
  readonly stock: CommerceStock
  readonly absentSince: Date | null
  readonly stockConfigurationReadAt: Date | null
  readonly stockIndex: StockIndexReading | null
  readonly indexDoubtSince: Date | null
  readonly typeLostSince: Date | null
  /** Why the bound is unknown. The quantity may then fall, but not rise. Null if it is known. */
  readonly boundUnknown: 'bound-unknown' | 'index-behind' | null
}

/** One quantity of a group, with the listings that show it. */
export interface UnitDecision {
  readonly inventory: Inventory
  readonly publishing: ListingDocument
  readonly sharing: readonly ListingDocument[]
  readonly decision: ListingQuantityDecision
  readonly knownQuantity: KnownQuantity
}

/** A quantity of the group that the app decides. It decides none that only paused stores show. */
export type UndecidedUnit = Omit<UnitDecision, 'decision'>

/** How a listing looks, where a reading changed it. */
export type Look = Partial<Pick<ListingDocument, 'title' | 'search' | 'image'>>

/** A quantity group in one round. */
export interface GroupState {
  readonly work: GroupWork
  readonly facts: GroupFacts
  readonly units: readonly UnitDecision[]
  /** Ids of its listings that were read from Amazon in this round. */
  readonly readIds: ReadonlySet<string>
  /** What these readings changed, by id. Left out: nothing. */
  readonly looks?: ReadonlyMap<string, Look>
  /** When to evaluate again after a failed read. Null without one. */
  readonly retryAt: Date | null
}
