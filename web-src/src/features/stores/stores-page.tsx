import { Button } from '@adobe/react-spectrum/Button'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { Need } from '../../../../actions/admin-api/contract/needs'
import type { StoreSummary, StoresReply } from '../../../../actions/admin-api/contract/stores'
import { useWords } from '../../i18n/words-context'
import { useAdminApi } from '../../platform/api/admin-api-context'
import { QueryFailure } from '../../platform/api/query-failure'
import { storesQuery } from '../../platform/api/stores-query'
import { useTick } from '../../platform/ui/ago'
import { PageHeader } from '../../platform/ui/page-header'
import { SkeletonBlocks } from '../../platform/ui/page-skeleton'
import { NeedsList } from './needs/needs-list'
import { useNeeds, useTitleCount } from './needs/use-needs'
import { FirstRunGuide } from './onboarding/first-run'
import { firstRunOf } from './onboarding/first-steps'
import { StoreCard } from './store-card'
import './stores.css'
import { Changes } from '../../platform/api/rights'

const REFRESH_INTERVAL = 15_000
/** Milliseconds between requests until the first listing is published. */
const FIRST_RUN_INTERVAL = 3_000

/** The merchant's Amazon stores: the first page. */
export function StoresPage() {
  const { say } = useWords()
  const { data, error, isPending, refetch } = useStores()
  const { needs, hideReceivers } = useNeeds(data)
  useTitleCount(needs.length)
  return (
    <>
      <PageHeader
        title={say('stores.title')}
        {...(needs.length > 0 ? { badge: { count: needs.length, label: 'needs.count' } } : {})}
        actions={<StoresActions />}
      >
        {say('stores.intro')}
      </PageHeader>
      {data && <NeedsList needs={needs} reply={data} onKnown={hideReceivers} />}
      <QueryFailure title={say('stores.failed')} error={error} onRetry={refetch} />
      {isPending && <SkeletonBlocks label={say('stores.loading')} blocks={3} />}
      {data && <Stores reply={data} needs={needs} />}
    </>
  )
}

function useStores() {
  const api = useAdminApi()
  return useQuery({
    ...storesQuery(api),
    // Commerce Admin keeps a hidden copy of this page for the registration. It must not poll.
    refetchInterval: ({ state: { data } }) =>
      window.innerWidth > 1 && (data && firstRunOf(data) ? FIRST_RUN_INTERVAL : REFRESH_INTERVAL),
  })
}

function StoresActions() {
  const { say } = useWords()
  const navigate = useNavigate()
  return (
    <>
      <Button variant="secondary" onPress={() => void navigate('/listings')}>
        {say('listings.all')}
      </Button>
      <Button variant="secondary" onPress={() => void navigate('/shared-skus')}>
        {say('shared.open')}
      </Button>
      <Button variant="secondary" onPress={() => void navigate('/accounts')}>
        {say('stores.accounts')}
      </Button>
      <Button variant="secondary" onPress={() => void navigate('/app-settings')}>
        {say('app-settings.title')}
      </Button>
      <Changes>
        <Button variant="accent" onPress={() => void navigate('/connect')}>
          {say('stores.connect')}
        </Button>
      </Changes>
    </>
  )
}

interface ReplyProps {
  readonly reply: StoresReply
  readonly needs: readonly Need[]
}

function Stores({ reply, needs }: ReplyProps) {
  const { stores, pulses } = reply
  const run = firstRunOf(reply)
  return (
    <>
      {run ? <FirstRunGuide run={run} /> : <SyncStatus reply={reply} />}
      {stores.length > 0 && (
        <ul className="stores-grid">
          {stores.map((store) => (
            <li key={store.id}>
              <StoreCard store={store} pulse={pulses[store.id]} needs={countNeeds(needs, store)} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** How far Amazon lags behind Commerce, over all stores. */
function SyncStatus({ reply }: Pick<ReplyProps, 'reply'>) {
  const { say, ago } = useWords()
  useTick()
  const { oldestPendingAt, stores } = reply
  const left = stores.reduce((sum, { counts }) => sum + counts.held - counts.apart + counts.failing, 0)
  if (oldestPendingAt) return <Sync state="behind">{say('pulse.oldest', { ago: ago(oldestPendingAt) })}</Sync>
  if (left > 0) return <Sync state="partial">{say('pulse.all-there-but', { count: left })}</Sync>
  return <Sync state="complete">{say('pulse.all-there')}</Sync>
}

interface SyncProps {
  readonly state: 'behind' | 'partial' | 'complete'
  readonly children: string
}

function Sync({ state, children }: SyncProps) {
  return (
    <p className="sync-status">
      <span className={`sync-status__dot sync-status__dot--${state}`} />
      {children}
    </p>
  )
}

/** What needs a person in this store or its account. */
function countNeeds(needs: readonly Need[], { id, accountId }: StoreSummary): number {
  return needs.filter(({ store, account }) => store?.id === id || account?.id === accountId).length
}
