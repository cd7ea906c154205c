import { StatusLight } from '@adobe/react-spectrum/StatusLight'
import type { StoreCondition } from '../../../../actions/admin-api/contract/needs'
import type { StoreSummary } from '../../../../actions/admin-api/contract/stores'
import { saySeller } from '../../i18n/seller-name'
import { useWords } from '../../i18n/words-context'
import { CountryBadge } from '../../platform/ui/country-badge'

const LIGHTS: Readonly<Record<StoreCondition, 'positive' | 'neutral' | 'notice' | 'negative' | 'info'>> = {
  active: 'positive',
  paused: 'neutral',
  'not-started': 'notice',
  refused: 'negative',
  'not-set-up': 'notice',
  'read-only': 'neutral',
  waiting: 'notice',
  importing: 'info',
  'needs-you': 'notice',
  'nothing-to-send': 'neutral',
}

/** Green only while the store's quantities reach Amazon. */
export function StoreStatus({ condition }: Pick<StoreSummary, 'condition'>) {
  const { say } = useWords()
  return (
    <StatusLight variant={LIGHTS[condition]} UNSAFE_className="status">
      {say(`store.status.${condition}`)}
    </StatusLight>
  )
}

interface StoreFactsProps {
  readonly store: StoreSummary
  readonly hasStatus?: boolean
}

/** Where the store sells, and from which stock. */
export function StoreFacts({ store, hasStatus = false }: StoreFactsProps) {
  const { say, country } = useWords()
  return (
    <dl className="facts">
      {hasStatus && (
        <div>
          <dt>{say('stores.status')}</dt>
          <dd>
            <StoreStatus condition={store.condition} />
          </dd>
        </div>
      )}
      <div>
        <dt>{say('stores.marketplace')}</dt>
        <dd>
          <CountryBadge code={store.country} /> {country(store.country)}
        </dd>
      </div>
      <SellerFacts store={store} />
    </dl>
  )
}

/** The website whose stock the store sells, and the seller. */
export function SellerFacts({
  store,
}: {
  readonly store: Pick<StoreSummary, 'websiteCode' | 'sellerId' | 'sellerName'>
}) {
  const { say } = useWords()
  return (
    <>
      <div>
        <dt>{say('stores.website')}</dt>
        <dd>{store.websiteCode}</dd>
      </div>
      <div>
        <dt>{say('stores.seller')}</dt>
        <dd>{saySeller(store)}</dd>
      </div>
    </>
  )
}
