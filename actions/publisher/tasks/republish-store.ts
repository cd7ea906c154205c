import type { JobDocument } from '../../shared/database/jobs'
import type { TaskSlice, TaskWorld } from './task'

const PAGE = 500
/** The cursor once every listing is pending; before it is the id of the last one that was made so. */
const MARKED = 'marked'

/** Has every listing of a store decided again. Done when the last of them is, so that its progress is the real one. */
export const republishStore: TaskSlice = async (world, job) => {
  if (job.cursor !== MARKED) return markPage(world, job)
  const remaining = await world.pending.countOfReason(reasonOf(job))
  const done = Math.max(0, (job.total ?? 0) - remaining)
  const state = remaining === 0 ? 'done' : 'running'
  if (done !== job.done || state === 'done') await world.jobs.update(job._id, { state, done }, world.now())
}

function reasonOf(job: JobDocument): string {
  return `job:${job._id}`
}

async function markPage(world: TaskWorld, job: JobDocument): Promise<void> {
  const page = await world.listings.page(job.storeId, job.cursor, PAGE)
  const skus = [...new Set(page.map(({ sku, sellerSku }) => sku ?? sellerSku))]
  const now = world.now()
  await world.pending.mark(
    skus.map((sku) => ({ key: `sku:${sku}` as const, reason: reasonOf(job) })),
    now,
  )
  const cursor = page.length < PAGE ? MARKED : (page.at(-1)?._id ?? MARKED)
  await world.jobs.update(job._id, { state: 'running', cursor, total: (job.total ?? 0) + skus.length }, now)
}
