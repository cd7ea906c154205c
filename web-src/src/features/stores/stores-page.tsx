import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import { Link } from '@adobe/react-spectrum/Link'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { StoresReply } from '../../../../actions/admin-api/contract/stores'
import { useWords } from '../../i18n/words-context'
import { unwrap, useAdminApi } from '../../platform/api/admin-api-context'
import { QueryFailure } from '../../platform/api/query-failure'
import { PageHeader } from '../../platform/ui/page-header'
import { SkeletonBlocks } from '../../platform/ui/page-skeleton'
import { FirstRunGuide } from './onboarding/first-run'
import { firstRunOf } from './onboarding/first-steps'
import { OtherWritersNotice } from './onboarding/other-writers'
import { StartPublishing } from './onboarding/start-publishing'
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
  return (
    <>
      <PageHeader title={say('stores.title')} actions={<StoresActions />}>
        {say('stores.intro')}
      </PageHeader>
      {data?.readOnlyReason && <ReadOnlyNotice reason={data.readOnlyReason} stores={data.stores} />}
      {data && <OtherWritersNotice {...data.otherWriters} />}
      <QueryFailure title={say('stores.failed')} error={error} onRetry={refetch} />
      {isPending && <SkeletonBlocks label={say('stores.loading')} blocks={3} />}
      {data && <Stores reply={data} />}
    </>
  )
}

function useStores() {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['stores'],
    queryFn: async ({ signal }) => unwrap(await api<StoresReply>({ path: '/stores', signal })),
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

function Stores({ reply }: { readonly reply: StoresReply }) {
  const { stores, pulses } = reply
  const run = firstRunOf(reply)
  return (
    <>
      {run ? <FirstRunGuide run={run} /> : <SyncStatus oldestPendingAt={reply.oldestPendingAt} />}
      {stores.length > 0 && (
        <ul className="stores-grid">
          {stores.map((store) => (
            <li key={store.id}>
              <StoreCard store={store} pulse={pulses[store.id]} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** How far Amazon lags behind Commerce, over all stores. */
function SyncStatus({ oldestPendingAt }: Pick<StoresReply, 'oldestPendingAt'>) {
  const { say, ago } = useWords()
  return (
    <p className="sync-status">
      <span className={oldestPendingAt ? 'sync-status__dot sync-status__dot--behind' : 'sync-status__dot'} />
      {oldestPendingAt ? say('pulse.oldest', { ago: ago(oldestPendingAt) }) : say('pulse.all-there')}
    </p>
  )
}

interface ReadOnlyNoticeProps {
  readonly reason: NonNullable<StoresReply['readOnlyReason']>
  readonly stores: StoresReply['stores']
}

function ReadOnlyNotice({ reason, stores }: ReadOnlyNoticeProps) {
  const { say } = useWords()
  const canStart = reason === 'not-started' || reason === 'database-lost'
  // There is nothing to start before a store is connected.
  if (reason === 'not-started' && stores.length === 0) return null
  return (
    <div className="notice">
      <InlineAlert variant="info">
        <Heading level={2}>{say('stores.read-only.title')}</Heading>
        <Content>
          {say(`read-only.${reason}`)} <Link href="/app-settings">{say('read-only.open')}</Link>
          {canStart && (
            <div>
              <Changes>
                <StartPublishing stores={stores} />
              </Changes>
            </div>
          )}
        </Content>
      </InlineAlert>
    </div>
  )
}
