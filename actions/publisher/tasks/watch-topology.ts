import type { TaskState } from '../../shared/database/task-states'
import type { PublicationWorld } from '../../shared/publication/world'
import { noteFailure } from './poll-updated'
import type { PeriodicTask } from './task'

const TASK = 'topology'
const LONGEST_PAUSE_MS = 60_000
const RETRY_MS = 60_000
const PAGE = 1_000

/** Stocks, sources and the websites that sell from them: when they move, every listing is decided again. */
export const watchTopology: PeriodicTask = async (world) => {
  const known = await world.taskStates.load(TASK)
  const wait = known ? known.dueAt.getTime() - world.now().getTime() : 0
  if (wait > 0) return Math.min(wait, LONGEST_PAUSE_MS)

  const reply = await world.commerce.readTopology()
  if (reply.kind === 'failed') {
    await noteFailure(world, TASK, reply)
    return RETRY_MS
  }
  const found = { digest: reply.digest, stocks: Object.fromEntries(reply.stockOfWebsite) }
  const isMoved = known !== null && known.notes.digest !== found.digest
  if (isMoved && !(await markPage(world, known))) return 0
  // Only after the last page: a run that ends before has the next one begin again where it was.
  await world.taskStates.save({
    _id: TASK,
    dueAt: new Date(world.now().getTime() + world.limits.topologyMs),
    cursor: null,
    startedAt: world.now(),
    notes: found,
  })
  return LONGEST_PAUSE_MS
}

/** Makes one page of all listings pending; true when it was the last. */
async function markPage(world: PublicationWorld, known: TaskState): Promise<boolean> {
  const page = await world.listings.sweepPage(known.cursor, PAGE, null)
  const skus = [...new Set(page.map(({ sku, sellerSku }) => sku ?? sellerSku))]
  await world.pending.mark(
    skus.map((sku) => ({ key: `sku:${sku}` as const, reason: 'topology' })),
    world.now(),
  )
  const last = page.at(-1)
  if (!last || page.length < PAGE) return true
  await world.taskStates.save({ ...known, cursor: last._id, dueAt: world.now() })
  return false
}
