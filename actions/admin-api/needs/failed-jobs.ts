import type { JobOutcome } from '../../shared/database/work/jobs'

/** A store's failed jobs, newest first, unless a later job of the same kind did not fail. */
export function failedJobs(jobs: readonly JobOutcome[], storeId: string): readonly JobOutcome[] {
  const own = jobs.filter((job) => job.storeId === storeId && job.state !== 'cancelled')
  const latest = Map.groupBy(own, ({ kind }) => kind)
  return [...latest.values()].flatMap(([newest]) => (newest?.state === 'failed' ? [newest] : []))
}
