import { Cell, Column, Row, TableBody, TableHeader, TableView } from '@adobe/react-spectrum/TableView'
import { createContext, type ReactElement, useContext } from 'react'
import type { Listing } from '../../../../../actions/admin-api/contract/listings'
import { useWords } from '../../../i18n/words-context'
import { useMayChange } from '../../../platform/api/rights'
import type { StoreNames } from '../../../platform/api/use-store-names'
import { type ColumnName, NUMBERS, ROW_HEADER, SORTED, WIDTHS } from './column-names'
import { ListingCell } from './listing-cell'
import { type RowAction, rowActions } from './row-actions'
import { RowMenu } from './row-menu'
import { UnmatchedReason } from './unmatched-reason'
import './listings-table.css'

type LoadingState = 'loading' | 'loadingMore' | 'filtering' | 'idle'

/** What every row needs. The table keeps rows that did not change, so they read it from a context. */
export interface RowParts {
  readonly storeNames: StoreNames
  readonly onAction: (action: RowAction, listing: Listing) => void
}

interface ListingsTableProps extends RowParts {
  readonly label: string
  readonly listings: readonly Listing[]
  readonly columns: readonly ColumnName[]
  /** The server's sort parameter. Empty means by seller SKU. */
  readonly sort: string
  readonly onSort: (sort: string) => void
  readonly loading: LoadingState
  readonly onLoadMore: () => void
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: ReadonlySet<string>) => void
  readonly renderEmpty: () => ReactElement
}

const ACTIONS = 'actions'
type ShownColumn = ColumnName | typeof ACTIONS
const ACTIONS_WIDTH = 56

const Parts = createContext<RowParts>({ storeNames: new Map(), onAction: () => {} })

/** Listings with what Amazon shows. Draws only the visible rows, and loads more before the end is reached. */
export function ListingsTable(props: ListingsTableProps) {
  const { label, listings, columns, storeNames, onAction, selected, onSelect } = props
  const shown = [...columns, ACTIONS].map((key) => ({ key: key as ShownColumn }))
  const open = (id: unknown) => {
    const listing = listings.find((each) => each.id === id)
    if (listing) onAction('why', listing)
  }
  return (
    <Parts.Provider value={{ storeNames, onAction }}>
      <TableView
        aria-label={label}
        height="100%"
        // Rows are as high as their content: title above seller SKU. The cells cut their own text.
        overflowMode="wrap"
        density="compact"
        selectionMode="multiple"
        selectedKeys={selected}
        onSelectionChange={(keys) =>
          onSelect(new Set(keys === 'all' ? listings.map(({ id }) => id) : [...keys].map(String)))
        }
        onAction={open}
        sortDescriptor={descriptorOf(props.sort)}
        onSortChange={({ column, direction }) => props.onSort(sortOf(String(column), direction))}
        renderEmptyState={props.renderEmpty}
      >
        <TableHeader columns={shown}>{({ key }) => headerOf(key)}</TableHeader>
        <TableBody items={listings} loadingState={props.loading} onLoadMore={props.onLoadMore}>
          {(listing) => (
            <Row>
              {(key) => (
                <Cell textValue={key === ROW_HEADER ? listing.sellerSku : ' '}>
                  <RowPart
                    listing={listing}
                    column={key as ShownColumn}
                    hasTitleColumn={columns.includes('title')}
                  />
                </Cell>
              )}
            </Row>
          )}
        </TableBody>
      </TableView>
    </Parts.Provider>
  )
}

function headerOf(key: ShownColumn) {
  if (key === ACTIONS) {
    return (
      <Column key={key} width={ACTIONS_WIDTH} minWidth={ACTIONS_WIDTH} hideHeader>
        <Header name={key} />
      </Column>
    )
  }
  return (
    <Column
      key={key}
      isRowHeader={key === ROW_HEADER}
      {...WIDTHS[key]}
      allowsResizing
      allowsSorting={SORTED.has(key)}
      align={NUMBERS.has(key) ? 'end' : 'start'}
    >
      <Header name={key} />
    </Column>
  )
}

function Header({ name }: { readonly name: ShownColumn }) {
  const { say } = useWords()
  return <>{name === ACTIONS ? say('listings.actions') : say(`column.${name}`)}</>
}

interface RowPartProps {
  readonly listing: Listing
  readonly column: ShownColumn
  readonly hasTitleColumn: boolean
}

function RowPart({ listing, column, hasTitleColumn }: RowPartProps) {
  const { storeNames, onAction } = useContext(Parts)
  const mayChange = useMayChange()
  if (column === 'rule' && rowActions(listing, mayChange).includes('match')) {
    return <UnmatchedReason listing={listing} onMatch={() => onAction('match', listing)} />
  }
  if (column === ACTIONS) return <RowMenu listing={listing} onAction={onAction} />
  return (
    <ListingCell listing={listing} column={column} hasTitleColumn={hasTitleColumn} storeNames={storeNames} />
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
