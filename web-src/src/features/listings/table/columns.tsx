import type { ReactNode } from 'react'
import type { Listing } from '../../../../../actions/admin-api/contract/listings'
import { useWords } from '../../../i18n/words-context'
import { Ago } from '../../../platform/ui/ago'
import { sayChannel, sayRule, sayShown } from '../listing-words'

/** Columns in their order. */
export const COLUMNS = [
  'sellerSku',
  'title',
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
export const FIRST_SHOWN: readonly ColumnName[] = ['sellerSku', 'title', 'stock', 'quantity', 'shown', 'rule']

/** Columns that the server can sort by, under the same names. */
export const SORTED: ReadonlySet<ColumnName> = new Set([
  'sellerSku',
  'title',
  'stock',
  'quantity',
  'published',
])
export const NUMBERS: ReadonlySet<ColumnName> = new Set(['stock', 'quantity', 'shown'])

/** In pixels. Columns without a fixed width share the rest. */
export const WIDTHS: Readonly<Record<ColumnName, { minWidth: number; width?: number }>> = {
  sellerSku: { minWidth: 150 },
  title: { minWidth: 100 },
  sku: { minWidth: 120 },
  asin: { minWidth: 110, width: 130 },
  channel: { minWidth: 100, width: 130 },
  stock: { minWidth: 110, width: 110 },
  quantity: { minWidth: 95, width: 95 },
  shown: { minWidth: 125, width: 135 },
  rule: { minWidth: 120 },
  override: { minWidth: 120 },
  published: { minWidth: 120, width: 140 },
}

interface ListingCellProps {
  readonly listing: Listing
  readonly column: ColumnName
}

/** The content of one cell. */
export function ListingCell({ listing, column }: ListingCellProps): ReactNode {
  const words = useWords()
  if (column === 'published') return listing.published ? <Ago at={listing.published.at} /> : '—'
  const text = sayCell(listing, column, words)
  return (
    <span className="listing-cell" title={text} dir="auto">
      {text}
    </span>
  )
}

function sayCell(
  listing: Listing,
  column: Exclude<ColumnName, 'published'>,
  words: ReturnType<typeof useWords>,
): string {
  const { number } = words
  const { decision, stock, override } = listing
  switch (column) {
    case 'channel':
      return sayChannel(listing, words)
    case 'stock':
      return stock === null ? '—' : number(stock)
    case 'quantity':
      return decision?.quantity == null ? '—' : number(decision.quantity)
    case 'shown':
      return sayShown(listing, words)
    case 'rule':
      return sayRule(listing, words)
    case 'override':
      return override?.reason ?? '—'
    default:
      return listing[column] || '—'
  }
}
