import type { JobDocument } from '../../shared/database/work/jobs'
import type { Ports } from '../../shared/publishing/ports'
import { seconds } from '../../shared/time'
import type { TaskSlice } from '../periodic/task'
import { jobMarks } from './job-marks'

const PAGE = 500
const SLICE_MS = seconds(5)
/** The cursor when every listing is pending. Before, it is the id of the last marked listing. */
export const MARKED = 'marked'

export type RepublishStorePorts = Pick<
  Ports,
  'now' | 'clock' | 'maySend' | 'bulkPace' | 'listings' | 'pending' | 'jobs' | 'simulations'
>

/**
 * Decides every listing of a store again. Ends when the last one was decided and sent, or postponed for a reason
 * (`follow-jobs.ts`), so that its progress is real.
 */
export const republishStore: TaskSlice<RepublishStorePorts> = async (ports, job) => {
  const until = ports.clock.now() + SLICE_MS
  for (let current = job; current.cursor !== MARKED; ) {
    current = await markPage(ports, current)
    if (ports.clock.now() >= until || !ports.maySend()) return
  }
}

async function markPage(
  ports: Pick<Ports, 'now' | 'bulkPace' | 'listings' | 'pending' | 'jobs' | 'simulations'>,
  job: JobDocument,
): Promise<JobDocument> {
  const page = await ports.listings.skuPage(job.storeId, job.cursor, PAGE)
  const skus = [...new Set(page.map(({ sku, sellerSku }) => sku ?? sellerSku))]
  await ports.bulkPace.take(skus.length)
  const now = ports.now()
  await ports.pending.mark(await jobMarks(ports, job, skus), now)
  const last = page.at(-1)
  const cursor = last && page.length === PAGE ? last._id : MARKED
  const set = { state: 'running' as const, cursor, total: (job.total ?? 0) + skus.length, message: null }
  await ports.jobs.update(job._id, set, now)
  return { ...job, ...set }
}
