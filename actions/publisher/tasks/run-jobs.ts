import type { JobDocument, JobKind } from '../../shared/database/jobs'
import { saying } from '../../shared/jobs/job-problem'
import type { PublicationWorld } from '../../shared/publication/world'
import { saveImportFailure } from '../import/import-standing'
import { authoriseZeros, dismissZeros } from './answer-breaker'
import { applySavedMappings } from './apply-saved-mappings'
import { importListings } from './import-listings'
import { removeStore } from './remove-store'
import { republishStore } from './republish-store'
import { JobFailedError, JobPostponedError, type TaskSlice } from './task'
import { uploadMappings } from './upload-mappings'
import { uploadOverrides } from './upload-overrides'

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

/** A job that was postponed waits this long. */
const POSTPONED_MS = 10_000

/** False while a job that was postponed waits. */
export function isJobDue({ message, updatedAt }: JobDocument, now: Date): boolean {
  return message === null || now.getTime() - updatedAt.getTime() >= POSTPONED_MS
}

/** One slice of a job. A job that cannot be done says so and ends. */
export async function runJob(world: PublicationWorld, job: JobDocument): Promise<void> {
  try {
    await TASKS[job.kind](world, job)
  } catch (error) {
    if (error instanceof JobFailedError) {
      const retryAt = await retryOf(world, job)
      await world.jobs.update(job._id, { state: 'failed', ...saying(error.problem), retryAt }, world.now())
    } else if (error instanceof JobPostponedError) {
      await world.jobs.update(job._id, { state: 'running', ...saying(error.problem) }, world.now())
    } else throw error
  }
}

/** When a job that failed is tried again by itself; null: not. */
async function retryOf(world: PublicationWorld, { kind, storeId }: JobDocument): Promise<Date | null> {
  const isThere = world.merchant.stores.some(({ id }) => id === storeId)
  return kind === 'import-listings' && isThere ? saveImportFailure(world, storeId) : null
}
