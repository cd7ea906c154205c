import type { Listing } from '../../../../../actions/admin-api/contract/listings'
import { sayTrace } from '../../../i18n/trace-words'
import type { Words } from '../../../i18n/words'
import { useWords } from '../../../i18n/words-context'

/** The decision step by step, with the figures that each step used. */
export function DecisionSection({ listing }: { readonly listing: Listing }) {
  const words = useWords()
  const { say, moment } = words
  const { decision, vanishedAt } = listing
  return (
    <section aria-labelledby="decision-title">
      <h3 id="decision-title">{sayQuestion(listing, words)}</h3>
      <DeliveryNotice listing={listing} />
      {vanishedAt === null && decision === null && <p>{say('why.undecided.text')}</p>}
      {vanishedAt === null && decision && (
        <>
          <ol className="why__steps">
            {sayTrace(decision.trace, words).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
          <p className="quiet">{say('why.decided', { when: moment(decision.decidedAt) })}</p>
        </>
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

function sayQuestion({ decision, massZero, vanishedAt }: Listing, { say }: Words): string {
  if (vanishedAt || massZero) return say('why.held')
  if (decision === null) return say('why.undecided')
  return decision.quantity === null ? say('why.held') : say('why.shows', { quantity: decision.quantity })
}
