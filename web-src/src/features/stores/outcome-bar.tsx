import type { OutcomeCounts } from '../../../../actions/admin-api/contract/stores'
import { useWords } from '../../i18n/words-context'

export const OUTCOMES = [
  'listed',
  'notBuyable',
  'belowThreshold',
  'outOfStock',
  'otherZero',
  'held',
  'failing',
  'undecided',
] as const

/** A store's listings by outcome, as one bar. The legend says the same in words. */
export function OutcomeBar({ counts }: { readonly counts: OutcomeCounts }) {
  return (
    <div className="outcomes__bar" aria-hidden="true">
      {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
        <div
          key={outcome}
          className={`outcomes__part outcome-${outcome}`}
          style={{ flexGrow: counts[outcome] }}
        />
      ))}
    </div>
  )
}

/** The counts behind the bar. Outcomes with no listing are omitted. */
export function OutcomeLegend({ counts }: { readonly counts: OutcomeCounts }) {
  const { say, number } = useWords()
  return (
    <ul className="outcomes__legend">
      {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
        <li key={outcome}>
          <span className={`swatch outcome-${outcome}`} aria-hidden="true" />
          <b>{number(counts[outcome])}</b> {say(`outcome.${outcome}`)}
        </li>
      ))}
    </ul>
  )
}
