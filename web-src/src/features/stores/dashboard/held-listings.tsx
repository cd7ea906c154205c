import { Heading } from '@adobe/react-spectrum/Heading'
import { Link } from '@adobe/react-spectrum/Link'
import type { ListingCountsReply } from '../../../../../actions/admin-api/contract/listings'
import type { HoldRule, UNMATCHED } from '../../../../../actions/shared/listing-quantity/decision'
import { useWords } from '../../../i18n/words-context'
import { QueryFailure } from '../../../platform/api/query-failure'
import { useListingCounts } from '../../../platform/api/use-listing-counts'
import { storePath } from '../../../platform/api/use-store'

type HoldReason = HoldRule | typeof UNMATCHED

/** Every reason for a hold, in the order of the decision. */
const HOLD_REASONS = {
  'store-paused': 0,
  'read-only': 1,
  'no-settings': 2,
  'settings-unreadable': 3,
  'fulfilled-by-amazon': 4,
  'other-channel': 5,
  'channel-unknown': 6,
  'shared-inventory': 7,
  excluded: 8,
  'rule-unknown': 9,
  'unsupported-product-type': 10,
  unmatched: 11,
  'stock-unknown': 12,
} satisfies Record<HoldReason, number>

/** The held listings by reason, each linked to its list, and the listings with drift. */
export function HeldListings({ storeId, every }: { readonly storeId: string; readonly every: number }) {
  const { say } = useWords()
  const { data, error, isPending, refetch } = useListingCounts(storeId, '', every)
  return (
    <section className="panel" aria-labelledby="held-heading">
      <Heading level={2} margin={0} id="held-heading">
        {say('held.title')}
      </Heading>
      <QueryFailure title={say('held.failed')} error={error} onRetry={refetch} />
      {isPending && (
        <div className="held__place skeleton__block" role="status" aria-label={say('held.loading')} />
      )}
      {data && (
        <>
          <Reasons storeId={storeId} rules={data.rules} />
          <Drift storeId={storeId} count={data.drifting} />
        </>
      )}
    </section>
  )
}

interface ReasonsProps extends Pick<ListingCountsReply, 'rules'> {
  readonly storeId: string
}

function Reasons({ storeId, rules }: ReasonsProps) {
  const { say, number } = useWords()
  const held = (Object.keys(HOLD_REASONS) as HoldReason[])
    .map((rule) => ({ rule, count: rules[rule] ?? 0 }))
    .filter(({ count }) => count > 0)
  if (held.length === 0) return <p className="quiet held__text">{say('held.none')}</p>
  return (
    <>
      <p className="quiet held__text">{say('held.text')}</p>
      <ul className="held">
        {held.map(({ rule, count }) => (
          <li key={rule}>
            <b>{number(count)}</b>
            <Link
              href={`${storePath(storeId)}/listings?rule=${rule}`}
              aria-label={say('held.link', { rule: say(`rule.${rule}`), count })}
            >
              {say(`rule.${rule}`)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Drift({ storeId, count }: { readonly storeId: string; readonly count: number }) {
  const { say } = useWords()
  return (
    <div className="held__drift">
      <Heading level={3} margin={0}>
        {say('drift.title')}
      </Heading>
      <p className={count > 0 ? '' : 'quiet'}>
        {count > 0 ? say('drift.some', { count }) : say('drift.none')}{' '}
        {count > 0 && <Link href={`${storePath(storeId)}/activity`}>{say('drift.log')}</Link>}
      </p>
    </div>
  )
}
