import { Heading } from '@adobe/react-spectrum/Heading'
import type { Job } from '../../../../../actions/admin-api/contract/jobs'
import { useWords } from '../../../i18n/words-context'
import { sayAsked, sayOver, wordsOf } from '../../../platform/jobs/job-words'
import { isBusy } from './use-followed-job'

/** The latest commands: what, by whom, and with which result. */
export function RecentCommands({ commands }: { readonly commands: readonly Job[] }) {
  const words = useWords()
  const { say, moment } = words
  if (commands.length === 0) return null
  return (
    <section className="section" aria-labelledby="commands-heading">
      <div className="section__head">
        <Heading level={2} margin={0} id="commands-heading">
          {say('commands.title')}
        </Heading>
      </div>
      <ul className="commands">
        {commands.map((job) => (
          <li key={job.id}>
            <span>{isBusy(job) ? say(`job.${wordsOf(job)}`) : sayOver(job, say)}</span>
            <span className="quiet">
              <time dateTime={job.createdAt}>{moment(job.createdAt)}</time> · {sayAsked(job, say)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
