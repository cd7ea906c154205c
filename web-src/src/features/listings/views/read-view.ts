import type { SavedView } from '../../../../../actions/admin-api/contract/saved-views'
import type { ColumnName } from '../table/column-names'
import { readColumns } from '../table/use-columns'
import { type Filters, knownFilters } from '../use-address'

/** What a saved view shows. */
export interface ReadView {
  readonly filters: Filters
  readonly columns: readonly ColumnName[]
  /** False if the view has filters or columns that this page does not know, or stores that are gone. */
  readonly isWhole: boolean
}

/** Reads a view that another version of the page may have saved. `storeIds`: the stores that there are. */
export function readView(view: SavedView, storeIds: ReadonlySet<string>): ReadView {
  const known = knownFilters(view.filters)
  const filters = { ...known, store: storeIds.has(known.store) ? known.store : '' }
  const columns = readColumns(view.columns) ?? []
  const isWhole =
    Object.entries(view.filters).every(([name, value]) => filters[name as keyof Filters] === value) &&
    view.columns.every((name) => columns.some((column) => column === name))
  return { filters, columns, isWhole }
}

/** A view without its empty filters. */
export function viewOf(name: string, { filters, columns }: Omit<ReadView, 'isWhole'>): SavedView {
  return {
    name,
    filters: Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')),
    columns,
  }
}

/** Whether the table shows what the view shows. */
export function isShown(view: ReadView, shown: Omit<ReadView, 'isWhole'>): boolean {
  return asText(view) === asText(shown)
}

function asText({ filters, columns }: Omit<ReadView, 'isWhole'>): string {
  return JSON.stringify([Object.entries(filters).sort(), columns])
}
