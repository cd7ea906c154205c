import type { Job } from '../../../../actions/admin-api/contract/jobs'
import { JOB_PROBLEM_WORDS, type JobProblemCode } from '../../../../actions/shared/jobs/job-problem-words'
import type { Words } from '../../i18n/words'

/** Who asked for what nobody asked for. */
const APP = 'app'

/** What is wrong with a file is said line by line where it was uploaded. */
export function isUpload({ kind }: Job): boolean {
  return kind === 'upload-mappings' || kind === 'upload-overrides'
}

/** Why a job failed or what it could not do; in English where this version knows no words for it. */
export function sayProblems({ problems, message }: Job, say: Words['say']): string | null {
  if (problems.length === 0 || !problems.every(({ code }) => code in JOB_PROBLEM_WORDS)) return message
  return problems.map(({ code, values }) => say(`job-problem.${code as JobProblemCode}`, values)).join(' ')
}

/** How a job ended, in a few words. */
export function sayOver(job: Job, say: Words['say']): string {
  if (job.state === 'cancelled') return say('job.cancelled')
  return say(`job.${wordsOf(job)}.${job.state === 'done' ? 'done' : 'failed'}`)
}

/** A republication that was asked for by itself applies no settings. */
export function wordsOf({ kind, isByHand }: Job): Job['kind'] | 'republish-all' {
  return kind === 'republish-store' && isByHand ? 'republish-all' : kind
}

/** Who asked for it, and who took it back; empty where no person did, or an older version did not keep it. */
export function sayAsked({ by, cancelledBy }: Job, say: Words['say']): string {
  const asked = by === undefined || by === APP ? [] : [say('job.by', { who: by })]
  const cancelled = cancelledBy === undefined ? [] : [say('job.cancelled-by', { who: cancelledBy })]
  return [...asked, ...cancelled].join(' ')
}
