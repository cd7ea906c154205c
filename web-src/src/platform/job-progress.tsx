import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import { ProgressBar } from '@adobe/react-spectrum/ProgressBar'
import CheckmarkCircle from '@spectrum-icons/workflow/CheckmarkCircle'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Job, JobReply } from '../../../actions/admin-api/replies'
import type { Words } from '../i18n/words'
import { useWords } from '../i18n/words-context'
import { unwrap, useAdminApi } from './admin-api-context'

const POLL_INTERVAL = 1_000

/** Jobs that go through listings; the others have nothing to count. */
const COUNTING: ReadonlySet<Job['kind']> = new Set(['import-listings', 'republish-store'])

/** Follows a job on the server until it ends. */
function useJob(started: Job) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['job', started.id],
    queryFn: async ({ signal }) => {
      const path = `/jobs/${encodeURIComponent(started.id)}`
      return unwrap(await api<JobReply>({ path, signal })).job
    },
    initialData: started,
    initialDataUpdatedAt: 0,
    refetchInterval: ({ state }) => (isOver(state.data ?? started) ? false : POLL_INTERVAL),
  })
}

interface JobProgressProps {
  readonly job: Job
  /** Called once when the job has ended, well or badly. */
  readonly onOver?: () => void
}

/** A job's progress, which goes on by itself and ends with how it went. */
export function JobProgress({ job: started, onOver }: JobProgressProps) {
  const words = useWords()
  const { data: job, isError } = useJob(started)
  const over = isOver(job)
  useEffect(() => {
    if (over) onOver?.()
  }, [over, onOver])

  return (
    <div className="job" aria-live="polite">
      {over ? <JobOver job={job} /> : <JobRunning job={job} />}
      {isError && !over && <p className="quiet">{words.say('job.unknown')}</p>}
    </div>
  )
}

function JobRunning({ job }: { readonly job: Job }) {
  const words = useWords()
  const valueLabel = sayProgress(job, words)
  const label = words.say(`job.${job.kind}`)
  return job.total ? (
    <ProgressBar label={label} valueLabel={valueLabel} maxValue={job.total} value={job.done} width="100%" />
  ) : (
    <ProgressBar
      label={label}
      valueLabel={valueLabel}
      showValueLabel={valueLabel !== ''}
      isIndeterminate
      width="100%"
    />
  )
}

function JobOver({ job }: { readonly job: Job }) {
  const { say } = useWords()
  if (job.state === 'done') {
    return (
      <p className="job__done">
        <CheckmarkCircle size="S" color="positive" />
        <strong>{say(`job.${job.kind}.done`)}</strong>
        {COUNTING.has(job.kind) && (
          <span className="quiet">{say('stores.listings', { count: job.done })}</span>
        )}
        {job.message !== null && <span className="quiet">{job.message}</span>}
      </p>
    )
  }
  return (
    <InlineAlert variant="negative">
      <Heading>{say(`job.${job.kind}.failed`)}</Heading>
      <Content>{job.message}</Content>
    </InlineAlert>
  )
}

/** Empty where there is nothing to say but that it goes on. */
function sayProgress({ kind, state, done, total }: Job, { say }: Words): string {
  if (state === 'waiting') return say('job.waiting')
  if (!COUNTING.has(kind)) return ''
  return total ? say('job.progress', { done, total }) : say('job.progress.open', { done })
}

function isOver({ state }: Job): boolean {
  return state === 'done' || state === 'failed'
}
