import { Button } from '@adobe/react-spectrum/Button'
import { Heading } from '@adobe/react-spectrum/Heading'
import Alert from '@spectrum-icons/workflow/Alert'
import { useNavigate } from 'react-router'
import type { StorePulse as Pulse } from '../../../../actions/admin-api/contract/installation/health'
import type { StoreSummary } from '../../../../actions/admin-api/contract/stores'
import { useWords } from '../../i18n/words-context'
import { storePath } from '../../platform/api/use-store'
import { CountryBadge } from '../../platform/ui/country-badge'
import { OutcomeBar, OutcomeLegend } from './outcome-bar'
import { SellerFacts, StoreStatus } from './store-facts'
import { StorePulse } from './store-pulse'

interface StoreCardProps {
  readonly store: StoreSummary
  readonly pulse: Pulse | undefined
  /** Number of things that need a person in the store or its account. */
  readonly needs: number
}

/** One Amazon store at a glance: where it sells, its outcomes, and what was sent lately. */
export function StoreCard({ store, pulse, needs }: StoreCardProps) {
  const { say, country } = useWords()
  return (
    <article className="panel store-card" aria-labelledby={`store-${store.id}`}>
      <div className="store-card__head">
        <CountryBadge code={store.country} size="L" />
        <div className="store-card__title">
          <Heading level={2} margin={0} id={`store-${store.id}`} UNSAFE_className="store-card__name">
            {store.name}
          </Heading>
          <span className="quiet">
            {country(store.country)} · {store.domain}
          </span>
        </div>
        <div className="store-card__status">
          <StoreStatus condition={store.condition} />
          {needs > 0 && <span className="store-card__needs">{say('needs.count', { count: needs })}</span>}
        </div>
      </div>
      <div>
        <p>{say('stores.listings', { count: store.counts.total })}</p>
        <OutcomeBar counts={store.counts} />
        <OutcomeLegend counts={store.counts} />
      </div>
      {pulse && <StorePulse pulse={pulse} />}
      <dl className="facts">
        <SellerFacts store={store} />
      </dl>
      <StoreCardFoot store={store} />
    </article>
  )
}

function StoreCardFoot({ store }: Pick<StoreCardProps, 'store'>) {
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
        {store.hasSettings && (
          <Button
            variant="secondary"
            aria-label={say('need.action', {
              action: say('dashboard.listing-settings'),
              subject: store.name,
            })}
            onPress={() => void navigate(`${path}/listing-settings`)}
          >
            {say('dashboard.listing-settings')}
          </Button>
        )}
      </div>
    </>
  )
}
