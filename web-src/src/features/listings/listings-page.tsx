import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { Heading } from '@adobe/react-spectrum/Heading'
import { IllustratedMessage } from '@adobe/react-spectrum/IllustratedMessage'
import Box from '@spectrum-icons/workflow/Box'
import { useEffect, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Listing } from '../../../../actions/admin-api/replies'
import { useWords } from '../../i18n/words-context'
import { failureIn } from '../../platform/admin-api-context'
import { FailureNotice } from '../../platform/failure-notice'
import { MatchingNotice } from '../../platform/matching-notice'
import { PageHeader } from '../../platform/page-header'
import { SkeletonBlocks } from '../../platform/page-skeleton'
import { useListingCounts } from '../../platform/use-listing-counts'
import { storePath, useStore } from '../../platform/use-store'
import { ListingFilters } from './listing-filters'
import { ListingsTable } from './listings-table'
import { OverrideDialog } from './override-dialog'
import { isNarrowed, useFilters, useListings } from './use-listings'
import { WhyDialog } from './why-dialog'
import './listings.css'

/** Listings that one override may be set for at once. */
const OVERRIDES_MAXIMUM = 500

/** The listings of one Amazon store. */
export default function ListingsPage() {
  const { storeId = '' } = useParams()
  const { say } = useWords()
  const name = useStore(storeId).data?.store.name ?? ''
  const { filters, change, clear, why } = useFilters()
  const listings = useListings(storeId, filters)
  const counts = useListingCounts(storeId).data
  const rows = listings.data?.pages.flatMap((page) => page.listings) ?? []
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const chosen = rows.filter(({ id }) => selected.has(id)).slice(0, OVERRIDES_MAXIMUM)
  const [opened, open] = useOpened(why, rows)
  return (
    <>
      <ListingsHeader storeId={storeId} name={name} />
      <MatchingNotice storeId={storeId} />
      {listings.error && (
        <FailureNotice
          title={say('listings.failed')}
          failure={failureIn(listings.error)}
          onRetry={() => void listings.refetch()}
        />
      )}
      {listings.isPending && <SkeletonBlocks label={say('listings.loading')} blocks={1} />}
      {listings.data && (rows.length > 0 || isNarrowed(filters)) && (
        <ListingFilters filters={filters} counts={counts} onChange={change} onClear={clear} />
      )}
      {listings.data && rows.length === 0 && (isNarrowed(filters) ? <NothingFound /> : <NoListings />)}
      {chosen.length > 0 && (
        <Button
          variant="secondary"
          marginBottom="size-150"
          onPress={() => open({ kind: 'override', listings: chosen })}
        >
          {say('find.override-some', { count: chosen.length })}
        </Button>
      )}
      {rows.length > 0 && (
        <ListingsTable
          storeName={name}
          listings={rows}
          onChoose={(id) => open({ kind: 'why', id })}
          selected={selected}
          onSelect={select}
        />
      )}
      {rows.length > 0 && <ListEnd count={rows.length} query={listings} />}
      <OpenedDialog storeId={storeId} rows={rows} opened={opened} open={open} />
    </>
  )
}

function ListingsHeader({ storeId, name }: { readonly storeId: string; readonly name: string }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const path = storePath(storeId)
  return (
    <PageHeader
      title={say('listings.title')}
      above={[{ name: say('stores.title'), href: '/' }, ...(name ? [{ name, href: path }] : [])]}
      actions={
        <>
          <Button variant="secondary" onPress={() => void navigate(`${path}/matching`)}>
            {say('matching.title')}
          </Button>
          <Button variant="secondary" onPress={() => void navigate(`${path}/override-file`)}>
            {say('override-file.open')}
          </Button>
        </>
      }
    >
      {say('listings.intro')}
    </PageHeader>
  )
}

type Opened =
  | { readonly kind: 'why'; readonly id: string }
  | { readonly kind: 'override'; readonly listings: readonly Listing[] }

/** What is opened; the listing that the address asks about is, once it is found. */
function useOpened(why: string | null, rows: readonly Listing[]) {
  const [opened, open] = useState<Opened | null>(null)
  const [asked, setAsked] = useState(why)
  const found = asked === null ? undefined : rows.find(({ sellerSku }) => sellerSku === asked)
  useEffect(() => {
    if (!found) return
    open({ kind: 'why', id: found.id })
    setAsked(null)
  }, [found])
  return [opened, open] as const
}

interface OpenedDialogProps {
  readonly storeId: string
  readonly rows: readonly Listing[]
  readonly opened: Opened | null
  readonly open: (opened: Opened | null) => void
}

function OpenedDialog({ storeId, rows, opened, open }: OpenedDialogProps) {
  const close = () => open(null)
  const asked = opened?.kind === 'why' ? rows.find(({ id }) => id === opened.id) : undefined
  return (
    <>
      <DialogContainer onDismiss={close} isDismissable>
        {asked && (
          <WhyDialog
            storeId={storeId}
            listing={asked}
            onOverride={() => open({ kind: 'override', listings: [asked] })}
          />
        )}
      </DialogContainer>
      <DialogContainer onDismiss={close}>
        {opened?.kind === 'override' && (
          <OverrideDialog storeId={storeId} listings={opened.listings} onClose={close} />
        )}
      </DialogContainer>
    </>
  )
}

interface ListEndProps {
  readonly count: number
  readonly query: ReturnType<typeof useListings>
}

function ListEnd({ count, query }: ListEndProps) {
  const { say } = useWords()
  return (
    <div className="list-end">
      {query.hasNextPage && (
        <Button
          variant="secondary"
          isPending={query.isFetchingNextPage}
          onPress={() => void query.fetchNextPage()}
        >
          {say('listings.more')}
        </Button>
      )}
      <span className="quiet" role="status">
        {say('listings.end', { count })}
      </span>
    </div>
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
    <div className="empty">
      <IllustratedMessage>
        <Heading level={2}>{say('find.nothing.title')}</Heading>
        <Content>{say('find.nothing.text')}</Content>
      </IllustratedMessage>
    </div>
  )
}
