import type { CourseReply } from '../../../../../actions/admin-api/contract/replies'
import { useWords } from '../../../i18n/words-context'
import { columnsOf } from './history-words'

/** The numbers of the chart as a table, newest first, with the publish times. */
export function CourseTable({ reply: { period, points } }: { readonly reply: CourseReply }) {
  const words = useWords()
  const { say, number, duration } = words
  const columns = columnsOf(period, points, words)
  const rows = points.map((point, index) => ({ ...point, title: columns[index]?.title ?? point.from }))
  return (
    // A scrolling region must be reachable by keyboard.
    <section
      className="course__table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and only what has the focus is scrolled by keys.
      tabIndex={0}
      aria-label={say('course.chart', { period: say(`course.period.${period}`) })}
    >
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{say('course.from')}</th>
            <th scope="col">{say('course.accepted')}</th>
            <th scope="col">{say('course.rejected')}</th>
            <th scope="col">{say('course.sent-again')}</th>
            <th scope="col">{say('course.delay')}</th>
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
