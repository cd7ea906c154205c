import { formatCsv } from '../../shared/csv/format-csv'
import type { CsvPartReply } from '../contract/files/export'
import type { UnmatchedReply } from '../contract/matching'
import { nextPage } from '../http/next-page'
import { parseCursor, parseLimit, parseSeparator } from '../http/parse-body'
import type { Route } from '../http/route'
import { parseWords } from '../listings/parse-listing-query'
import { loadStore } from '../stores/stores'

const LIMIT = 50
const LIMIT_MAXIMUM = 100
const CSV_ROWS = 1_000

export const listUnmatched: Route = {
  method: 'GET',
  path: '/stores/:id/unmatched',
  answer: async (context, { ids, query }) => {
    const { id } = await loadStore(context, ids)
    const limit = parseLimit(query.get('limit'), LIMIT, LIMIT_MAXIMUM)
    const page = { after: parseCursor(query.get('after')), limit, words: parseWords(query) }
    const [found, count, vanished] = await Promise.all([
      context.listings.unmatchedPage(id, page),
      context.listings.countUnmatched(id),
      context.listings.countVanished(id),
    ])
    const reply: UnmatchedReply = {
      listings: found.map(({ _id, sellerSku, title, asin }) => ({ id: _id, sellerSku, title, asin })),
      next: nextPage(found, limit),
      count,
      vanished,
    }
    return { status: 200, body: reply }
  },
}

/** The `sku` column is empty, to be filled in and uploaded. */
export const exportUnmatched: Route = {
  method: 'GET',
  path: '/stores/:id/unmatched/csv',
  answer: async (context, { ids, query }) => {
    const { id } = await loadStore(context, ids)
    const after = parseCursor(query.get('after'))
    const separator = parseSeparator(query.get('separator'))
    const page = await context.listings.unmatchedPage(id, { after, limit: CSV_ROWS })
    const rows = page.map(({ sellerSku, title, asin }) => [sellerSku, '', title, asin ?? ''])
    const format = { hasHeader: after === null, separator }
    const reply: CsvPartReply = {
      text: formatCsv(['seller-sku', 'sku', 'title', 'asin'], rows, format),
      rows: rows.length,
      next: nextPage(page, CSV_ROWS),
    }
    return { status: 200, body: reply }
  },
}
