import type { ListingDocument } from '../../shared/database/listings/listing-document'
import { listingId } from '../../shared/database/listings/listings'
import { relatedStoreIds } from '../../shared/listing-quantity/change-of-control'
import { RefusedError, type RouteContext } from '../http/route'
import type { PreparedChange } from './prepare-change'

/** Listings of a part, of all stores together. */
const PART = 1_000
const SMALLEST_PAGE = 20

/** Whole quantity groups, with what was looked at to find them. */
export interface ScannedPage {
  readonly listings: readonly ListingDocument[]
  /** Number of listings of the scanned store. */
  readonly done: number
  /** Null after the last page. */
  readonly next: string | null
}

/** The listings after a cursor, with every other listing that may share their quantities. */
export async function scanListings(
  { listings, listingQueries }: Pick<RouteContext, 'listings' | 'listingQueries'>,
  change: PreparedChange,
  after: string | null,
): Promise<ScannedPage> {
  const storeId = storeAt(change, after)
  if (storeId === undefined) return { listings: [], done: 0, next: null }
  const { stores, accounts } = change.before
  const related = relatedStoreIds(stores, accounts, storeId)
  const limit = Math.max(SMALLEST_PAGE, Math.floor(PART / Math.max(1, related.length)))
  const page = change.sellerSkus
    ? await listingQueries.loadSome(change.sellerSkus.map((sellerSku) => listingId(storeId, sellerSku)))
    : await listings.page(storeId, after?.startsWith(`${storeId}/`) ? after : null, limit)
  const isLast = change.sellerSkus !== undefined || page.length < limit
  const own = page.filter(
    (listing) => isThere(listing) && (!change.onlyAsked || listing.massZero === 'asked'),
  )
  const sellerSkus = [...new Set(own.map(({ sellerSku }) => sellerSku))]
  const sharing = related.length > 1 ? await listings.bySellerSkuIn(related, sellerSkus) : own
  return {
    listings: notYetSeen(change, storeId, sharing.filter(isThere)),
    done: page.length,
    next: isLast ? storeAfter(change, storeId) : (page.at(-1)?._id ?? null),
  }
}

function isThere({ vanishedAt }: ListingDocument): boolean {
  return (vanishedAt ?? null) === null
}

/** Without the seller SKUs that an earlier store of the scan has, whose groups were simulated with that store. */
function notYetSeen(
  { storeIds }: PreparedChange,
  storeId: string,
  listings: readonly ListingDocument[],
): readonly ListingDocument[] {
  const earlier = new Set(storeIds.slice(0, storeIds.indexOf(storeId)))
  if (earlier.size === 0) return listings
  const seen = new Set(listings.filter((each) => earlier.has(each.storeId)).map(({ sellerSku }) => sellerSku))
  return listings.filter(({ sellerSku }) => !seen.has(sellerSku))
}

/** The store that a cursor is in: an id of a listing, or of a store with a slash before its first listing. */
function storeAt({ storeIds }: PreparedChange, after: string | null): string | undefined {
  if (after === null) return storeIds[0]
  const found = storeIds.find((id) => after.startsWith(`${id}/`))
  if (found === undefined) {
    throw new RefusedError(400, 'BAD_REQUEST', 'after: expected the cursor of the reply before')
  }
  return found
}

function storeAfter({ storeIds }: PreparedChange, storeId: string): string | null {
  const next = storeIds[storeIds.indexOf(storeId) + 1]
  return next === undefined ? null : `${next}/`
}
