import { JOB_PROBLEM_WORDS, type JobProblemCode } from '../../../../actions/shared/jobs/job-problem-words'

type JobProblems = { readonly [Code in JobProblemCode as `job-problem.${Code}`]: string }

/** English, continued: why a job failed or waits, as `admin-api` says it too. */
export const enJobProblems = Object.fromEntries(
  Object.entries(JOB_PROBLEM_WORDS).map(([code, words]) => [`job-problem.${code}`, words]),
) as JobProblems
