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

/** A quantity group with its listings, and the one that decides. */
export interface GroupWork {
  readonly group: QuantityGroup
  readonly listings: readonly ListingDocument[]
  /** Null when every store of the group is paused. */
  readonly controlling: ListingDocument | null
  /** Commerce SKU that decides; for a listing that no product matched yet, the one that would match. */
  readonly sku: string | null
  /** Units sold on Amazon lately, of every listing of its Commerce SKUs. */
  readonly sold: readonly SoldDocument[]
  /** Units that Amazon was read to show too few of, of every listing of its Commerce SKU and stock. */
  readonly missingUnits: number
  /** Its product and stock configuration were read in this round. */
  readonly isRead: boolean
  /** The pending SKUs that brought it up. */
  readonly pendingSkus: readonly string[]
  readonly reasons: ReadonlySet<string>
  readonly firstAt: Date
  /** Id of the latest event about it; absent when there was none. */
  readonly cause?: string
}

/** What is now known of the product that decides for a group. */
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
  /** Why the bound of the stock is not known: a number may fall then, and does not rise. Null where it is known. */
  readonly boundUnknown: 'bound-unknown' | 'index-behind' | null
}

/** One number of a group, with the listings that show it. */
export interface UnitDecision {
  readonly inventory: Inventory
  readonly publishing: ListingDocument
  readonly sharing: readonly ListingDocument[]
  readonly decision: ListingQuantityDecision
  readonly knownQuantity: KnownQuantity
}

/** A number of the group that is ours to decide; those that only paused stores show are none. */
export type UndecidedUnit = Omit<UnitDecision, 'decision'>

/** A quantity group on its way through one round. */
export interface GroupState {
  readonly work: GroupWork
  readonly facts: GroupFacts
  readonly units: readonly UnitDecision[]
  /** Ids of its listings that were read from Amazon in this round. */
  readonly readIds: ReadonlySet<string>
  /** When to evaluate again because a read failed; null when none did. */
  readonly retryAt: Date | null
}
