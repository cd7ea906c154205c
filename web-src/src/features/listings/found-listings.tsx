import { ActionBarContainer } from '@adobe/react-spectrum/ActionBar'
import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { IllustratedMessage } from '@adobe/react-spectrum/IllustratedMessage'
import { Text } from '@adobe/react-spectrum/Text'
import Box from '@spectrum-icons/workflow/Box'
import Download from '@spectrum-icons/workflow/Download'
import type { RefObject } from 'react'
import { useWords } from '../../i18n/words-context'
import { AddressFailure } from '../../platform/address/address-failure'
import { scopePath, storePath, useStore } from '../../platform/api/use-store'
import { chosenParts, listedParts, useCsvDownload } from '../../platform/csv/csv-download'
import { DownloadProgress } from '../../platform/csv/download-progress'
import { SkeletonBlocks } from '../../platform/ui/page-skeleton'
import { type BulkAction, BulkBar } from './bulk-bar'
import { ListingFilters } from './listing-filters'
import { visibleColumns } from './table/column-names'
import { ColumnsMenu } from './table/columns-menu'
import { ListingsTable, type RowParts } from './table/listings-table'
import { useColumns } from './table/use-columns'
import { isNarrowed } from './use-address'
import type { ListingCommands } from './use-commands'
import type { FoundOnes } from './use-found-listings'
import { ViewsMenu } from './views/views-menu'

interface FoundListingsProps extends RowParts {
  /** Null: of all stores. */
  readonly storeId: string | null
  readonly found: FoundOnes
  /** A panel next to the table leaves space for few columns. */
  readonly hasPanel: boolean
  readonly tableRef: RefObject<HTMLDivElement>
  readonly commands: ListingCommands
}

/** Search, table and bulk actions. Covers the loading, failed and empty states. */
export function FoundListings(props: FoundListingsProps) {
  const { say } = useWords()
  const { query, listings, filters, change, clear } = props.found
  if (query.isPending) return <SkeletonBlocks label={say('listings.loading')} blocks={1} />
  const failure = query.error && (
    <AddressFailure
      title={say('listings.failed')}
      error={query.error}
      onRetry={query.refetch}
      filters={filters}
      onChange={change}
      onClear={clear}
    />
  )
  if (query.data === undefined) return failure
  if (listings.length === 0 && !isNarrowed(filters)) return failure ?? <NoListings />
  return (
    <>
      {failure}
      <SearchedTable {...props} />
    </>
  )
}

function SearchedTable(props: FoundListingsProps) {
  const { say } = useWords()
  const { storeId, found, hasPanel, storeNames } = props
  const { filters, query, listings, chosen } = found
  const { columns, choose } = useColumns()
  const csv = useExport(storeId, found)
  const bulk = useBulk(props, csv.startChosen)
  return (
    <>
      <ListingFilters
        filters={filters}
        counts={found.counts}
        storeNames={storeId === null ? storeNames : null}
        onChange={found.change}
        onClear={found.clear}
      />
      <div className="listings__tools">
        <LoadedCount found={found} />
        <div className="listings__buttons">
          <DownloadProgress download={csv.download} />
          <ActionButton isDisabled={csv.download.rows !== null} onPress={csv.startAll}>
            <Download />
            <Text>{say('export.csv')}</Text>
          </ActionButton>
          <ViewsMenu
            shown={{ filters, columns }}
            storeNames={storeId === null ? storeNames : null}
            onShow={(view) => {
              found.changeAll(view.filters)
              choose(view.columns)
            }}
          />
          <ColumnsMenu columns={columns} isOneStore={storeId !== null} onChoose={choose} />
        </div>
      </div>
      <div className="listings__table" ref={props.tableRef}>
        <ActionBarContainer height="100%">
          <ListingsTable
            label={useTableLabel(storeId)}
            listings={listings}
            columns={visibleColumns(columns, { isOneStore: storeId !== null, hasPanel })}
            sort={filters.sort}
            onSort={(sort) => found.change('sort', sort)}
            loading={loadingOf(query)}
            onLoadMore={() => {
              if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
            }}
            selected={found.selected}
            onSelect={found.select}
            storeNames={storeNames}
            onAction={props.onAction}
            renderEmpty={() => <NothingFound />}
          />
          <BulkBar count={chosen.length} onClear={() => found.select(new Set())} onAction={bulk} />
        </ActionBarContainer>
      </div>
    </>
  )
}

const FILE = 'listings.csv'

/** The exports of what is found and of what is selected. */
function useExport(storeId: string | null, { filters, chosen }: FoundOnes) {
  const download = useCsvDownload()
  const startChosen = () => {
    const stores = [...Map.groupBy(chosen, (listing) => listing.storeId)].map(([id, own]) => ({
      path: `${storePath(id)}/listings/csv`,
      sellerSkus: own.map(({ sellerSku }) => sellerSku),
    }))
    download.start(chosenParts(stores), FILE)
  }
  return {
    download,
    startAll: () => download.start(listedParts(`${scopePath(storeId)}/listings/csv`, filters), FILE),
    startChosen,
  }
}

function useBulk({ found: { chosen }, commands }: FoundListingsProps, exportChosen: () => void) {
  return (action: BulkAction) => {
    if (action === 'override') commands.openOverride(chosen)
    if (action === 'remove') commands.removeOverride(chosen)
    if (action === 'republish') commands.republish(chosen)
    if (action === 'export') exportChosen()
  }
}

function useTableLabel(storeId: string | null): string {
  const { say } = useWords()
  const store = useStore(storeId ?? '', undefined, storeId !== null).data?.store.name ?? ''
  return storeId === null ? say('listings.all') : say('listings.table', { store })
}

function loadingOf({ isFetchingNextPage, isPlaceholderData }: FoundOnes['query']) {
  if (isPlaceholderData) return 'filtering'
  return isFetchingNextPage ? 'loadingMore' : 'idle'
}

/** Shows how many of the listings are loaded. */
function LoadedCount({ found: { query, listings, total } }: { readonly found: FoundOnes }) {
  const { say } = useWords()
  const count = listings.length
  const isAll = !query.hasNextPage
  const words = isAll
    ? say('listings.end', { count, total: count })
    : total === null
      ? say('listings.so-far', { count })
      : say('listings.of', { count, total: Math.max(total, count) })
  return (
    <span className="quiet" role="status">
      {words}
    </span>
  )
}

function NoListings() {
  const { say } = useWords()
  return (
    <div className="empty">
      <IllustratedMessage>
        <Box size="XXL" />
        <Heading level={2}>{say('listings.empty.title')}</Heading>
        <Content>{say('listings.empty.text')}</Content>
      </IllustratedMessage>
    </div>
  )
}

function NothingFound() {
  const { say } = useWords()
  return (
    <IllustratedMessage>
      <Heading level={2}>{say('find.nothing.title')}</Heading>
      <Content>{say('find.nothing.text')}</Content>
    </IllustratedMessage>
  )
}
