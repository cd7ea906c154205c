import { Button } from '@adobe/react-spectrum/Button'
import { Link } from '@adobe/react-spectrum/Link'
import { type ComponentType, Suspense } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { StoreReply } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { QueryFailure } from '../../../platform/api/query-failure'
import { storePath, useStore } from '../../../platform/api/use-store'
import { PageHeader } from '../../../platform/ui/page-header'
import { PageSkeleton, SkeletonBlocks } from '../../../platform/ui/page-skeleton'
import { Section } from '../../../platform/ui/section'
import { Attention } from '../attention/attention'
import { StoreMenu } from '../change/store-menu'
import { PublishHistory } from '../history/publish-history'
import { StoreFacts } from '../store-facts'
import { Freshness } from './freshness'
import { HeldListings } from './held-listings'
import { ImportButton } from './import-button'
import { OutcomeTiles } from './outcome-tiles'
import { RecentCommands } from './recent-commands'
import { RepublishButton } from './republish-button'
import { isBusy } from './use-followed-job'
import '../stores.css'
import { Changes } from '../../../platform/api/rights'

const REFRESH_INTERVAL = 4_000
/** The numbers by reason change more slowly. */
const REFRESH_COUNTS = 10_000
/** While a job runs, its own progress is what changes. All intervals of the page then add up to 12 requests a minute. */
const REFRESH_BESIDE_JOB = 45_000

interface StoreDashboardProps {
  /** The table of latest changes, which belongs to another feature. */
  readonly RecentActivity: ComponentType<{
    readonly storeId: string
    readonly storeName: string
    /** Milliseconds between two reads. */
    readonly every: number
  }>
}

/** One Amazon store: its numbers, how fresh they are, and the latest changes. */
export default function StoreDashboard({ RecentActivity }: StoreDashboardProps) {
  const { storeId = '' } = useParams()
  const { say } = useWords()
  const { data, error, isPending, refetch } = useStore(storeId, ({ job }) =>
    job && isBusy(job) ? REFRESH_BESIDE_JOB : REFRESH_INTERVAL,
  )
  if (isPending) return <PageSkeleton label={say('dashboard.loading')} />
  return (
    <>
      {data ? (
        <DashboardHeader reply={data} />
      ) : (
        <PageHeader title={say('dashboard.title')} above={[{ name: say('stores.title'), href: '/' }]} />
      )}
      <QueryFailure title={say('dashboard.failed')} error={error} onRetry={refetch} />
      {data && <Dashboard reply={data} RecentActivity={RecentActivity} />}
    </>
  )
}

function DashboardHeader({ reply }: { readonly reply: StoreReply }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const { store, job } = reply
  const busy = job !== null && isBusy(job)
  return (
    <PageHeader
      title={store.name}
      above={[{ name: say('stores.title'), href: '/' }]}
      actions={
        <>
          <RepublishButton store={store} isDisabled={busy || !store.hasSettings} />
          <ImportButton storeId={store.id} isDisabled={busy} />
          <Button variant="accent" onPress={() => void navigate(`${storePath(store.id)}/listing-settings`)}>
            {say('dashboard.listing-settings')}
          </Button>
          <Changes>
            <StoreMenu reply={reply} />
          </Changes>
        </>
      }
    >
      <StoreFacts store={store} hasStatus />
    </PageHeader>
  )
}

function Dashboard({ reply, RecentActivity }: StoreDashboardProps & { readonly reply: StoreReply }) {
  const { say } = useWords()
  const { store, job } = reply
  const besideJob = job && isBusy(job) ? REFRESH_BESIDE_JOB : null
  const path = storePath(store.id)
  return (
    <>
      <Attention reply={reply} />
      <div className="dashboard-panels">
        <div className="dashboard-panels__column">
          <Section
            isPanel
            title={say('dashboard.listings')}
            actions={<Link href={`${path}/listings`}>{say('dashboard.all-listings')}</Link>}
          >
            <OutcomeTiles counts={store.counts} notBuyablePath={`${path}/listings?onAmazon=not-buyable`} />
          </Section>
          <PublishHistory storeId={store.id} />
        </div>
        <div className="dashboard-panels__column">
          <Freshness reply={reply} />
          <HeldListings storeId={store.id} every={besideJob ?? REFRESH_COUNTS} />
        </div>
      </div>
      <Section
        title={say('dashboard.recent')}
        actions={<Link href={`${path}/activity`}>{say('dashboard.all-activity')}</Link>}
      >
        <Suspense fallback={<SkeletonBlocks label={say('entries.activity.loading')} blocks={1} />}>
          <RecentActivity storeId={store.id} storeName={store.name} every={besideJob ?? REFRESH_INTERVAL} />
        </Suspense>
      </Section>
      <RecentCommands commands={reply.commands} />
    </>
  )
}
