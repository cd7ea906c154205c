import { NEW } from '../../shared/database/pending'
import { accountLane } from '../../shared/publication/lanes'
import type { PeriodicTask } from './task'

const LOOK_MS = 60_000

/**
 * A worker whose clock is ahead puts off what it touches by as much, and ends units that were sold before their time.
 * Nothing is put off longer than the code says: what is, or was written in the future, is due now.
 */
export const mendClocks: PeriodicTask = async (world) => {
  const now = world.now()
  const lanes = [NEW, ...world.merchant.accounts.map(({ id }) => accountLane(id))]
  const [early] = await Promise.all([
    world.sold.reopen(now),
    world.pending.mendDueTimes(lanes, now),
    world.taskStates.mendDueTimes(now),
    world.listings.mendTimes(now),
  ])
  const skus = new Set(early.flatMap(({ sku }) => sku ?? []))
  await world.pending.mark(
    [...skus].map((sku) => ({ key: `sku:${sku}` as const, reason: 'sold' })),
    now,
  )
  return LOOK_MS
}
