import { formatCsv } from '../../shared/csv/format-csv'
import { OVERRIDE_COLUMNS, overrideCells } from '../../shared/csv/override-rows'
import { REMOVE_COLUMN } from '../../shared/csv/yes-cell'
import { placeInOrder } from '../../shared/database/listings/listing-queries'
import type { CsvPartReply } from '../contract/files/export'
import { parseCursor, parseSeparator } from '../http/parse-body'
import type { Route } from '../http/route'
import { cursorOf, parsePlace } from '../listings/parse-listing-query'
import { loadStore } from '../stores/stores'

const ROWS = 500

/** A store's active overrides, to edit and upload again. */
export const exportOverrides: Route = {
  method: 'GET',
  path: '/stores/:id/overrides/csv',
  answer: async (context, { ids, query }) => {
    const { id } = await loadStore(context, ids)
    const separator = parseSeparator(query.get('separator'))
    const after = parsePlace(parseCursor(query.get('after')), false)
    const page = await context.listingQueries.find(
      { storeIds: [id], words: [], isOverridden: true },
      { sort: 'sellerSku', direction: 1, after, limit: ROWS },
      new Date(),
    )
    const rows = page.flatMap(({ sellerSku, override }) =>
      override ? [[...overrideCells(sellerSku, override), '']] : [],
    )
    const last = page.length === ROWS ? page.at(-1) : undefined
    const reply: CsvPartReply = {
      text: formatCsv([...OVERRIDE_COLUMNS, REMOVE_COLUMN], rows, { hasHeader: after === null, separator }),
      rows: rows.length,
      next: last ? cursorOf(placeInOrder(last, 'sellerSku')) : null,
    }
    return { status: 200, body: reply }
  },
}
