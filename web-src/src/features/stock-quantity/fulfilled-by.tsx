import { Link } from '@adobe/react-spectrum/Link'
import type { ListingCountsReply } from '../../../../actions/admin-api/contract/listings'
import { useWords } from '../../i18n/words-context'
import { QueryFailure } from '../../platform/api/query-failure'
import { useListingCounts } from '../../platform/api/use-listing-counts'
import { storePath } from '../../platform/api/use-store'

const CHANNELS = ['merchant', 'amazon', 'other', 'unknown'] as const

/**
 * Who ships the store's listings, and what that means for their quantity. Amazon decides this; there is nothing to set.
 */
export function FulfilledBy({ storeId }: { readonly storeId: string }) {
  const { say } = useWords()
  const { data, error, isPending, refetch } = useListingCounts(storeId)
  return (
    <div className="fulfilled">
      <p>{say('fulfilled.text')}</p>
      <QueryFailure title={say('fulfilled.failed')} error={error} onRetry={refetch} />
      {isPending && (
        <div
          className="fulfilled__place skeleton__block"
          role="status"
          aria-label={say('fulfilled.loading')}
        />
      )}
      {data &&
        (data.total > 0 ? <Channels storeId={storeId} counts={data} /> : <p>{say('fulfilled.none')}</p>)}
    </div>
  )
}

interface ChannelsProps {
  readonly storeId: string
  readonly counts: ListingCountsReply
}

function Channels({ storeId, counts: { channels, total } }: ChannelsProps) {
  const { say } = useWords()
  const sum = CHANNELS.reduce((before, channel) => before + channels[channel], 0)
  return (
    <>
      <dl className="fulfilled__channels">
        {CHANNELS.filter(
          (channel) => channels[channel] > 0 || channel === 'merchant' || channel === 'amazon',
        ).map((channel) => (
          <div key={channel}>
            <dt>{say(`fulfilled.${channel}`)}</dt>
            <dd>
              <b>{say('fulfilled.count', { count: channels[channel] })}</b>
              <span className="quiet">{say(`fulfilled.${channel}.text`)}</span>
              {channels[channel] > 0 && (
                <Link
                  href={`${storePath(storeId)}/listings?channel=${channel}`}
                  aria-label={say('fulfilled.see.label', { channel: say(`fulfilled.${channel}`) })}
                >
                  {say('fulfilled.see')}
                </Link>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {sum > total && <p className="quiet">{say('fulfilled.both')}</p>}
    </>
  )
}
