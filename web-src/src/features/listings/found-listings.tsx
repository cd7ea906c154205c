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
import { storePath } from '../../platform/api/use-store'
import { chosenParts, listedParts, useCsvDownload } from '../../platform/csv/csv-download'
import { DownloadProgress } from '../../platform/csv/download-progress'
import { SkeletonBlocks } from '../../platform/ui/page-skeleton'
import { type BulkAction, BulkBar } from './bulk-bar'
import { ListingFilters } from './listing-filters'
import { ColumnsMenu } from './table/columns-menu'
import { ListingsTable } from './table/listings-table'
import { useColumns } from './table/use-columns'
import { isNarrowed } from './use-address'
import type { ListingCommands } from './use-commands'
import type { FoundOnes } from './use-found-listings'

interface FoundListingsProps {
  readonly storeId: string
  readonly storeName: string
  readonly found: FoundOnes
  readonly tableRef: RefObject<HTMLDivElement>
  readonly commands: ListingCommands
  readonly onOpen: (sellerSku: string) => void
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
  const { storeId, storeName, found, commands } = props
  const { filters, query, listings, chosen } = found
  const { columns, choose } = useColumns()
  const download = useCsvDownload()
  const csv = `${storePath(storeId)}/listings/csv`
  const act = (action: BulkAction) => {
    if (action === 'override') commands.openOverride(chosen)
    if (action === 'remove') commands.removeOverride(chosen)
    if (action === 'republish') commands.republish(chosen)
    if (action === 'export')
      download.start(
        chosenParts(
          csv,
          chosen.map(({ sellerSku }) => sellerSku),
        ),
        FILE,
      )
  }
  return (
    <>
      <ListingFilters filters={filters} counts={found.counts} onChange={found.change} onClear={found.clear} />
      <div className="listings__tools">
        <LoadedCount found={found} />
        <div className="listings__buttons">
          <DownloadProgress download={download} />
          <ActionButton
            isDisabled={download.rows !== null}
            onPress={() => download.start(listedParts(csv, filters), FILE)}
          >
            <Download />
            <Text>{say('export.csv')}</Text>
          </ActionButton>
          <ColumnsMenu columns={columns} onChoose={choose} />
        </div>
      </div>
      <div className="listings__table" ref={props.tableRef}>
        <ActionBarContainer height="100%">
          <ListingsTable
            storeName={storeName}
            listings={listings}
            columns={columns}
            sort={filters.sort}
            onSort={(sort) => found.change('sort', sort)}
            loading={loadingOf(query)}
            onLoadMore={() => {
              if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
            }}
            onChoose={props.onOpen}
            selected={found.selected}
            onSelect={found.select}
            renderEmpty={() => <NothingFound />}
          />
          <BulkBar count={chosen.length} onClear={() => found.select(new Set())} onAction={act} />
        </ActionBarContainer>
      </div>
    </>
  )
}

const FILE = 'listings.csv'

function loadingOf({ isFetchingNextPage, isPlaceholderData }: FoundOnes['query']) {
  if (isPlaceholderData) return 'filtering'
  return isFetchingNextPage ? 'loadingMore' : 'idle'
}

/** Shows how many listings there are, as far as known. */
function LoadedCount({ found }: { readonly found: FoundOnes }) {
  const { say } = useWords()
  const { query, listings, counts, filters } = found
  const count = listings.length
  const total = counts && !isNarrowed(filters) ? counts.total : null
  const words = !query.hasNextPage
    ? say('listings.end', { count })
    : total === null
      ? say('listings.so-far', { count })
      : say('listings.of', { count, total })
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
