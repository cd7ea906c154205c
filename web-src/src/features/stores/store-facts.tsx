import { StatusLight } from '@adobe/react-spectrum/StatusLight'
import type { StoreSummary } from '../../../../actions/admin-api/contract/stores'
import { useWords } from '../../i18n/words-context'
import { CountryBadge } from '../../platform/ui/country-badge'
import { saySeller } from '../../platform/ui/seller-name'

export function StoreStatus({ status }: Pick<StoreSummary, 'status'>) {
  const { say } = useWords()
  return (
    <StatusLight variant={status === 'active' ? 'positive' : 'neutral'} UNSAFE_className="status">
      {say(`store.status.${status}`)}
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
            <StoreStatus status={store.status} />
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
