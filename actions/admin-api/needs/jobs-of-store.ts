import type { JobOutcome } from '../../shared/database/work/jobs'

/** A store's failed jobs, newest first, unless a later job of the same kind did not fail. */
export function failedJobs(jobs: readonly JobOutcome[], storeId: string): readonly JobOutcome[] {
  const own = jobs.filter((job) => job.storeId === storeId && job.state !== 'cancelled')
  const latest = Map.groupBy(own, ({ kind }) => kind)
  return [...latest.values()].flatMap(([newest]) => (newest?.state === 'failed' ? [newest] : []))
}

/** Whether an import of a store's listings waits or runs. */
export function isImporting(
  jobs: readonly Pick<JobOutcome, 'storeId' | 'kind' | 'state'>[],
  id: string,
): boolean {
  return jobs.some(
    ({ storeId, kind, state }) =>
      storeId === id && kind === 'import-listings' && (state === 'waiting' || state === 'running'),
  )
}
