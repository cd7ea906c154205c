import { LISTING_SORTS } from '../../../../../actions/shared/listing-quantity/listing-filters'

/** Columns in their order. */
export const COLUMNS = [
  'sellerSku',
  'title',
  'store',
  'sku',
  'asin',
  'channel',
  'stock',
  'quantity',
  'shown',
  'rule',
  'override',
  'published',
] as const
export type ColumnName = (typeof COLUMNS)[number]

/** Names the row, so it cannot be hidden. */
export const ROW_HEADER: ColumnName = 'sellerSku'
export const FIRST_SHOWN: readonly ColumnName[] = ['sellerSku', 'store', 'stock', 'shown', 'rule']
/** What still has space next to an open panel. */
const BESIDE_PANEL: ReadonlySet<ColumnName> = new Set(['sellerSku', 'shown', 'rule'])

/** The columns to draw. In one store, each row is of that store. */
export function visibleColumns(
  chosen: readonly ColumnName[],
  { isOneStore, hasPanel }: { readonly isOneStore: boolean; readonly hasPanel: boolean },
): readonly ColumnName[] {
  const known = chosen.filter((name) => !(isOneStore && name === 'store'))
  if (!hasPanel) return known
  const few = known.filter((name) => BESIDE_PANEL.has(name))
  return few.length > 1 ? few : known.slice(0, BESIDE_PANEL.size)
}

/** Columns that the server can sort by, under the same names. */
export const SORTED: ReadonlySet<ColumnName> = new Set(LISTING_SORTS)
export const NUMBERS: ReadonlySet<ColumnName> = new Set(['stock', 'quantity', 'shown'])

/** The first width, which the user can change. In pixels, or a share of what is left. */
export const WIDTHS: Readonly<
  Record<ColumnName, { minWidth: number; defaultWidth: number | `${number}fr` }>
> = {
  sellerSku: { minWidth: 190, defaultWidth: '3fr' },
  title: { minWidth: 120, defaultWidth: '2fr' },
  store: { minWidth: 100, defaultWidth: 160 },
  sku: { minWidth: 120, defaultWidth: '1fr' },
  asin: { minWidth: 110, defaultWidth: 130 },
  channel: { minWidth: 100, defaultWidth: 145 },
  stock: { minWidth: 90, defaultWidth: 125 },
  quantity: { minWidth: 90, defaultWidth: 140 },
  shown: { minWidth: 100, defaultWidth: 165 },
  rule: { minWidth: 180, defaultWidth: '2fr' },
  override: { minWidth: 110, defaultWidth: '1fr' },
  published: { minWidth: 110, defaultWidth: 160 },
}
