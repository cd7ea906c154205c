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
import { failureIn } from '../../platform/api/admin-api-context'
import { FailureNotice } from '../../platform/api/failure-notice'
import { storePath, useStore } from '../../platform/api/use-store'
import { chosenParts, listedParts, useCsvDownload } from '../../platform/csv/csv-download'
import { DownloadProgress } from '../../platform/csv/download-progress'
import { SkeletonBlocks } from '../../platform/ui/page-skeleton'
import { BULK_ACTIONS, type BulkAction, BulkBar } from './bulk-bar'
import { ListingFilters } from './listing-filters'
import { visibleColumns } from './table/column-names'
import { ColumnsMenu } from './table/columns-menu'
import { ListingsTable, type RowParts } from './table/listings-table'
import { useColumns } from './table/use-columns'
import { isNarrowed } from './use-address'
import type { ListingCommands } from './use-commands'
import type { FoundOnes } from './use-found-listings'

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
  const { query, listings, filters } = props.found
  if (query.isPending) return <SkeletonBlocks label={say('listings.loading')} blocks={1} />
  const failure = query.error && (
    <FailureNotice
      title={say('listings.failed')}
      failure={failureIn(query.error)}
      onRetry={() => void query.refetch()}
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
  const bulk = useBulk(props, csv?.startChosen)
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
          {csv && (
            <>
              <DownloadProgress download={csv.download} />
              <ActionButton isDisabled={csv.download.rows !== null} onPress={csv.startAll}>
                <Download />
                <Text>{say('export.csv')}</Text>
              </ActionButton>
            </>
          )}
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
          <BulkBar
            actions={BULK_ACTIONS.filter((action) => action !== 'export' || csv !== null)}
            count={chosen.length}
            onClear={() => found.select(new Set())}
            onAction={bulk}
          />
        </ActionBarContainer>
      </div>
    </>
  )
}

const FILE = 'listings.csv'

/** The export of one store: of the page's, or of the one that the filter names. Null while there are several. */
function useExport(pageStoreId: string | null, { filters, chosen }: FoundOnes) {
  const download = useCsvDownload()
  const storeId = pageStoreId ?? filters.store
  if (storeId === '') return null
  const csv = `${storePath(storeId)}/listings/csv`
  const sellerSkus = chosen.map(({ sellerSku }) => sellerSku)
  return {
    download,
    startAll: () => download.start(listedParts(csv, { ...filters, store: '' }), FILE),
    startChosen: () => download.start(chosenParts(csv, sellerSkus), FILE),
  }
}

function useBulk({ found: { chosen }, commands }: FoundListingsProps, exportChosen?: () => void) {
  return (action: BulkAction) => {
    if (action === 'override') commands.openOverride(chosen)
    if (action === 'remove') commands.removeOverride(chosen)
    if (action === 'republish') commands.republish(chosen)
    if (action === 'export') exportChosen?.()
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
