import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { Cell, Column, Row, TableBody, TableHeader, TableView } from '@adobe/react-spectrum/TableView'
import HelpOutline from '@spectrum-icons/workflow/HelpOutline'
import type { ReactElement } from 'react'
import type { Listing } from '../../../../../actions/admin-api/contract/listings'
import { useWords } from '../../../i18n/words-context'
import { type ColumnName, ListingCell, NUMBERS, ROW_HEADER, SORTED, WIDTHS } from './columns'

type LoadingState = 'loading' | 'loadingMore' | 'filtering' | 'idle'

interface ListingsTableProps {
  readonly storeName: string
  readonly listings: readonly Listing[]
  readonly columns: readonly ColumnName[]
  /** The server's sort parameter. Empty means by seller SKU. */
  readonly sort: string
  readonly onSort: (sort: string) => void
  readonly loading: LoadingState
  readonly onLoadMore: () => void
  readonly onChoose: (sellerSku: string) => void
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: ReadonlySet<string>) => void
  readonly renderEmpty: () => ReactElement
}

const WHY = 'why'

/** Listings with what Amazon shows. Draws only the visible rows, and loads more before the end is reached. */
export function ListingsTable(props: ListingsTableProps) {
  const { storeName, listings, columns, onChoose, selected, onSelect } = props
  const { say } = useWords()
  const shown = [...columns, WHY].map((key) => ({ key: key as ColumnName | typeof WHY }))
  const choose = (id: unknown) => {
    const listing = listings.find((each) => each.id === id)
    if (listing) onChoose(listing.sellerSku)
  }
  return (
    <TableView
      aria-label={say('listings.table', { store: storeName })}
      height="100%"
      overflowMode="truncate"
      density="compact"
      selectionMode="multiple"
      selectedKeys={selected}
      onSelectionChange={(keys) =>
        onSelect(new Set(keys === 'all' ? listings.map(({ id }) => id) : [...keys].map(String)))
      }
      onAction={choose}
      sortDescriptor={descriptorOf(props.sort)}
      onSortChange={({ column, direction }) => props.onSort(sortOf(String(column), direction))}
      renderEmptyState={props.renderEmpty}
    >
      <TableHeader columns={shown}>
        {({ key }) => (
          <Column
            key={key}
            isRowHeader={key === ROW_HEADER}
            {...(key === WHY ? { width: 60, minWidth: 60 } : WIDTHS[key])}
            hideHeader={key === WHY}
            align={key !== WHY && NUMBERS.has(key) ? 'end' : 'start'}
            allowsSorting={key !== WHY && SORTED.has(key)}
          >
            {key === WHY ? say('listings.why') : say(`column.${key}`)}
          </Column>
        )}
      </TableHeader>
      <TableBody items={listings} loadingState={props.loading} onLoadMore={props.onLoadMore}>
        {(listing) => (
          <Row>
            {(key) => (
              <Cell textValue={key === ROW_HEADER ? listing.sellerSku : ' '}>
                {key === WHY ? (
                  <WhyButton listing={listing} onChoose={onChoose} />
                ) : (
                  <ListingCell listing={listing} column={key as ColumnName} />
                )}
              </Cell>
            )}
          </Row>
        )}
      </TableBody>
    </TableView>
  )
}

/** Opens a listing even while others are selected, when pressing a row would select it. */
function WhyButton({
  listing,
  onChoose,
}: {
  readonly listing: Listing
} & Pick<ListingsTableProps, 'onChoose'>) {
  const { say } = useWords()
  const { sellerSku } = listing
  return (
    <ActionButton
      isQuiet
      aria-label={say('listings.why.label', { sellerSku })}
      onPress={() => onChoose(sellerSku)}
    >
      <HelpOutline />
    </ActionButton>
  )
}

function descriptorOf(sort: string): { column: string; direction: 'ascending' | 'descending' } {
  const isDescending = sort.startsWith('-')
  return {
    column: (isDescending ? sort.slice(1) : sort) || ROW_HEADER,
    direction: isDescending ? 'descending' : 'ascending',
  }
}

/** Returns an empty value for the default order, which keeps the address short. */
function sortOf(column: string, direction: 'ascending' | 'descending'): string {
  if (direction === 'descending') return `-${column}`
  return column === ROW_HEADER ? '' : column
}
