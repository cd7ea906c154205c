import type { StorePulse as Pulse } from '../../../../actions/admin-api/contract/installation/health'
import type { Words } from '../../i18n/words'
import { useWords } from '../../i18n/words-context'
import { Sparkline } from '../../platform/charts/sparkline'

/** What a store published within a day, how fast, and whether anything failed. */
export function StorePulse({ pulse }: { readonly pulse: Pulse }) {
  const words = useWords()
  const { say, duration } = words
  const total = pulse.accepted.reduce((sum, count) => sum + count, 0)
  const highest = Math.max(...pulse.accepted, 0)
  return (
    <div className="pulse">
      <span className="pulse__title">{say('pulse.title')}</span>
      <Sparkline values={pulse.accepted} label={say('pulse.chart', { total, highest })} />
      <p className="pulse__figures">
        <b>{say('pulse.accepted', { count: total })}</b>
        {pulse.p95Ms !== null && <span>{say('pulse.within', { time: duration(pulse.p95Ms) })}</span>}
        <span className={pulse.rejected > 0 ? 'pulse__errors' : 'quiet'}>{sayErrors(pulse, words)}</span>
      </p>
    </div>
  )
}

function sayErrors({ rejected, failed }: Pulse, { say }: Words): string {
  const said = [
    rejected > 0 ? say('pulse.rejected', { count: rejected }) : '',
    failed > 0 ? say('pulse.failed', { count: failed }) : '',
  ].filter(Boolean)
  return said.length > 0 ? said.join(', ') : say('pulse.no-errors')
}
