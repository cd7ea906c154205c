import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { IllustratedMessage } from '@adobe/react-spectrum/IllustratedMessage'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import { Link } from '@adobe/react-spectrum/Link'
import Alert from '@spectrum-icons/workflow/Alert'
import Shop from '@spectrum-icons/workflow/Shop'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { StoreSummary, StoresReply } from '../../../../actions/admin-api/replies'
import { useWords } from '../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../platform/admin-api-context'
import { FailureNotice } from '../../platform/failure-notice'
import { PageHeader } from '../../platform/page-header'
import { SkeletonBlocks } from '../../platform/page-skeleton'
import { storePath } from '../../platform/use-store'
import { OutcomeBar, OutcomeLegend } from './outcome-bar'
import { StoreFacts, StoreStatus } from './store-facts'
import './stores.css'

const REFRESH_INTERVAL = 15_000

/** The merchant's Amazon stores: the first page. */
export function StoresPage() {
  const { say } = useWords()
  const navigate = useNavigate()
  const api = useAdminApi()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['stores'],
    queryFn: async ({ signal }) => unwrap(await api<StoresReply>({ path: '/stores', signal })),
    // The Admin keeps a hidden copy of this page open for the registration: nobody reads what it would fetch.
    refetchInterval: () => (window.innerWidth > 1 ? REFRESH_INTERVAL : false),
  })
  return (
    <>
      <PageHeader
        title={say('stores.title')}
        actions={
          <>
            <Button variant="secondary" onPress={() => void navigate('/shared-skus')}>
              {say('shared.open')}
            </Button>
            <Button variant="secondary" onPress={() => void navigate('/accounts')}>
              {say('stores.accounts')}
            </Button>
            <Button variant="secondary" onPress={() => void navigate('/app-settings')}>
              {say('app-settings.title')}
            </Button>
            <Button variant="accent" onPress={() => void navigate('/connect')}>
              {say('stores.connect')}
            </Button>
          </>
        }
      >
        {say('stores.intro')}
      </PageHeader>
      {data?.readOnlyReason && <ReadOnlyNotice reason={data.readOnlyReason} />}
      {error && (
        <FailureNotice
          title={say('stores.failed')}
          failure={failureIn(error)}
          onRetry={() => void refetch()}
        />
      )}
      {isPending && <SkeletonBlocks label={say('stores.loading')} blocks={3} />}
      {data &&
        (data.stores.length > 0 ? <StoreCards stores={data.stores} /> : <NoStores onReload={refetch} />)}
    </>
  )
}

function StoreCards({ stores }: Pick<StoresReply, 'stores'>) {
  return (
    <ul className="stores-grid">
      {stores.map((store) => (
        <li key={store.id}>
          <StoreCard store={store} />
        </li>
      ))}
    </ul>
  )
}

function StoreCard({ store }: { readonly store: StoreSummary }) {
  const { say } = useWords()
  return (
    <article className="panel store-card" aria-labelledby={`store-${store.id}`}>
      <div className="store-card__head">
        <div>
          <Heading level={2} margin={0} id={`store-${store.id}`} UNSAFE_className="store-card__name">
            {store.name}
          </Heading>
          <span className="quiet">{store.domain}</span>
        </div>
        <StoreStatus status={store.status} />
      </div>
      <StoreFacts store={store} />
      <div>
        <p>{say('stores.listings', { count: store.counts.total })}</p>
        <OutcomeBar counts={store.counts} />
        <OutcomeLegend counts={store.counts} />
      </div>
      <StoreCardFoot store={store} />
    </article>
  )
}

function StoreCardFoot({ store }: { readonly store: StoreSummary }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const path = storePath(store.id)
  return (
    <>
      {!store.hasSettings && (
        <p className="setup-missing">
          <Alert size="S" color="notice" /> {say('stores.not-set-up')}
        </p>
      )}
      <div className="store-card__foot">
        {!store.hasSettings && (
          <Button variant="accent" onPress={() => void navigate(`${path}/listing-settings`)}>
            {say('stores.set-up')}
          </Button>
        )}
        <Button variant="secondary" onPress={() => void navigate(path)}>
          {say('stores.open', { name: store.name })}
        </Button>
      </div>
    </>
  )
}

function ReadOnlyNotice({ reason }: { readonly reason: NonNullable<StoresReply['readOnlyReason']> }) {
  const { say } = useWords()
  return (
    <div className="notice">
      <InlineAlert variant="info">
        <Heading level={2}>{say('stores.read-only.title')}</Heading>
        <Content>
          {say(`read-only.${reason}`)} <Link href="/app-settings">{say('read-only.open')}</Link>
        </Content>
      </InlineAlert>
    </div>
  )
}

function NoStores({ onReload }: { readonly onReload: () => unknown }) {
  const { say } = useWords()
  const navigate = useNavigate()
  return (
    <div className="empty">
      <IllustratedMessage>
        <Shop size="XXL" />
        <Heading level={2}>{say('stores.empty.title')}</Heading>
        <Content>{say('stores.empty.text')}</Content>
      </IllustratedMessage>
      <div className="empty__action">
        <Button variant="accent" marginEnd="size-150" onPress={() => void navigate('/connect')}>
          {say('stores.empty.connect')}
        </Button>
        <Button variant="secondary" onPress={() => void onReload()}>
          {say('stores.reload')}
        </Button>
      </div>
    </div>
  )
}
