import type { PublishHistoryReply } from '../../../../../actions/admin-api/contract/installation/health'
import { useWords } from '../../../i18n/words-context'
import { columnsOf } from './history-words'

/** The numbers of the chart as a table, newest first, with the publish times. */
export function HistoryTable({ reply: { period, points } }: { readonly reply: PublishHistoryReply }) {
  const words = useWords()
  const { say, number, duration } = words
  const columns = columnsOf(period, points, words)
  const rows = points.map((point, index) => ({ ...point, title: columns[index]?.title ?? point.from }))
  return (
    // A scrolling region must be reachable by keyboard.
    <section
      className="publish-history__table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and only what has the focus is scrolled by keys.
      tabIndex={0}
      aria-label={say('publish-history.chart', { period: say(`publish-history.period.${period}`) })}
    >
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{say('publish-history.from')}</th>
            <th scope="col">{say('publish-history.accepted')}</th>
            <th scope="col">{say('publish-history.rejected')}</th>
            <th scope="col">{say('publish-history.sent-again')}</th>
            <th scope="col">{say('publish-history.delay')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ from, title, accepted, rejected, failed, p95Ms }) => (
            <tr key={from}>
              <th scope="row">{title}</th>
              <td>{number(accepted)}</td>
              <td>{number(rejected)}</td>
              <td>{number(failed)}</td>
              <td>{p95Ms === null ? '–' : duration(p95Ms)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
