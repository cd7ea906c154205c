import { formatCsv } from '../../shared/csv/format-csv'
import { placeInOrder } from '../../shared/database/listings/listing-queries'
import { listingId } from '../../shared/database/listings/listings'
import { LISTING_EXPORT, listingCells } from '../activity/export-rows'
import { type CsvPartReply, chosenExportRequest } from '../contract/files/export'
import { parseBody, parseSeparator } from '../http/parse-body'
import type { Route } from '../http/route'
import { loadStore } from '../stores/stores'
import { cursorOf, parseListingFilter, parseListingPage } from './parse-listing-query'

/** Even with the longest titles, this many rows stay well below the response limit of an activation. */
const ROWS = 500

/** All listings that a search finds, in its order. */
export const exportListings: Route = {
  method: 'GET',
  path: '/stores/:id/listings/csv',
  answer: async (context, { ids, query }) => {
    const { id } = await loadStore(context, ids)
    const filter = { ...parseListingFilter(query), storeIds: [id] }
    const page = { ...parseListingPage(query), limit: ROWS }
    const separator = parseSeparator(query.get('separator'))
    const now = new Date()
    const found = await context.listingQueries.find(filter, page, now)
    const rows = found.map((listing) => listingCells(listing, now))
    const last = found.length === ROWS ? found.at(-1) : undefined
    const reply: CsvPartReply = {
      text: formatCsv(LISTING_EXPORT, rows, { hasHeader: page.after === null, separator }),
      rows: rows.length,
      next: last ? cursorOf(placeInOrder(last, page.sort)) : null,
    }
    return { status: 200, body: reply }
  },
}

/** The listings with the given seller SKUs; unknown seller SKUs are left out. */
export const exportChosenListings: Route = {
  method: 'POST',
  path: '/stores/:id/listings/csv',
  right: 'view',
  answer: async (context, { ids, body }) => {
    const { id } = await loadStore(context, ids)
    const request = parseBody(chosenExportRequest, body)
    const now = new Date()
    const found = await context.listingQueries.loadSome(
      [...new Set(request.sellerSkus)].map((sellerSku) => listingId(id, sellerSku)),
    )
    const rows = found.map((listing) => listingCells(listing, now))
    const format = { hasHeader: request.hasHeader, separator: parseSeparator(request.separator) }
    const reply: CsvPartReply = {
      text: formatCsv(LISTING_EXPORT, rows, format),
      rows: rows.length,
      next: null,
    }
    return { status: 200, body: reply }
  },
}
