import { chunk } from 'es-toolkit'
import { BATCH_MAXIMUM, type Collection, type Database, type Projected } from '../client/database-client'
import { allOf } from '../client/pages-of'
import { type SimulatedListings, simulatedListings } from './groups/simulated-listings'
import { listingCategories, type ProductCategories } from './listing-categories'
import {
  ASKED,
  type CountedState,
  countByState,
  countNeeding,
  countSharing,
  type NeedingCount,
  type NeedingQuestion,
  type SharedSkus,
} from './listing-counts'
import type { ListingDocument } from './listing-document'
import { type ListingImports, listingImports } from './listing-imports'
import { type ListingWrites, listingWrites } from './listing-writes'

/** The fields of a listing that a sweep compares. */
export type SweptListing = Projected<ListingDocument, (typeof SWEPT)[number]>

const SWEPT = [
  'storeId',
  'sellerSku',
  'sku',
  'controllingStoreId',
  'stock',
  'stockConfiguration',
  'stockConfigurationReadAt',
  'absentSince',
] as const

export type ListingSkus = Projected<ListingDocument, 'sku' | 'sellerSku'>

export interface EarlyReadBacks {
  /** Due until then. */
  readonly dueUntil: Date
  /** Accepted until then, so that Amazon shows it. */
  readonly acceptedUntil: Date
  readonly ids: readonly string[]
  readonly limit: number
}

/** Listings that Amazon stops buyers from buying are not among the `listed` ones. */
export type StateCounts = ReadonlyMap<CountedState, number>

export interface ListingCollection extends ListingImports, ListingWrites {
  bySku(skus: readonly string[]): Promise<readonly ListingDocument[]>
  /** Listings with one of these SKUs, or with a seller SKU that equals one. */
  bySkuOrSellerSku(skus: readonly string[]): Promise<readonly ListingDocument[]>
  /** Listings whose read-back is due, longest overdue first. */
  dueForConfirm(now: Date, limit: number): Promise<readonly ListingDocument[]>
  /** Listings of an account whose read-back may be done now, longest overdue first, then those with the given ids. */
  readBacksOf(accountId: string, wanted: EarlyReadBacks): Promise<readonly ListingDocument[]>
  bySellerSku(sellerSkus: readonly string[]): Promise<readonly ListingDocument[]>
  readonly simulated: SimulatedListings
  byProductId(productIds: readonly number[]): Promise<readonly ListingDocument[]>
  /**
   * Counts seller SKUs by the exact set of `storeIds` that list them, for sets that include `storeId`. The database
   * counts; no listing is transferred.
   */
  countSharing(storeId: string, storeIds: readonly string[]): Promise<readonly SharedSkus[]>
  /** The SKUs of a store's listings, in the order of `_id`, after `after`. */
  skuPage(storeId: string, after: string | null, limit: number): Promise<readonly ListingSkus[]>
  /** The SKUs among these that a listing has, or that equal the seller SKU of an unmatched listing. */
  listedSkus(skus: readonly string[]): Promise<readonly string[]>
  /** In the order of `_id`, after `after`. With `lowStock`, only listings with at most that many units. */
  sweepPage(after: string | null, limit: number, lowStock: number | null): Promise<readonly SweptListing[]>
  /** Products of listings with these SKUs whose categories are stored. */
  categoriesOfSkus(skus: readonly string[]): Promise<readonly ProductCategories[]>
  /** SKUs of listings whose product is stored as being in the category. */
  skusInCategory(categoryId: number): Promise<readonly string[]>
  countAll(): Promise<number>
  /** By store id. */
  countByState(storeIds: readonly string[]): Promise<ReadonlyMap<string, StateCounts>>
  count(storeId: string): Promise<number>
  lastAcceptedAt(storeId: string): Promise<Date | null>
  /** Number of quantities of a store that would go to 0 once the merchant allows it. */
  countAsked(storeId: string): Promise<number>
  /** Listings that need a person, in one request. */
  countNeeding(question: NeedingQuestion): Promise<readonly NeedingCount[]>
}

