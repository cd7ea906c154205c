import type { JobDocument } from '../../shared/database/work/jobs'
import { describeJobProblem, type JobProblem, jobProblem } from '../../shared/jobs/job-problem'
import type { JobProblemCode } from '../../shared/jobs/job-problem-words'
import type { Ports } from '../../shared/publishing/ports'

/** A slice of a job takes seconds. The rest continues from the job's cursor. */
export type TaskSlice<P = Ports> = (ports: P, job: JobDocument) => Promise<void>

/**
 * One slice of a repeated task, if it is due: seconds of work, then the rest continues from its stored state. Resolves
 * to the milliseconds until the next call, or 0 if there is more to do.
 */
export type PeriodicTask<P = Ports> = (ports: P) => Promise<number>

/** What a job cannot do, in words for the merchant. */
class JobError extends Error {
  readonly problem: JobProblem

  constructor(code: JobProblemCode, values?: JobProblem['values']) {
    const problem = jobProblem(code, values)
    super(describeJobProblem(problem))
    this.problem = problem
  }
}

/** The job cannot be completed. */
export class JobFailedError extends JobError {
  readonly code = 'JOB_FAILED'
}

/** The job is retried from its cursor. */
export class JobPostponedError extends JobError {
  readonly code = 'JOB_POSTPONED'
}
