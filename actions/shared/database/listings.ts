import type { ListingOverride } from '../listing-quantity/decide-listing-quantity'
import type {
  CommerceStock,
  DecisionTrace,
  HoldRule,
  IneligibleRule,
  ListRule,
} from '../listing-quantity/decision'
import { countSharing, type SharedSkus } from './count-sharing'
import { BATCH_MAXIMUM, type Database } from './database-client'
import { type ListingImports, listingImports } from './listing-imports'
import { type ListingWrites, listingWrites } from './listing-writes'
import { allOf } from './pages-of'

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

/** What the merchant wants otherwise for one listing than its store's settings say. */
export interface StoredOverride {
  readonly changes: ListingOverride
  readonly reason: string
  /** From then on it counts no more; null: until it is removed. */
  readonly endsAt: Date | null
  readonly setBy: string
  readonly setAt: Date
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
  /** First read in a row in which Commerce's export left the SKU out; null when it was there. */
  readonly absentSince: Date | null
  readonly decision: StoredDecision | null
  /** Store whose settings decide for its quantity group; null while undecided or when all of them are paused. */
  readonly controllingStoreId: string | null
  /** Written before a quantity is sent, taken out once Amazon's answer is kept: while there, Amazon's state is open. */
  readonly sending: (QuantityAt & { readonly feedId?: string }) | null
  /** What Amazon took last. */
  readonly accepted: (QuantityAt & { readonly submissionId: string }) | null
  /** What Amazon was read to hold when that was what it should. */
  readonly confirmed: QuantityAt | null
  /** When Amazon is to be read back; null while nothing was accepted. */
  readonly confirmDueAt: Date | null
  /** Amazon shows what it should not; null once that was repaired. */
  readonly drift: { readonly quantity: number; readonly since: Date; readonly times: number } | null
  /** Amazon shows another group's number in its place; left out or null: that was never seen. */
  readonly sharedInventory?: SharedInventory | null
  /** Units that Amazon shows too few, at a read that no poll of its orders has passed yet: they count as sold. */
  readonly unexplained: { readonly units: number; readonly shown: number; readonly at: Date } | null
  /** A zero that waits for the merchant's answer, or that the merchant did not want. */
  readonly massZero: 'asked' | 'dismissed' | null
  /** Amazon's last refusal or failure; null once it accepted again. */
  readonly failure: {
    readonly kind: 'rejected' | 'failed'
    readonly code: string
    readonly message: string
    readonly quantity: number
    readonly at: Date
  } | null
  /** Written for the merchant alone, without a fence; left out by what was imported before there were any. */
  readonly override?: StoredOverride | null
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
  readonly set: Partial<Omit<ListingDocument, '_id' | 'storeId' | 'sellerSku' | 'override' | 'fence'>>
}

/** As much of a listing as a sweep needs. */
export type SweptListing = Pick<
  ListingDocument,
  | '_id'
  | 'storeId'
  | 'sellerSku'
  | 'sku'
  | 'controllingStoreId'
  | 'stock'
  | 'stockConfiguration'
  | 'absentSince'
>

const SWEPT = {
  storeId: 1,
  sellerSku: 1,
  sku: 1,
  controllingStoreId: 1,
  stock: 1,
  stockConfiguration: 1,
  absentSince: 1,
}