export function listingId(storeId: string, sellerSku: string): string {
  return `${storeId}/${encodeURIComponent(sellerSku)}`
}

export function listingCollection(database: Database): ListingCollection {
  const listings = database.collection<ListingDocument>('listings')
  const findAll = (filter: object) => allOf(listings.find, filter)

  return {
    ...listingImports(listings),
    ...listingWrites(listings),
    bySku: async (skus) => (skus.length === 0 ? [] : findAll({ sku: { $in: skus } })),
    bySkuOrSellerSku: async (skus) =>
      skus.length === 0 ? [] : findAll({ $or: [{ sku: { $in: skus } }, { sellerSku: { $in: skus } }] }),
    dueForConfirm: (now, limit) =>
      listings.find({ confirmDueAt: { $lte: now } }, { sort: { confirmDueAt: 1 }, limit }),
    readBacksOf: async (accountId, { dueUntil, acceptedUntil, ids, limit }) => {
      const shown = { accountId, 'accepted.at': { $lte: acceptedUntil }, isFollower: { $ne: true } }
      // Apart, because only one of them can use the index on the time.
      const [due, others] = await Promise.all([
        listings.find({ confirmDueAt: { $lte: dueUntil }, ...shown }, { sort: { confirmDueAt: 1 }, limit }),
        ids.length === 0
          ? []
          : listings.find({ _id: { $in: ids }, confirmDueAt: { $gt: dueUntil }, ...shown }, { limit }),
      ])
      return [...due, ...others]
    },
    bySellerSku: async (sellerSkus) =>
      sellerSkus.length === 0 ? [] : findAll({ sellerSku: { $in: sellerSkus } }),
    simulated: simulatedListings(listings),
    byProductId: async (ids) => (ids.length === 0 ? [] : findAll({ productId: { $in: ids } })),
    countSharing: (storeId, storeIds) => countSharing(listings, storeId, storeIds),
    skuPage: (storeId, after, limit) =>
      listings.findFields(
        // A range of ids: an index by store and id would go through all earlier stores.
        { _id: { $gt: after ?? `${storeId}/`, $lt: `${storeId}0` } },
        ['sku', 'sellerSku'],
        { sort: { _id: 1 }, limit },
      ),
    listedSkus: (skus) => listedSkus(listings, skus),
    sweepPage: (after, limit, lowStock) =>
      listings.findFields(sweptFrom(after, lowStock), SWEPT, { sort: { _id: 1 }, limit }),
    ...listingCategories(listings),
    countAll: () => listings.count({}),
    countByState: (storeIds) => countByState(listings, storeIds),
    count: (storeId) => listings.count({ storeId }),
    lastAcceptedAt: (storeId) => lastAcceptedAt(listings, storeId),
    countAsked: (storeId) => listings.count({ storeId, ...ASKED }),
    countNeeding: (question) => countNeeding(listings, question),
  }
}

async function listedSkus(
  listings: Collection<ListingDocument>,
  skus: readonly string[],
): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const some of chunk(skus, BATCH_MAXIMUM)) {
    const rows = await listings.aggregate<{ readonly _id: Pick<ListingDocument, 'sku' | 'sellerSku'> }>([
      { $match: { $or: [{ sku: { $in: some } }, { sku: null, sellerSku: { $in: some } }] } },
      { $group: { _id: { sku: '$sku', sellerSku: '$sellerSku' } } },
    ])
    for (const { _id } of rows) found.add(_id.sku ?? _id.sellerSku)
  }
  return [...found]
}

async function lastAcceptedAt(listings: Collection<ListingDocument>, storeId: string): Promise<Date | null> {
  const [last] = await listings.findFields({ storeId, accepted: { $ne: null } }, ['accepted'], {
    sort: { 'accepted.at': -1 },
    limit: 1,
  })
  return last?.accepted?.at ?? null
}

function sweptFrom(after: string | null, lowStock: number | null): object {
  return {
    ...(after === null ? {} : { _id: { $gt: after } }),
    ...(lowStock === null ? {} : { 'stock.quantity': { $lte: lowStock } }),
  }
}
