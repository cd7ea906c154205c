import { type JobDocument, jobReason } from '../../shared/database/work/jobs'
import type { PendingMark } from '../../shared/database/work/pending'
import type { Ports } from '../../shared/publishing/ports'

/**
 * Has a job's SKUs decided again. `authorised` goes to the SKUs whose zero the merchant confirmed: those of the
 * simulation that the confirmation was about, or all of them if an earlier version created the job without one. Manual
 * republications read Amazon first.
 */
export async function jobMarks(
  { simulations }: Pick<Ports, 'simulations'>,
  job: JobDocument,
  skus: readonly string[],
): Promise<readonly PendingMark[]> {
  const shown = job.simulationId ? await simulations.shownAmong(job.simulationId, skus) : new Set(skus)
  return skus.flatMap((sku) => {
    const key = `sku:${sku}` as const
    return [
      { key, reason: jobReason(job) },
      ...(job.isByHand ? [{ key, reason: 'republish' as const }] : []),
      ...(job.isAuthorised && shown.has(sku) ? [{ key, reason: 'authorised' as const }] : []),
    ]
  })
}
