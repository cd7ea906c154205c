import { sortBy, union } from 'es-toolkit'
import { BATCH_MAXIMUM } from '../../shared/database/client/database-client'
import type { SimulatedListings } from '../../shared/database/listings/groups/simulated-listings'
import type { ListingDocument } from '../../shared/database/listings/listing-document'
import { listingId } from '../../shared/database/listings/listings'
import { relatedStoreIds } from '../../shared/listing-quantity/change-of-control'
import { RefusedError, type RouteContext } from '../http/route'
import type { PreparedChange } from './prepare-change'

/** Listings that are read at once, of all stores together. */
const READ_MAXIMUM = 4_000
const SMALLEST_PAGE = 50

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
  { listings: { simulated }, listingQueries }: Pick<RouteContext, 'listings' | 'listingQueries'>,
  change: PreparedChange,
  after: string | null,
): Promise<ScannedPage> {
  const storeId = storeAt(change, after)
  if (storeId === undefined) return { listings: [], done: 0, next: null }
  const related = relatedBeforeAndAfter(change, storeId)
  const share = Math.floor(READ_MAXIMUM / Math.max(1, related.length))
  const limit = Math.min(BATCH_MAXIMUM, Math.max(SMALLEST_PAGE, share))
  const named = change.sellerSkus?.get(storeId)
  const page = named
    ? await listingQueries.loadSome(named.map((sellerSku) => listingId(storeId, sellerSku)))
    : await simulated.page(storeId, after?.startsWith(`${storeId}/`) ? after : null, limit)
  const isLast = named !== undefined || page.length < limit
  const own = page.filter(
    (listing) => isThere(listing) && (!change.onlyAsked || listing.massZero === 'asked'),
  )
  const seen = await simulatedBefore(simulated, change, {
    earlier: change.storeIds.slice(0, change.storeIds.indexOf(storeId)).filter((id) => related.includes(id)),
    sellerSkus: [...new Set(own.map(({ sellerSku }) => sellerSku))],
  })
  const unseen = own.filter(({ sellerSku }) => !seen.has(sellerSku))
  const others = related.filter((id) => id !== storeId)
  const sharing = await simulated.byId(
    unseen.flatMap(({ sellerSku }) => others.map((other) => listingId(other, sellerSku))),
  )
  return {
    listings: sortBy([...unseen, ...sharing.filter(isThere)], ['_id']),
    done: page.length,
    next: isLast ? storeAfter(change, storeId) : (page.at(-1)?._id ?? null),
  }
}

/** With a wider inventory scope, more stores share a quantity; with a narrower one, fewer. */
function relatedBeforeAndAfter({ before, after }: PreparedChange, storeId: string): readonly string[] {
  const { stores } = before
  return union(
    relatedStoreIds(stores, before.accounts, storeId),
    relatedStoreIds(stores, after.accounts, storeId),
  )
}

interface Looked {
  /** Stores of the scan before this one, which may share quantities with it. */
  readonly earlier: readonly string[]
  readonly sellerSkus: readonly string[]
}

/** The seller SKUs whose groups were simulated with an earlier store. */
async function simulatedBefore(
  simulated: SimulatedListings,
  { sellerSkus: named }: PreparedChange,
  { earlier, sellerSkus }: Looked,
): Promise<ReadonlySet<string>> {
  if (!named) return simulated.sellerSkusIn(earlier, sellerSkus)
  const found = await Promise.all(
    earlier.map((id) => {
      const asked = new Set(named.get(id))
      return simulated.sellerSkusIn(
        [id],
        sellerSkus.filter((each) => asked.has(each)),
      )
    }),
  )
  return new Set(found.flatMap((each) => [...each]))
}

function isThere({ vanishedAt }: ListingDocument): boolean {
  return (vanishedAt ?? null) === null
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
