import { formatCsv } from '../../shared/csv/format-csv'
import { placeInOrder } from '../../shared/database/listings/listing-queries'
import { listingId } from '../../shared/database/listings/listings'
import type { StoreRecord } from '../../shared/settings-store/records'
import { LISTING_EXPORT, listingCells } from '../activity/export-rows'
import { type CsvPartReply, chosenExportRequest } from '../contract/files/export'
import { parseBody, parseSeparator } from '../http/parse-body'
import type { Route, RouteContext, RouteReply, RouteRequest } from '../http/route'
import { loadStore } from '../stores/stores'
import { wantedStores } from './listings'
import { cursorOf, parseListingFilter, parseListingPage } from './parse-listing-query'

/** Even with the longest titles, this many rows stay well below the response limit of an activation. */
const ROWS = 500

/** All listings of a store that a search finds, in its order. */
export const exportListings: Route = {
  method: 'GET',
  path: '/stores/:id/listings/csv',
  answer: async (context, { ids, query }) => exportFound(context, query, [await loadStore(context, ids)]),
}

/** All listings of all stores that a search finds, in its order. */
export const exportAllListings: Route = {
  method: 'GET',
  path: '/listings/csv',
  answer: async (context, { query }) => exportFound(context, query, await wantedStores(context, query)),
}

async function exportFound(
  context: RouteContext,
  query: RouteRequest['query'],
  stores: readonly StoreRecord[],
): Promise<RouteReply> {
  const names = new Map(stores.map(({ id, name }) => [id, name]))
  const filter = { ...parseListingFilter(query), storeIds: [...names.keys()] }
  const page = { ...parseListingPage(query), limit: ROWS }
  const separator = parseSeparator(query.get('separator'))
  const now = new Date()
  const found = await context.listingQueries.find(filter, page, now)
  const rows = found.map((listing) => listingCells(listing, names.get(listing.storeId) ?? '', now))
  const last = found.length === ROWS ? found.at(-1) : undefined
  const reply: CsvPartReply = {
    text: formatCsv(LISTING_EXPORT, rows, { hasHeader: page.after === null, separator }),
    rows: rows.length,
    next: last ? cursorOf(placeInOrder(last, page.sort)) : null,
  }
  return { status: 200, body: reply }
}

/** The listings with the given seller SKUs; unknown seller SKUs are left out. */
export const exportChosenListings: Route = {
  method: 'POST',
  path: '/stores/:id/listings/csv',
  right: 'view',
  answer: async (context, { ids, body }) => {
    const { id, name } = await loadStore(context, ids)
    const request = parseBody(chosenExportRequest, body)
    const now = new Date()
    const found = await context.listingQueries.loadSome(
      [...new Set(request.sellerSkus)].map((sellerSku) => listingId(id, sellerSku)),
    )
    const rows = found.map((listing) => listingCells(listing, name, now))
    const format = { hasHeader: request.hasHeader, separator: parseSeparator(request.separator) }
    const reply: CsvPartReply = {
      text: formatCsv(LISTING_EXPORT, rows, format),
      rows: rows.length,
      next: null,
    }
    return { status: 200, body: reply }
  },
}
