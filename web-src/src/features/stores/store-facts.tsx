import { StatusLight } from '@adobe/react-spectrum/StatusLight'
import type { StoreSummary } from '../../../../actions/admin-api/replies'
import { useWords } from '../../i18n/words-context'

export function StoreStatus({ status }: Pick<StoreSummary, 'status'>) {
  const { say } = useWords()
  return (
    <StatusLight variant={status === 'active' ? 'positive' : 'neutral'}>
      {say(`store.status.${status}`)}
    </StatusLight>
  )
}

/** Where the store sells and which stock it sells from. */
export function StoreFacts({ store }: { readonly store: StoreSummary }) {
  const { say, country } = useWords()
  return (
    <dl className="facts">
      <div>
        <dt>{say('stores.marketplace')}</dt>
        <dd>
          <span aria-hidden="true">{flagOf(store.country)} </span>
          {country(store.country)}
        </dd>
      </div>
      <div>
        <dt>{say('stores.website')}</dt>
        <dd>{store.websiteCode}</dd>
      </div>
      <div>
        <dt>{say('stores.seller')}</dt>
        <dd>{store.sellerId}</dd>
      </div>
    </dl>
  )
}

const REGIONAL_INDICATOR_A = 0x1f1e6

/** The flag of an ISO 3166-1 alpha-2 country as a character; systems without flags show its two letters. */
export function flagOf(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return ''
  const letters = [...country].map((letter) => REGIONAL_INDICATOR_A + letter.charCodeAt(0) - 65)
  return String.fromCodePoint(...letters)
}
