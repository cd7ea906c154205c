import { days } from '../../time'
import { BATCH_MAXIMUM, type Collection, type Projected } from '../client/database-client'
import { importOperation, type KeptListing } from './import-operation'
import type { ListingDocument } from './listing-document'
import { foundBy } from './search-words'

/** The fields of a listing that an import compares with a report. */
export type ListingForImport = Pick<
  ListingDocument,
  '_id' | 'sku' | 'title' | 'channels' | 'condition' | 'vanishedAt'
>

/** A listing that no product matches. */
export type UnmatchedListing = Projected<ListingDocument, (typeof UNMATCHED)[number]>

export interface UnmatchedPage {
  readonly after: string | null
  readonly limit: number
  /** See `wantedWords`; left out: all listings. */
  readonly words?: readonly string[]
}

/** How long a vanished listing is kept. */
export const VANISHED_MS = days(30)

const UNMATCHED = ['storeId', 'sellerSku', 'title', 'asin', 'channels', 'decision'] as const

/** Reads and writes of an import. */
export interface ListingImports {
  /** Inserts new listings, and refreshes known ones with what Amazon's report says. */
  keepReported(listings: readonly KeptListing[], at: Date): Promise<void>
  /** The existing listings among at most 1,000 ids. */
  loadForImport(ids: readonly string[]): Promise<ReadonlyMap<string, ListingForImport>>
  /** Listings without a product, in the order of `_id`, after `after`; without vanished ones. */
  unmatchedPage(storeId: string, page: UnmatchedPage): Promise<readonly UnmatchedListing[]>
  countUnmatched(storeId: string): Promise<number>
  /** Listings that no import has named since then, in the order of `_id`; without vanished ones. */
  notImportedSince(
    storeId: string,
    at: Date,
    page: { readonly after: string | null; readonly limit: number },
  ): Promise<readonly ListingDocument[]>
  countVanished(storeId: string): Promise<number>
  deleteVanishedBefore(at: Date): Promise<void>
  /** The oldest acceptance before this time from which orders are still counted; null if there is none. */
  oldestCounted(before: Date): Promise<Date | null>
}

export function listingImports(listings: Collection<ListingDocument>): ListingImports {
  return {
    keepReported: async (kept, at) => {
      await listings.bulk(kept.map((listing) => importOperation(listing, at)))
    },
    loadForImport: async (ids) => {
      const found = await listings.findFields(
        { _id: { $in: ids } },
        ['sku', 'title', 'channels', 'condition', 'vanishedAt'],
        {
          limit: BATCH_MAXIMUM,
        },
      )
      return new Map(found.map((each) => [each._id, { ...each, vanishedAt: each.vanishedAt ?? null }]))
    },
    unmatchedPage: (storeId, { after, limit, words = [] }) =>
      listings.findFields(
        {
          storeId,
          sku: null,
          vanishedAt: null,
          ...(after === null ? {} : { _id: { $gt: after } }),
          ...(words.length === 0 ? {} : { $and: foundBy(words) }),
        },
        UNMATCHED,
        { sort: { _id: 1 }, limit },
      ),
    countUnmatched: (storeId) => listings.count({ storeId, sku: null, vanishedAt: null }),
    notImportedSince: (storeId, at, { after, limit }) =>
      listings.find(
        {
          _id: { $gt: after ?? `${storeId}/`, $lt: `${storeId}0` },
          importedAt: { $lt: at },
          vanishedAt: null,
        },
        { sort: { _id: 1 }, limit },
      ),
    countVanished: (storeId) => listings.count({ storeId, state: 'vanished' }),
    oldestCounted: async (before) => {
      // A vanished listing may come back with its former quantity.
      const isOld = { 'accepted.at': { $lt: before } }
      const [oldest] = await listings.find(
        { ...isOld, $or: [{ confirmed: null }, { 'confirmed.at': { $lt: before } }] },
        { sort: { 'accepted.at': 1 }, limit: 1 },
      )
      return oldest?.accepted?.at ?? null
    },
    deleteVanishedBefore: (at) => listings.deleteMany({ state: 'vanished', vanishedAt: { $lt: at } }),
  }
}
