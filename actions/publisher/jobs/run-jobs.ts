import type { JobDocument, JobKind } from '../../shared/database/work/jobs'
import { jobProblem, saying } from '../../shared/jobs/job-problem'
import type { Ports } from '../../shared/publishing/ports'
import { errorCode } from '../../shared/runtime/error-words'
import { minutes, msBetween, seconds } from '../../shared/time'
import { JobFailedError, JobPostponedError, type TaskSlice } from '../periodic/task'
import { authoriseZeros, dismissZeros } from './answer-zeros'
import { applySavedMappings } from './apply-saved-mappings'
import { importListings } from './import/import-listings'
import { saveImportFailure } from './import/import-state'
import { removeStore } from './remove-store'
import { republishStore } from './republish-store'
import { uploadMappings } from './uploads/upload-mappings'
import { uploadOverrides } from './uploads/upload-overrides'

const TASKS: Readonly<Record<JobKind, TaskSlice>> = {
  'import-listings': importListings,
  'republish-store': republishStore,
  'authorise-zeros': authoriseZeros,
  'dismiss-zeros': dismissZeros,
  'apply-mappings': applySavedMappings,
  'upload-mappings': uploadMappings,
  'upload-overrides': uploadOverrides,
  'remove-store': removeStore,
}

/** How long a postponed job waits. */
const POSTPONED_MS = seconds(10)
/**
 * A job that fails for an unknown reason is retried less and less often, and then given up, so that it never blocks
 * others forever.
 */
const FIRST_RETRY_MS = seconds(1)
const LAST_RETRY_MS = minutes(1)
const FAILURES_MAXIMUM = 15

/** False while a postponed job waits. A time in the future comes from a wrong clock. */
export function isJobDue({ message, updatedAt, failures = 0 }: JobDocument, now: Date): boolean {
  const waited = msBetween(updatedAt, now)
  if (waited < 0) return true
  if (failures > 0) return waited >= Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures)
  return message === null || waited >= POSTPONED_MS
}

/** One slice of a job. A job that cannot be done ends with its reason. */
export async function runJob(ports: Ports, job: JobDocument): Promise<void> {
  try {
    await TASKS[job.kind](ports, job)
    if (job.failures) await ports.jobs.update(job._id, { failures: 0 }, ports.now())
  } catch (error) {
    if (error instanceof JobFailedError) {
      const retryAt = await retryOf(ports, job)
      await ports.jobs.update(job._id, { state: 'failed', ...saying(error.problem), retryAt }, ports.now())
    } else if (error instanceof JobPostponedError) {
      await ports.jobs.update(job._id, { state: 'running', ...saying(error.problem) }, ports.now())
    } else {
      if (!PASSING.test(errorCode(error) ?? '')) await noteFailure(ports, job)
      throw error
    }
  }
}

/** A failing store or lease says nothing about the job. */
const PASSING = /^(DATABASE_|STATE_|LEASE_|IMS_)/

async function noteFailure(ports: Pick<Ports, 'now' | 'jobs'>, job: JobDocument): Promise<void> {
  const failures = (job.failures ?? 0) + 1
  const set =
    failures < FAILURES_MAXIMUM
      ? { failures, ...saying(jobProblem('unexpected')) }
      : { failures, state: 'failed' as const, ...saying(jobProblem('given-up')) }
  await ports.jobs.update(job._id, set, ports.now())
}

/** When a failed job is retried. Null: never. */
async function retryOf(
  ports: Pick<Ports, 'now' | 'merchant' | 'taskStates'>,
  { kind, storeId }: JobDocument,
): Promise<Date | null> {
  const isThere = ports.merchant.stores.some(({ id }) => id === storeId)
  return kind === 'import-listings' && isThere ? saveImportFailure(ports, storeId) : null
}
