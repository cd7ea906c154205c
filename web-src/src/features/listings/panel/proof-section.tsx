import AlertCircle from '@spectrum-icons/workflow/AlertCircle'
import CheckmarkCircle from '@spectrum-icons/workflow/CheckmarkCircle'
import Clock from '@spectrum-icons/workflow/Clock'
import type { ListingDetail } from '../../../../../actions/admin-api/contract/listings'
import { useWords } from '../../../i18n/words-context'
import { Ago } from '../../../platform/ui/ago'
import { type ProofStep, proofSteps } from './proof'

const ICONS = { done: CheckmarkCircle, 'under-way': Clock, waiting: Clock, failed: AlertCircle } as const

/** How far the newest quantity has come: published, accepted, confirmed. */
export function ProofSection({ listing }: { readonly listing: ListingDetail }) {
  const { say, moment } = useWords()
  const { drift, published, hasOtherWriter } = listing
  return (
    <section aria-labelledby="proof-title">
      <h3 id="proof-title">{say('figures.title')}</h3>
      <ol className="proof">
        {proofSteps(listing).map((step) => (
          <Step key={step.name} step={step} />
        ))}
      </ol>
      {published && published.status !== 'accepted' && (
        <p className="panel-note panel-note--negative">
          {say('why.rejected', { message: published.message ?? say('why.no-message') })}
        </p>
      )}
      {drift && (
        <p className="panel-note panel-note--negative">
          {say('proof.drift', { quantity: drift.quantity, when: moment(drift.since), times: drift.times })}
        </p>
      )}
      {hasOtherWriter && <p className="panel-note panel-note--negative">{say('proof.other-writer')}</p>}
    </section>
  )
}

function Step({ step: { name, state, quantity, at } }: { readonly step: ProofStep }) {
  const { say, number } = useWords()
  const Icon = ICONS[state]
  return (
    <li className={`proof__step proof__step--${state}`}>
      <span className="proof__icon" aria-hidden="true">
        <Icon size="S" />
      </span>
      <span className="proof__name">{say(`proof.${name}`)}</span>
      <span className="proof__quantity">{quantity === null ? '—' : number(quantity)}</span>
      <span className="proof__time">
        {say(`proof.state.${state}`)}
        {at && (
          <>
            {' · '}
            <Ago at={at} />
          </>
        )}
      </span>
    </li>
  )
}
