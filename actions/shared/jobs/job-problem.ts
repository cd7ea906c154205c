import { fillWords, type WordValues } from '../runtime/fill-words'
import { JOB_PROBLEM_WORDS, type JobProblemCode } from './job-problem-words'

/** Why a job failed or waits, or what it could not do although it is done. */
export interface JobProblem {
  readonly code: JobProblemCode
  /** Values for the placeholders of the message. A `reason` is the text of Amazon, Commerce or a parser. */
  readonly values: WordValues
}

export function jobProblem(code: JobProblemCode, values: WordValues = {}): JobProblem {
  return { code, values }
}

/** The problem as an English sentence. */
export function describeJobProblem({ code, values }: JobProblem): string {
  return fillWords(JOB_PROBLEM_WORDS[code], values)
}

/** What a job stores about its problems. */
export function saying(...problems: readonly JobProblem[]): {
  readonly message: string | null
  readonly problems: readonly JobProblem[]
} {
  return { message: problems.map(describeJobProblem).join(' ') || null, problems }
}
