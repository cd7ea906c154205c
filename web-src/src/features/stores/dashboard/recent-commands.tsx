import type { Job } from '../../../../../actions/admin-api/contract/jobs'
import { useWords } from '../../../i18n/words-context'
import { sayAsked, sayOver, wordsOf } from '../../../platform/jobs/job-words'
import { Section } from '../../../platform/ui/section'
import { isBusy } from './use-followed-job'

/** The latest commands: what, by whom, and with which result. */
export function RecentCommands({ commands }: { readonly commands: readonly Job[] }) {
  const words = useWords()
  const { say, moment } = words
  if (commands.length === 0) return null
  return (
    <Section title={say('commands.title')}>
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
    </Section>
  )
}
