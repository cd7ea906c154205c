import type { JobDocument, JobKind } from '../../shared/database/work/jobs'
import type { Collections, Ports } from '../../shared/publishing/ports'
import { seconds } from '../../shared/time'
import type { WorkerClock } from '../worker/clock'
import type { RunLoop } from '../worker/run-loop'
import { type FollowPorts, followJobs, isAwaiting, supersede } from './follow-jobs'
import { isJobDue, runJob } from './run-jobs'

export interface OpenJobs {
  readonly collections: Pick<Collections, 'jobs'>
  readonly clock: WorkerClock
  readonly ports: (isNews: boolean) => Promise<Ports & FollowPorts>
  readonly inBackground: RunLoop['inBackground']
  readonly stayFor: RunLoop['stayFor']
}

/** People wait for a job, but not for fractions of a second. */
const LOOK_MS = seconds(1)
/** Jobs that are open keep the worker awake until it looks again. */
const STAY_MS = 2 * LOOK_MS
/** Pause between the slices of a running job. */
const NEXT_SLICE_MS = 100
const RETRY_MS = seconds(1)
/** Concurrent slices. The jobs that waited longest come first. */
const SLICES_MAXIMUM = 12

/** Commands of one queue and store run in their order. Others do not wait for them. */
const QUEUES: Readonly<Record<JobKind, string>> = {
  'import-listings': 'import',
  'republish-store': 'decide',
  'remove-store': 'decide',
  'authorise-zeros': 'answer',
  'dismiss-zeros': 'answer',
  'apply-mappings': 'match',
  'upload-mappings': 'match',
  'upload-overrides': 'override',
}

function queueOf({ kind, storeId }: JobDocument): string {
  return `${QUEUES[kind]}/${storeId}`
}

/** Runs the merchant's jobs in concurrent slices. Resolves to the milliseconds until the next check. */
export function carryOutJobs({
  collections,
  clock,
  ports: readPorts,
  inBackground,
  stayFor,
}: OpenJobs): () => Promise<number> {
  const seen = new Set<string>()
  const taken = new Set<string>()
  const servedAt = new Map<string, number>()

  const runSlice = (ports: Ports, job: JobDocument) => {
    const queue = queueOf(job)
    taken.add(queue)
    servedAt.set(queue, clock.now())
    inBackground(async () => {
      try {
        await runJob(ports, job)
      } catch (error) {
        await clock.sleep(RETRY_MS)
        throw error
      } finally {
        taken.delete(queue)
      }
    })
  }

  return async () => {
    const found = await collections.jobs.open()
    if (found.length === 0) return LOOK_MS
    stayFor(STAY_MS)
    const ports = await readPorts(found.some(({ _id }) => !seen.has(_id)))
    for (const { _id } of found) seen.add(_id)
    const open = await supersede(ports, found, (job) => taken.has(queueOf(job)))
    await followJobs(ports, open.filter(isAwaiting), open)
    const heads = [
      ...Map.groupBy(
        open.filter((job) => !isAwaiting(job)),
        queueOf,
      ),
    ].flatMap(([queue, [job]]) => (job && !taken.has(queue) && isJobDue(job, clock.date()) ? [job] : []))
    const waitedLongest = heads.toSorted(
      (one, other) => (servedAt.get(queueOf(one)) ?? 0) - (servedAt.get(queueOf(other)) ?? 0),
    )
    for (const job of waitedLongest.slice(0, SLICES_MAXIMUM - taken.size)) runSlice(ports, job)
    return taken.size > 0 ? NEXT_SLICE_MS : LOOK_MS
  }
}
