import type { JobDocument, JobKind } from '../../shared/database/jobs'
import { importListings } from './import-listings'
import { republishStore } from './republish-store'
import { JobFailedError, JobPostponedError, type TaskSlice, type TaskWorld } from './task'

const TASKS: Readonly<Record<JobKind, TaskSlice>> = {
  'import-listings': importListings,
  'republish-store': republishStore,
}

/** A job that was postponed waits this long. */
const POSTPONED_MS = 10_000

/**
 * One slice of every open job; whether there was any that did not wait. A job that cannot be done says so and ends;
 * one job stops no other.
 */
export async function runJobs(world: TaskWorld, open: readonly JobDocument[]): Promise<boolean> {
  let ran = false
  for (const job of open) {
    if (job.message !== null && world.now().getTime() - job.updatedAt.getTime() < POSTPONED_MS) continue
    ran = true
    try {
      await TASKS[job.kind](world, job)
    } catch (error) {
      if (error instanceof JobFailedError) {
        await world.jobs.update(job._id, { state: 'failed', message: error.message }, world.now())
      } else if (error instanceof JobPostponedError) {
        await world.jobs.update(job._id, { state: 'running', message: error.message }, world.now())
      } else throw error
    }
  }
  return ran
}
