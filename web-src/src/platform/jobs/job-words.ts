import type { Job } from '../../../../actions/admin-api/contract/jobs'
import { JOB_PROBLEM_WORDS, type JobProblemCode } from '../../../../actions/shared/jobs/job-problem-words'
import type { Words } from '../../i18n/words'

/** The user of jobs that no person started. */
const APP = 'app'

/** The upload's own page lists what is wrong with the file, line by line. */
export function isUpload({ kind }: Job): boolean {
  return kind === 'upload-mappings' || kind === 'upload-overrides'
}

/** Says why a job failed, or what it could not do. Falls back to English for codes that this version does not know. */
export function sayProblems({ problems, message }: Job, say: Words['say']): string | null {
  if (problems.length === 0 || !problems.every(({ code }) => code in JOB_PROBLEM_WORDS)) return message
  return problems.map(({ code, values }) => say(`job-problem.${code as JobProblemCode}`, values)).join(' ')
}

/** Says how a job ended, in a few words. */
export function sayOver(job: Job, say: Words['say']): string {
  if (job.state === 'cancelled') return say('job.cancelled')
  return say(`job.${wordsOf(job)}.${job.state === 'done' ? 'done' : 'failed'}`)
}

/** A republication that somebody asked for applies no settings, so it has its own words. */
export function wordsOf({ kind, isByHand }: Job): Job['kind'] | 'republish-all' {
  return kind === 'republish-store' && isByHand ? 'republish-all' : kind
}

/** Says who started a job and who canceled it. Empty when no person did, or an older version did not record it. */
export function sayAsked({ by, cancelledBy }: Job, say: Words['say']): string {
  const asked = by === undefined || by === APP ? [] : [say('job.by', { who: by })]
  const cancelled = cancelledBy === undefined ? [] : [say('job.cancelled-by', { who: cancelledBy })]
  return [...asked, ...cancelled].join(' ')
}
