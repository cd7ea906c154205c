import { type JobDocument, type JobKind, jobReason } from '../../shared/database/work/jobs'
import { NEW, type PendingDocument, type ReasonRemainder } from '../../shared/database/work/pending'
import { type JobProblem, jobProblem, saying } from '../../shared/jobs/job-problem'
import type { JobProblemCode } from '../../shared/jobs/job-problem-words'
import { accountLane } from '../../shared/publishing/pending/lanes'
import type { Ports } from '../../shared/publishing/ports'
import { CHANGE_OF_CONTROL, endChangeOfControl } from './remove-store'
import { MARKED } from './republish-store'

/** Follows what jobs wait for, all at once, so the cost does not depend on their number. */
export type FollowPorts = Pick<Ports, 'now' | 'pending' | 'jobs' | 'breakers'> & {
  readonly pausedAccounts: readonly string[]
}

/** Cursors of jobs that have marked everything and wait for the decisions. */
const AWAITING: Partial<Record<JobKind, string>> = {
  'republish-store': MARKED,
  'remove-store': CHANGE_OF_CONTROL,
}
/** How many postponed documents are read for a job's report. */
const READ_MAXIMUM = 1_000
const NAMED_MAXIMUM = 5

export function isAwaiting({ kind, cursor }: JobDocument): boolean {
  return cursor !== null && AWAITING[kind] === cursor
}

/**
 * Updates the progress of waiting jobs. Ends those whose documents were all decided and sent, or postponed for a
 * reason. An account, product or question that blocks some documents does not keep a command open.
 */
export async function followJobs(
  ports: FollowPorts,
  awaiting: readonly JobDocument[],
  open: readonly JobDocument[],
): Promise<void> {
  if (awaiting.length === 0) return
  const closedLanes = ports.pausedAccounts.map(accountLane)
  const counts = await ports.pending.countOpenByReason(awaiting.map(jobReason), {
    now: ports.now(),
    closedLanes,
  })
  const left = (job: JobDocument) => counts.get(jobReason(job)) ?? 0
  const moved = awaiting.flatMap((job) => {
    const done = Math.max(0, (job.total ?? 0) - left(job))
    return job.kind === 'republish-store' && left(job) > 0 && done !== job.done
      ? [[job._id, { done }] as const]
      : []
  })
  if (moved.length > 0) await ports.jobs.updateAll(moved, ports.now())
  for (const job of awaiting) {
    if (left(job) > 0) continue
    if (job.kind === 'remove-store') await endChangeOfControl(ports, job, open)
    else await endRepublication(ports, job)
  }
}

async function endRepublication(ports: FollowPorts, job: JobDocument): Promise<void> {
  const remainder = await ports.pending.withReason(jobReason(job), READ_MAXIMUM)
  const set = { state: 'done' as const, done: job.total ?? 0, ...saying(...putOffProblems(ports, remainder)) }
  await ports.jobs.update(job._id, set, ports.now())
}

/** Which SKUs were postponed, and why. */
function putOffProblems(
  { pausedAccounts }: FollowPorts,
  { documents, count }: ReasonRemainder,
): readonly JobProblem[] {
  const refused = new Set(pausedAccounts.map(accountLane))
  const byCode = Map.groupBy(documents, ({ lane }) => putOffCode(lane, refused))
  const unread = count - documents.length
  return [...byCode].map(([code, own], index) =>
    jobProblem(code, { count: own.length + (index === 0 ? unread : 0), skus: named(own) }),
  )
}

function putOffCode(lane: string, refused: ReadonlySet<string>): JobProblemCode {
  if (lane === NEW) return 'put-off-commerce'
  if (lane.startsWith('breaker/')) return 'put-off-asked'
  if (lane.startsWith('feed/')) return 'put-off-feed'
  return refused.has(lane) ? 'put-off-refused' : 'put-off-amazon'
}

function named(documents: readonly PendingDocument[]): string {
  const skus = [...new Set(documents.map(({ key }) => key.slice(key.indexOf(':') + 1)))].sort()
  return `${skus.slice(0, NAMED_MAXIMUM).join(', ')}${skus.length > NAMED_MAXIMUM ? ' …' : ''}`
}

/** A save of a store replaces every older unfinished one. A removal replaces every republication. */
export async function supersede(
  ports: Pick<Ports, 'now' | 'pending' | 'jobs'>,
  open: readonly JobDocument[],
  isBusy: (job: JobDocument) => boolean,
): Promise<readonly JobDocument[]> {
  const superseded = open.filter((job, index) => job.kind === 'republish-store' && hasNewer(open, job, index))
  const idle = superseded.filter((job) => !isBusy(job))
  if (idle.length === 0) return open
  // A confirmation of an older save does not cover the newer one.
  await ports.pending.forgetReasons(
    idle.flatMap((job) => [jobReason(job), ...(job.isAuthorised ? ['authorised'] : [])]),
  )
  const set = { state: 'done' as const, ...saying(jobProblem('superseded')) }
  await ports.jobs.updateAll(
    idle.map(({ _id }) => [_id, set] as const),
    ports.now(),
  )
  return open.filter((job) => !idle.includes(job))
}

/** `open` is in the order of the commands. */
function hasNewer(open: readonly JobDocument[], job: JobDocument, index: number): boolean {
  return open.some(
    ({ kind, storeId, isByHand }, other) =>
      other > index &&
      storeId === job.storeId &&
      (kind === 'remove-store' || (kind === 'republish-store' && !isByHand && !job.isByHand)),
  )
}
