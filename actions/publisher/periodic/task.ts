import type { JobDocument } from '../../shared/database/work/jobs'
import { describeJobProblem, type JobProblem, jobProblem } from '../../shared/jobs/job-problem'
import type { JobProblemCode } from '../../shared/jobs/job-problem-words'
import type { Ports } from '../../shared/publishing/ports'

/** A slice of a job takes seconds; what is left goes on from the job's cursor. */
export type TaskSlice<P = Ports> = (ports: P, job: JobDocument) => Promise<void>

/**
 * One slice of a task that is due again and again, if it is due: seconds of work, then what is left goes on from the
 * task's stored state. Resolves to the milliseconds after which it wants to be asked again; 0 when there is more.
 */
export type PeriodicTask<P = Ports> = (ports: P) => Promise<number>

/** What a job cannot do; it is said to the merchant. */
class JobError extends Error {
  readonly problem: JobProblem

  constructor(code: JobProblemCode, values?: JobProblem['values']) {
    const problem = jobProblem(code, values)
    super(describeJobProblem(problem))
    this.problem = problem
  }
}

/** The job cannot be done as things are. */
export class JobFailedError extends JobError {
  readonly code = 'JOB_FAILED'
}

/** The job is tried again from its cursor. */
export class JobPostponedError extends JobError {
  readonly code = 'JOB_POSTPONED'
}
