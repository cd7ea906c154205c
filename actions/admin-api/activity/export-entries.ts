import { formatCsv } from '../../shared/csv/format-csv'
import type { CsvPartReply } from '../contract/files/export'
import { nextPage } from '../http/next-page'
import { parseSeparator } from '../http/parse-body'
import type { Route, RouteReply, RouteRequest } from '../http/route'
import { loadStore } from '../stores/stores'
import { ACTIVITY_EXPORT, activityCells, ERROR_EXPORT, errorCells } from './export-rows'
import { parseActivityFilter, parseEntryPage, parseErrorFilter } from './parse-entry-filter'

const ROWS = 500

/** The listing changes that a search finds, newest first. */
export const exportActivity: Route = {
  method: 'GET',
  path: '/stores/:id/activity/csv',
  answer: async (context, { ids, query }) => {
    const { id: storeId } = await loadStore(context, ids)
    const filter = { storeId, ...parseActivityFilter(query, new Date()) }
    const found = await context.activity.page(filter, parseEntryPage(query).before, ROWS)
    return partOf(query, found, { columns: ACTIVITY_EXPORT, cells: activityCells })
  },
}

/** The communication errors that a search finds, newest first. */
export const exportErrors: Route = {
  method: 'GET',
  path: '/stores/:id/errors/csv',
  answer: async (context, { ids, query }) => {
    const { id: storeId, accountId } = await loadStore(context, ids)
    const filter = { storeId, accountId, ...parseErrorFilter(query, new Date()) }
    const found = await context.errors.page(filter, parseEntryPage(query).before, ROWS)
    return partOf(query, found, { columns: ERROR_EXPORT, cells: errorCells })
  },
}

interface Table<Entry> {
  readonly columns: readonly string[]
  readonly cells: (entry: Entry) => readonly (string | number | null)[]
}

function partOf<Entry extends { readonly _id: string }>(
  query: RouteRequest['query'],
  found: readonly Entry[],
  { columns, cells }: Table<Entry>,
): RouteReply {
  const hasHeader = query.get('before') === null
  const separator = parseSeparator(query.get('separator'))
  const reply: CsvPartReply = {
    text: formatCsv(columns, found.map(cells), { hasHeader, separator }),
    rows: found.length,
    next: nextPage(found, ROWS),
  }
  return { status: 200, body: reply }
}
