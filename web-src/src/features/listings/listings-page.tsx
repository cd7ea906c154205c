import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { Heading } from '@adobe/react-spectrum/Heading'
import { IllustratedMessage } from '@adobe/react-spectrum/IllustratedMessage'
import Box from '@spectrum-icons/workflow/Box'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { ListingsReply } from '../../../../actions/admin-api/replies'
import { useWords } from '../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../platform/admin-api-context'
import { FailureNotice } from '../../platform/failure-notice'
import { PageHeader } from '../../platform/page-header'
import { SkeletonBlocks } from '../../platform/page-skeleton'
import { storePath, useStore } from '../../platform/use-store'
import { ListingsTable } from './listings-table'
import { WhyDialog } from './why-dialog'
import './listings.css'

const PAGE_SIZE = 50
const REFRESH_INTERVAL = 10_000

/** The listings of one Amazon store. */
export default function ListingsPage() {
  const { storeId = '' } = useParams()
  const { say } = useWords()
  const name = useStore(storeId).data?.store.name ?? ''
  const listings = useListings(storeId)
  const rows = listings.data?.pages.flatMap((page) => page.listings) ?? []
  const [chosenId, choose] = useState<string | null>(null)
  const chosen = rows.find(({ id }) => id === chosenId)
  return (
    <>
      <PageHeader
        title={say('listings.title')}
        above={[
          { name: say('stores.title'), href: '/' },
          ...(name ? [{ name, href: storePath(storeId) }] : []),
        ]}
      >
        {say('listings.intro')}
      </PageHeader>
      {listings.error && (
        <FailureNotice
          title={say('listings.failed')}
          failure={failureIn(listings.error)}
          onRetry={() => void listings.refetch()}
        />
      )}
      {listings.isPending && <SkeletonBlocks label={say('listings.loading')} blocks={1} />}
      {listings.data && rows.length === 0 && <NoListings />}
      {rows.length > 0 && <ListingsTable storeName={name} listings={rows} onChoose={choose} />}
      {rows.length > 0 && <ListEnd count={rows.length} query={listings} />}
      <DialogContainer onDismiss={() => choose(null)} isDismissable>
        {chosen && <WhyDialog listing={chosen} />}
      </DialogContainer>
    </>
  )
}

function useListings(storeId: string) {
  const api = useAdminApi()
  return useInfiniteQuery({
    queryKey: ['listings', storeId],
    queryFn: async ({ signal, pageParam }) => {
      const query = new URLSearchParams({
        limit: String(PAGE_SIZE),
        ...(pageParam ? { after: pageParam } : {}),
      })
      return unwrap(await api<ListingsReply>({ path: `${storePath(storeId)}/listings?${query}`, signal }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: REFRESH_INTERVAL,
  })
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
