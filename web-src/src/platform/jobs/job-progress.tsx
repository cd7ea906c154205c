import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import { ProgressBar } from '@adobe/react-spectrum/ProgressBar'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import CheckmarkCircle from '@spectrum-icons/workflow/CheckmarkCircle'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Job, JobReply } from '../../../../actions/admin-api/contract/jobs'
import type { Words } from '../../i18n/words'
import { useWords } from '../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../api/admin-api-context'
import { sayFailed } from '../api/failure-notice'
import { useMayChange } from '../api/rights'
import { isUpload, sayAsked, sayOver, sayProblems, wordsOf } from './job-words'

const FIRST_INTERVAL = 1_000
/** With the page's other requests, this makes at most 12 requests a minute. */
const LONGEST_INTERVAL = 20_000

/** Jobs that process listings. The others have no progress to count. */
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
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      isOver(data ?? started)
        ? false
        : Math.min(LONGEST_INTERVAL, FIRST_INTERVAL * 2 ** (dataUpdateCount - 1)),
  })
}

interface JobProgressProps {
  readonly job: Job
  /** Called once when the job ends, whether it succeeded or failed. */
  readonly onOver?: (job: Job) => void
}

/** Shows a job's progress and then its result. */
export function JobProgress({ job: started, onOver }: JobProgressProps) {
  const words = useWords()
  const { data: job, isError } = useJob(started)
  const over = isOver(job)
  const ended = useRef(job)
  ended.current = job
  useEffect(() => {
    if (over) onOver?.(ended.current)
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
  const label = words.say(`job.${wordsOf(job)}`)
  return (
    <div className="job__running">
      {job.total ? (
        <ProgressBar
          label={label}
          valueLabel={valueLabel}
          maxValue={job.total}
          value={job.done}
          width="100%"
        />
      ) : (
        <ProgressBar
          label={label}
          valueLabel={valueLabel}
          showValueLabel={valueLabel !== ''}
          isIndeterminate
          width="100%"
        />
      )}
      <Asked job={job} />
      {job.message !== null && <p className="quiet">{sayProblems(job, words.say)}</p>}
      {job.canBeCancelled && <CancelJob job={job} />}
    </div>
  )
}

function Asked({ job }: { readonly job: Job }) {
  const asked = sayAsked(job, useWords().say)
  return asked === '' ? null : <p className="quiet">{asked}</p>
}

function CancelJob({ job: { id } }: { readonly job: Job }) {
  const words = useWords()
  const api = useAdminApi()
  const queries = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: async () =>
      unwrap(
        await api<JobReply>({ method: 'POST', path: `/jobs/${encodeURIComponent(id)}/cancel`, body: {} }),
      ),
    onError: (error) => {
      const failure = failureIn(error)
      // The job had just ended. Its result is requested below.
      if (failure.kind === 'conflict') return
      ToastQueue.negative(sayFailed(words.say('job.cancel.failed'), failure, words))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['job', id] }),
  })
  return (
    <Button variant="secondary" isPending={isPending} isDisabled={!useMayChange()} onPress={() => mutate()}>
      {words.say('job.cancel')}
    </Button>
  )
}

/** Says how a job ended, and why if it failed. */
export function JobOver({ job }: { readonly job: Job }) {
  const { say, moment } = useWords()
  if (job.state === 'done' || job.state === 'cancelled') {
    return (
      <p className="job__done">
        {job.state === 'done' ? <CheckmarkCircle size="S" color="positive" /> : null}
        <strong>{sayOver(job, say)}</strong>
        {COUNTING.has(job.kind) && (
          <span className="quiet">{say('stores.listings', { count: job.done })}</span>
        )}
        {job.message !== null && <span className="quiet">{sayProblems(job, say)}</span>}
      </p>
    )
  }
  return (
    <InlineAlert variant="negative">
      <Heading>{sayOver(job, say)}</Heading>
      <Content>
        {isUpload(job) ? null : sayProblems(job, say)} {sayAsked(job, say)}{' '}
        {job.retryAt !== undefined && say('job.retry-at', { at: moment(job.retryAt) })}
      </Content>
    </InlineAlert>
  )
}

/** Returns an empty string when there is nothing to say beyond "running". */
function sayProgress({ kind, state, done, total }: Job, { say }: Words): string {
  if (state === 'waiting') return say('job.waiting')
  if (!COUNTING.has(kind)) return ''
  return total ? say('job.progress', { done, total }) : say('job.progress.open', { done })
}

function isOver({ state }: Job): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled'
}
