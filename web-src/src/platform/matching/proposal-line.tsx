import type { Proposal } from '../../../../actions/admin-api/contract/matching'
import { useWords } from '../../i18n/words-context'

/** A proposed product, with how sure it is and why. */
export function ProposalLine({
  proposal: { sku, name, reason, confidence },
}: {
  readonly proposal: Proposal
}) {
  const { say } = useWords()
  return (
    <span className="proposal">
      <strong>{sku}</strong> {name}
      <br />
      <span className="quiet">
        {say(`matching.confidence.${confidence}`)} · {say(`matching.reason.${reason}`)}
      </span>
    </span>
  )
}
