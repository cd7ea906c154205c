import { Heading } from '@adobe/react-spectrum/Heading'
import type { StoreReply } from '../../../../actions/admin-api/replies'
import type { Words } from '../../i18n/words'
import { useWords } from '../../i18n/words-context'

/** How far behind Commerce the listings may be, and when something was last sent. */
export function Freshness({ reply }: { readonly reply: StoreReply }) {
  const words = useWords()
  const { say, number, ago, moment } = words
  const { pending, lastPublishedAt } = reply
  return (
    <section className="panel" aria-labelledby="freshness-heading">
      <Heading level={2} margin={0} id="freshness-heading">
        {say('dashboard.freshness')}
      </Heading>
      <dl className="stack">
        <div className="tile">
          <dt>{say('dashboard.pending')}</dt>
          <dd>
            <span className="tile__number">{number(pending)}</span>
            <span className="tile__help">{sayOldest(reply, words)}</span>
            <span className="tile__help">{say('dashboard.pending.scope')}</span>
          </dd>
        </div>
        <div className="tile">
          <dt>{say('dashboard.published')}</dt>
          <dd>
            <span className="tile__number">
              {lastPublishedAt ? ago(lastPublishedAt) : say('dashboard.published.never')}
            </span>
            <span className="tile__help">
              {lastPublishedAt ? moment(lastPublishedAt) : say('dashboard.published.never.help')}
            </span>
          </dd>
        </div>
      </dl>
    </section>
  )
}

/** A due time ahead is a second look that was planned, so it is not a delay. */
function sayOldest({ pending, freshness: { oldestPendingAt } }: StoreReply, { say, ago }: Words): string {
  if (pending === 0 || oldestPendingAt === null) return say('dashboard.pending.none')
  const ahead = Date.parse(oldestPendingAt) > Date.now()
  return say(ahead ? 'dashboard.pending.later' : 'dashboard.pending.oldest', { ago: ago(oldestPendingAt) })
}
