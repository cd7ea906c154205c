import type { SharedSkusPage } from '../../shared/database/listings/groups/shared-skus'
import type { SharedSkusReply } from '../contract/listings'
import { parseCursor, parseLimit } from '../http/parse-body'
import { RefusedError, type Route, type RouteContext } from '../http/route'
import { parseWords } from './parse-listing-query'
import { loadConnected, presentGroups, sharingStores } from './present-group'

const SHARED_LIMIT = 50
const SHARED_LIMIT_MAXIMUM = 100

/** Seller SKUs that several stores list, with these stores and the one whose settings apply. */
export const listSharedSkus: Route = {
  method: 'GET',
  path: '/shared-skus',
  answer: async (context, { query }) => {
    const limit = parseLimit(query.get('limit'), SHARED_LIMIT, SHARED_LIMIT_MAXIMUM)
    const connected = await loadConnected(context.stores.settings)
    const { sellerSkus, next } = await findShared(context, {
      ...parseSharedPlace(parseCursor(query.get('after'))),
      sharing: sharingStores(connected),
      limit,
      words: parseWords(query),
    })
    const listings = await context.listings.bySellerSku(sellerSkus)
    const bySellerSku = Map.groupBy(presentGroups(connected, listings), ({ sellerSku }) => sellerSku)
    const reply: SharedSkusReply = {
      groups: sellerSkus.flatMap((sellerSku) => {
        const groups = bySellerSku.get(sellerSku) ?? []
        // A seller SKU whose other stores are gone is not shared any more.
        return groups.flatMap(({ members }) => members).length > 1 ? groups : []
      }),
      next,
    }
    return { status: 200, body: reply }
  },
}

/** A page of seller SKUs: those that share a quantity first, then those that several stores have and that share none. */
async function findShared({ listingQueries }: RouteContext, page: SharedSkusPage) {
  const first = await listingQueries.sharedSellerSkus(page)
  const missing = page.limit - first.length
  const others =
    page.isShared && missing > 0
      ? await listingQueries.sharedSellerSkus({ ...page, isShared: false, after: '', limit: missing })
      : []
  const sellerSkus = [...first, ...others]
  const isShared = page.isShared && others.length === 0
  return {
    sellerSkus,
    next: sellerSkus.length < page.limit ? null : sharedCursor(isShared, sellerSkus.at(-1) ?? ''),
  }
}

const SHARED_PLACE = /^(shared|other):(.*)$/s

/** Where a page begins. */
function parseSharedPlace(cursor: string | null): Pick<SharedSkusPage, 'isShared' | 'after'> {
  if (cursor === null) return { isShared: true, after: '' }
  const [, kind, after] = SHARED_PLACE.exec(cursor) ?? []
  if (after === undefined)
    throw new RefusedError(400, 'BAD_REQUEST', 'after: expected the cursor of the page before')
  return { isShared: kind === 'shared', after }
}

function sharedCursor(isShared: boolean, sellerSku: string): string {
  return `${isShared ? 'shared' : 'other'}:${sellerSku}`
}
