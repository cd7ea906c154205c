import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { IllustratedMessage } from '@adobe/react-spectrum/IllustratedMessage'
import History from '@spectrum-icons/workflow/History'
import { useParams } from 'react-router'
import { useWords } from '../../i18n/words-context'
import { failureIn } from '../../platform/admin-api-context'
import { FailureNotice } from '../../platform/failure-notice'
import { PageHeader } from '../../platform/page-header'
import { SkeletonBlocks } from '../../platform/page-skeleton'
import { storePath, useStore } from '../../platform/use-store'
import { ActivityTable } from './activity-table'
import { useActivity } from './use-activity'

/** Every change of one Amazon store. */
export default function ActivityPage() {
  const { storeId = '' } = useParams()
  const { say } = useWords()
  const name = useStore(storeId).data?.store.name ?? ''
  const activity = useActivity(storeId, { limit: 50, every: 10_000 })
  const entries = activity.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <>
      <PageHeader
        title={say('activity.title')}
        above={[
          { name: say('stores.title'), href: '/' },
          ...(name ? [{ name, href: storePath(storeId) }] : []),
        ]}
      >
        {say('activity.intro')}
      </PageHeader>
      {activity.error && (
        <FailureNotice
          title={say('activity.failed')}
          failure={failureIn(activity.error)}
          onRetry={() => void activity.refetch()}
        />
      )}
      {activity.isPending && <SkeletonBlocks label={say('activity.loading')} blocks={1} />}
      {activity.data && entries.length === 0 && <NoActivity />}
      {entries.length > 0 && <ActivityTable storeName={name} entries={entries} />}
      {activity.hasNextPage && (
        <Button
          variant="secondary"
          marginTop="size-200"
          isPending={activity.isFetchingNextPage}
          onPress={() => void activity.fetchNextPage()}
        >
          {say('listings.more')}
        </Button>
      )}
    </>
  )
}

function NoActivity() {
  const { say } = useWords()
  return (
    <div className="empty">
      <IllustratedMessage>
        <History size="XXL" />
        <Heading level={2}>{say('activity.empty.title')}</Heading>
        <Content>{say('activity.empty.text')}</Content>
      </IllustratedMessage>
    </div>
  )
}
