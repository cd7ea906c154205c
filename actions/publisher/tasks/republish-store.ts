import { type JobDocument, jobReason } from '../../shared/database/jobs'
import type { PendingReason } from '../../shared/database/pending-reasons'
import type { PublicationWorld } from '../../shared/publication/world'
import type { TaskSlice } from './task'

const PAGE = 500
/** The cursor once every listing is pending; before it is the id of the last one that was made so. */
const MARKED = 'marked'

/** Has every listing of a store decided again. Done when the last of them is, so that its progress is the real one. */
export const republishStore: TaskSlice = async (world, job) => {
  if (job.cursor !== MARKED) return markPage(world, job)
  const remaining = await world.pending.countOfReason(jobReason(job))
  const done = Math.max(0, (job.total ?? 0) - remaining)
  const state = remaining === 0 ? 'done' : 'running'
  if (done !== job.done || state === 'done') await world.jobs.update(job._id, { state, done }, world.now())
}

/** What the merchant confirmed passes the mass-zero breaker. */
function reasonsOf(job: JobDocument): readonly PendingReason[] {
  return job.isAuthorised ? [jobReason(job), 'authorised'] : [jobReason(job)]
}

async function markPage(world: PublicationWorld, job: JobDocument): Promise<void> {
  const page = await world.listings.page(job.storeId, job.cursor, PAGE)
  const skus = [...new Set(page.map(({ sku, sellerSku }) => sku ?? sellerSku))]
  const now = world.now()
  await world.pending.mark(
    skus.flatMap((sku) => reasonsOf(job).map((reason) => ({ key: `sku:${sku}` as const, reason }))),
    now,
  )
  const last = page.at(-1)
  const cursor = last && page.length === PAGE ? last._id : MARKED
  await world.jobs.update(job._id, { state: 'running', cursor, total: (job.total ?? 0) + skus.length }, now)
}
