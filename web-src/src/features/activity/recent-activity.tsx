import { useWords } from '../../i18n/words-context'
import { QueryFailure } from '../../platform/api/query-failure'
import { SkeletonBlocks } from '../../platform/ui/page-skeleton'
import { ActivityTable } from './activity-table'
import { useActivity } from './use-newest-first'

interface RecentActivityProps {
  readonly storeId: string
  readonly storeName: string
  /** Milliseconds between two reads. */
  readonly every: number
}

/** A store's ten latest changes. */
export default function RecentActivity({ storeId, storeName, every }: RecentActivityProps) {
  const { say } = useWords()
  const { data, error, isPending, refetch } = useActivity(storeId, { limit: 10, every })
  const entries = data?.pages[0]?.entries ?? []
  if (isPending) return <SkeletonBlocks label={say('entries.activity.loading')} blocks={1} />
  return (
    <>
      <QueryFailure title={say('entries.activity.failed')} error={error} onRetry={refetch} />
      {data && entries.length === 0 && <p className="quiet">{say('entries.activity.empty.text')}</p>}
      {entries.length > 0 && <ActivityTable storeId={storeId} storeName={storeName} entries={entries} />}
    </>
  )
}
