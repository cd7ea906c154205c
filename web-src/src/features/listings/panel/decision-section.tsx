import type { Listing } from '../../../../../actions/admin-api/contract/listings'
import { sayTrace } from '../../../i18n/trace-words'
import { sayWhy } from '../../../i18n/why-words'
import { useWords } from '../../../i18n/words-context'
import { AmazonSays } from './amazon-says'

interface DecisionSectionProps {
  readonly listing: Listing
  /** The store whose settings apply, if it is another one. */
  readonly follows: string | null
}

/** Why Amazon shows a quantity, in one sentence. The steps of the decision are folded. */
export function DecisionSection({ listing, follows }: DecisionSectionProps) {
  const words = useWords()
  const { say, moment } = words
  const { decision, vanishedAt } = listing
  return (
    <section aria-labelledby="decision-title">
      <h3 id="decision-title">{say('why.title')}</h3>
      <p className="why__sentence">{sayWhy(listing, words, follows)}</p>
      <DeliveryNotice listing={listing} />
      <AmazonSays listing={listing} />
      {vanishedAt === null && decision && (
        <details className="why__how">
          <summary>{say('why.how')}</summary>
          <ol className="why__steps">
            {sayTrace(decision.trace, words, follows).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
          <p className="quiet">{say('why.decided', { when: moment(decision.decidedAt) })}</p>
        </details>
      )}
    </section>
  )
}

/** Says why Amazon does not show the decided quantity yet. */
function DeliveryNotice({ listing }: { readonly listing: Listing }) {
  const { say, moment } = useWords()
  const { published, shown, decision, massZero, vanishedAt, keptUntil } = listing
  if (vanishedAt && keptUntil) {
    const times = { since: moment(vanishedAt), until: moment(keptUntil) }
    return <p className="panel-note">{say('vanished.text', times)}</p>
  }
  if (massZero) return <p className="panel-note">{say(`mass-zero.${massZero}.text`)}</p>
  const decided = decision?.quantity ?? null
  const isRefused = published !== null && published.status !== 'accepted'
  if (isRefused || shown === null || decided === null || decided === shown.quantity) return null
  return <p className="panel-note">{say('why.pending', { published: shown.quantity, quantity: decided })}</p>
}
