import { formatCsv } from '../../shared/csv/format-csv'
import type { CsvPartReply } from '../contract/export'
import { nextPage } from '../http/next-page'
import { parseSeparator } from '../http/parse-body'
import type { Route, RouteReply, RouteRequest } from '../http/route'
import { loadStore } from '../stores/stores'
import { ACTIVITY_EXPORT, activityCells, ERROR_EXPORT, errorCells } from './export-rows'
import { parseActivityFilter, parseEntryPage, parseErrorFilter } from './parse-entry-filter'

const ROWS = 500

/** Listing changes that a search finds, newest first. */
export const exportActivity: Route = {
  method: 'GET',
  path: '/stores/:id/activity/csv',
  answer: async (world, { ids, query }) => {
    const { id: storeId } = await loadStore(world, ids)
    const filter = { storeId, ...parseActivityFilter(query, new Date()) }
    const found = await world.activity.page(filter, parseEntryPage(query).before, ROWS)
    return partOf(query, found, { columns: ACTIVITY_EXPORT, cells: activityCells })
  },
}

/** Communication errors that a search finds, newest first. */
export const exportErrors: Route = {
  method: 'GET',
  path: '/stores/:id/errors/csv',
  answer: async (world, { ids, query }) => {
    const { id: storeId, accountId } = await loadStore(world, ids)
    const filter = { storeId, accountId, ...parseErrorFilter(query, new Date()) }
    const found = await world.errors.page(filter, parseEntryPage(query).before, ROWS)
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
