import { days } from '../../time'
import { BATCH_MAXIMUM, type Collection, type Projected } from '../client/database-client'
import { importOperation, type KeptListing } from './import-operation'
import type { ListingDocument } from './listing-document'
import { foundBy } from './search-words'

/** As much of a listing as an import compares a report with. */
export type ListingStanding = Pick<ListingDocument, '_id' | 'sku' | 'channels' | 'vanishedAt'>

/** A listing that no product matched. */
export type UnmatchedListing = Projected<ListingDocument, (typeof UNMATCHED)[number]>

export interface UnmatchedPage {
  readonly after: string | null
  readonly limit: number
  /** See `wantedWords`; all of them when left out. */
  readonly words?: readonly string[]
}

/** Milliseconds for which a listing is kept that Amazon does not have any more. */
export const VANISHED_MS = days(30)

const UNMATCHED = ['storeId', 'sellerSku', 'title', 'asin', 'channels', 'decision'] as const

/** What an import of listings reads and writes. */
export interface ListingImports {
  /** Inserts new listings and refreshes what Amazon's report says of known ones. */
  keepReported(listings: readonly KeptListing[], at: Date): Promise<void>
  /** Those of at most 1,000 ids that are there. */
  standings(ids: readonly string[]): Promise<ReadonlyMap<string, ListingStanding>>
  /** Without a product, by `_id` after `after`; vanished ones left out. */
  unmatchedPage(storeId: string, page: UnmatchedPage): Promise<readonly UnmatchedListing[]>
  countUnmatched(storeId: string): Promise<number>
  /** Those that no import has named since, by `_id`; vanished ones left out. */
  notImportedSince(
    storeId: string,
    at: Date,
    page: { readonly after: string | null; readonly limit: number },
  ): Promise<readonly ListingDocument[]>
  countVanished(storeId: string): Promise<number>
  deleteVanishedBefore(at: Date): Promise<void>
  /** The oldest acceptance before then from which orders are still counted; null without one. */
  oldestCounted(before: Date): Promise<Date | null>
}

export function listingImports(listings: Collection<ListingDocument>): ListingImports {
  return {
    keepReported: async (kept, at) => {
      await listings.bulk(kept.map((listing) => importOperation(listing, at)))
    },
    standings: async (ids) => {
      const found = await listings.findFields({ _id: { $in: ids } }, ['sku', 'channels', 'vanishedAt'], {
        limit: BATCH_MAXIMUM,
      })
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
      // One that vanished may come back, with the number that it had.
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
