import type { JobDocument } from '../../shared/database/jobs'
import type { PublicationWorld } from '../../shared/publication/world'

/** A slice of a job takes seconds; what is left goes on from the job's cursor. */
export type TaskSlice = (world: PublicationWorld, job: JobDocument) => Promise<void>

/**
 * One slice of a task that is due again and again, if it is due: seconds of work, then what is left goes on from the
 * task's stored state. Resolves to the milliseconds after which it wants to be asked again; 0 when there is more.
 */
export type PeriodicTask = (world: PublicationWorld) => Promise<number>

/** The job cannot be done as things are; its message is for the merchant. */
export class JobFailedError extends Error {
  readonly code = 'JOB_FAILED'
}

/** The job is tried again from its cursor. */
export class JobPostponedError extends Error {
  readonly code = 'JOB_POSTPONED'
}
