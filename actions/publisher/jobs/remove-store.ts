import type { JobDocument } from '../../shared/database/work/jobs'
import { breakerLane } from '../../shared/publishing/pending/lanes'
import type { Ports } from '../../shared/publishing/ports'
import type { TaskSlice } from '../periodic/task'
import { jobMarks } from './job-marks'

const PAGE = 500
/** Cursors of the steps: `mark:` and the id of the last listing, then these. Stored in jobs, so their values stay. */
const MARK = 'mark:'
export const CHANGE_OF_CONTROL = 'handover'
const DELETE = 'delete'

export type RemoveStorePorts = Pick<
  Ports,
  'now' | 'fence' | 'merchant' | 'bulkPace' | 'listings' | 'pending' | 'jobs' | 'simulations'
>

/**
 * Removes a store. Each of its seller SKUs is decided again without it. Then its listings are deleted, because until
 * then they say who shares them. Its import ends first, because it would insert them again. A store that was connected
 * again keeps its listings.
 */
export const removeStore: TaskSlice<RemoveStorePorts> = async (ports, job) => {
  if (ports.merchant.stores.some(({ id }) => id === job.storeId)) return finish(ports, job)
  if (job.cursor === DELETE) return deletePage(ports, job)
  return markPage(ports, job)
}

async function markPage(
  ports: Pick<Ports, 'now' | 'bulkPace' | 'listings' | 'pending' | 'jobs' | 'simulations'>,
  job: JobDocument,
): Promise<void> {
  const after = job.cursor?.startsWith(MARK) ? job.cursor.slice(MARK.length) : null
  const page = await ports.listings.skuPage(job.storeId, after, PAGE)
  // Also by the seller SKU, because another store may have matched that to another product.
  const skus = [...new Set(page.flatMap(({ sku, sellerSku }) => [sku ?? sellerSku, sellerSku]))]
  await ports.bulkPace.take(skus.length)
  const now = ports.now()
  await ports.pending.mark(await jobMarks(ports, job, skus), now)
  const last = page.at(-1)
  const cursor = last && page.length === PAGE ? `${MARK}${last._id}` : CHANGE_OF_CONTROL
  await ports.jobs.update(
    job._id,
    { state: 'running', cursor, total: (job.total ?? 0) + page.length, message: null },
    now,
  )
}

/** Runs when every SKU was decided without the store, or postponed, which no longer needs its listings. */
export async function endChangeOfControl(
  ports: Pick<Ports, 'now' | 'pending' | 'jobs' | 'breakers'>,
  job: JobDocument,
  open: readonly JobDocument[],
): Promise<void> {
  // The import's next slice finds no store and ends.
  if (open.some(({ kind, storeId }) => kind === 'import-listings' && storeId === job.storeId)) return
  // Documents that wait for an answer about this store are evaluated without it.
  await ports.pending.release(breakerLane(job.storeId))
  await ports.breakers.save(job.storeId, { open: null, zeros: [], authorisedUntil: null })
  await ports.jobs.update(job._id, { state: 'running', cursor: DELETE }, ports.now())
}

async function deletePage(
  ports: Pick<Ports, 'now' | 'fence' | 'listings' | 'jobs'>,
  job: JobDocument,
): Promise<void> {
  const page = await ports.listings.skuPage(job.storeId, null, PAGE)
  await ports.listings.delete(
    page.map(({ _id }) => _id),
    ports.fence,
  )
  const done = job.done + page.length
  if (page.length < PAGE) return finish(ports, { ...job, done, total: done })
  await ports.jobs.update(job._id, { state: 'running', done }, ports.now())
}

async function finish(ports: Pick<Ports, 'now' | 'jobs'>, { _id, done, total }: JobDocument): Promise<void> {
  await ports.jobs.update(_id, { state: 'done', done, total, message: null }, ports.now())
}
