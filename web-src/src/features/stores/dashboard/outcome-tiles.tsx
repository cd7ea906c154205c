import { Link } from '@adobe/react-spectrum/Link'
import type { OutcomeCounts } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { OUTCOMES, OutcomeBar } from '../outcome-bar'

interface OutcomeTilesProps {
  readonly counts: OutcomeCounts
  /** The list of those that buyers cannot buy. */
  readonly notBuyablePath: string
}

/** Every outcome with its count and meaning. Zeros are shown too, since a missing one would raise a question. */
export function OutcomeTiles({ counts, notBuyablePath }: OutcomeTilesProps) {
  const { say, number } = useWords()
  return (
    <>
      <p>{say('stores.listings', { count: counts.total })}</p>
      <OutcomeBar counts={counts} />
      <dl className="tiles">
        {OUTCOMES.map((outcome) => (
          <div key={outcome} className={`tile ${counts[outcome] === 0 ? 'tile--zero' : ''}`}>
            <dt>
              <span className={`swatch outcome-${outcome}`} aria-hidden="true" />
              {outcome === 'notBuyable' && counts.notBuyable > 0 ? (
                <Link href={notBuyablePath}>{say('outcome.notBuyable')}</Link>
              ) : (
                say(`outcome.${outcome}`)
              )}
            </dt>
            <dd>
              <span className="tile__number">{number(counts[outcome])}</span>
              <span className="tile__help">{say(`outcome.${outcome}.help`)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
