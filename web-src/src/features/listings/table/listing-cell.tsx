import type { ReactNode } from 'react'
import type { Listing } from '../../../../../actions/admin-api/contract/listings'
import type { Words } from '../../../i18n/words'
import { useWords } from '../../../i18n/words-context'
import type { StoreNames } from '../../../platform/api/use-store-names'
import { Ago } from '../../../platform/ui/ago'
import { sayChannel, sayRule, sayShown } from '../listing-words'
import { type ColumnName, ROW_HEADER } from './column-names'
import { ListingName } from './listing-name'

interface ListingCellProps {
  readonly listing: Listing
  readonly column: ColumnName
  readonly hasTitleColumn: boolean
  readonly storeNames: StoreNames
}

/** The content of one cell. */
export function ListingCell({ listing, column, hasTitleColumn, storeNames }: ListingCellProps): ReactNode {
  const words = useWords()
  if (column === ROW_HEADER) return <ListingName listing={listing} hasTitle={!hasTitleColumn} />
  if (column === 'published') return listing.published ? <Ago at={listing.published.at} /> : '—'
  const text = column === 'store' ? (storeNames.get(listing.storeId) ?? '—') : sayCell(listing, column, words)
  if (column === 'rule') return <span className="listing-reason">{text}</span>
  return (
    <span className="listing-cell" title={text} dir="auto">
      {text}
    </span>
  )
}

function sayCell(listing: Listing, column: Exclude<ColumnName, 'published' | 'store'>, words: Words): string {
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