export interface ListingCollection extends ListingImports, ListingWrites {
  bySku(skus: readonly string[]): Promise<readonly ListingDocument[]>
  /** Those of the SKUs, and those whose seller SKU is one of them. */
  bySkuOrSellerSku(skus: readonly string[]): Promise<readonly ListingDocument[]>
  /** Those to be read back from Amazon, the longest due first. */
  dueForConfirm(now: Date, limit: number): Promise<readonly ListingDocument[]>
  bySellerSku(sellerSkus: readonly string[]): Promise<readonly ListingDocument[]>
  byProductId(productIds: readonly number[]): Promise<readonly ListingDocument[]>
  /**
   * In how many seller SKUs exactly these stores meet, among `storeIds`, for each such set that `storeId` is in.
   * Counted by the database: nothing of a listing travels.
   */
  countSharing(storeId: string, storeIds: readonly string[]): Promise<readonly SharedSkus[]>
  /** By `_id`, after `after`. */
  page(storeId: string, after: string | null, limit: number): Promise<readonly ListingDocument[]>
  /** Those of the SKUs that a listing has, and those that one without a product has for its seller SKU. */
  listedSkus(skus: readonly string[]): Promise<readonly string[]>
  /** What a sweep compares, by `_id` after `after`; with `lowStock` only those with at most that many units. */
  sweepPage(after: string | null, limit: number, lowStock: number | null): Promise<readonly SweptListing[]>
  countAll(): Promise<number>
  countByState(storeIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<ListingState, number>>>
  count(storeId: string): Promise<number>
  lastAcceptedAt(storeId: string): Promise<Date | null>
}

export function listingId(storeId: string, sellerSku: string): string {
  return `${storeId}/${encodeURIComponent(sellerSku)}`
}

export function listingCollection(database: Database): ListingCollection {
  const listings = database.collection('listings')

  const findAll = (filter: object) => allOf<ListingDocument>(listings, filter)

  return {
    ...listingImports(listings),
    ...listingWrites(listings),
    bySku: async (skus) => (skus.length === 0 ? [] : findAll({ sku: { $in: skus } })),
    bySkuOrSellerSku: async (skus) =>
      skus.length === 0 ? [] : findAll({ $or: [{ sku: { $in: skus } }, { sellerSku: { $in: skus } }] }),
    dueForConfirm: async (now, limit) =>
      (await listings.find(
        { confirmDueAt: { $lte: now } },
        { sort: { confirmDueAt: 1 }, limit },
      )) as readonly ListingDocument[],
    bySellerSku: async (sellerSkus) =>
      sellerSkus.length === 0 ? [] : findAll({ sellerSku: { $in: sellerSkus } }),
    byProductId: async (ids) => (ids.length === 0 ? [] : findAll({ productId: { $in: ids } })),
    countSharing: (storeId, storeIds) => countSharing(listings, storeId, storeIds),
    page: async (storeId, after, limit) =>
      (await listings.find(
        // A range of ids: by store and id an index would walk past every store before.
        { _id: { $gt: after ?? `${storeId}/`, $lt: `${storeId}0` } },
        { sort: { _id: 1 }, limit },
      )) as readonly ListingDocument[],
    listedSkus: async (skus) => {
      const found = new Set<string>()
      for (let index = 0; index < skus.length; index += BATCH_MAXIMUM) {
        const some = skus.slice(index, index + BATCH_MAXIMUM)
        const rows = (await listings.aggregate([
          { $match: { $or: [{ sku: { $in: some } }, { sku: null, sellerSku: { $in: some } }] } },
          { $group: { _id: { sku: '$sku', sellerSku: '$sellerSku' } } },
        ])) as readonly { readonly _id: Pick<ListingDocument, 'sku' | 'sellerSku'> }[]
        for (const { _id } of rows) found.add(_id.sku ?? _id.sellerSku)
      }
      return [...found]
    },
    sweepPage: async (after, limit, lowStock) =>
      (await listings.find(
        {
          ...(after === null ? {} : { _id: { $gt: after } }),
          ...(lowStock === null ? {} : { 'stock.quantity': { $lte: lowStock } }),
        },
        { sort: { _id: 1 }, limit, projection: SWEPT },
      )) as readonly SweptListing[],
    countAll: () => listings.count({}),
    countByState: async (storeIds) => {
      const rows = (await listings.aggregate([
        { $match: { storeId: { $in: storeIds } } },
        { $group: { _id: { storeId: '$storeId', state: '$state' }, count: { $sum: 1 } } },
      ])) as readonly { _id: { storeId: string; state: ListingState }; count: number }[]
      const byStore = new Map(storeIds.map((storeId) => [storeId, new Map<ListingState, number>()]))
      for (const { _id, count } of rows) byStore.get(_id.storeId)?.set(_id.state, count)
      return byStore
    },
    count: (storeId) => listings.count({ storeId }),
    lastAcceptedAt: async (storeId) => {
      const [last] = (await listings.find(
        { storeId, accepted: { $ne: null } },
        { sort: { 'accepted.at': -1 }, limit: 1, projection: { accepted: 1 } },
      )) as readonly Pick<ListingDocument, 'accepted'>[]
      return last?.accepted?.at ?? null
    },
  }
}
