import { NEW } from '../../shared/database/pending'
import { accountLane } from '../../shared/publication/lanes'
import type { PeriodicTask } from './task'

const LOOK_MS = 60_000

/**
 * A worker whose clock is ahead puts off what it touches by as much. Nothing is put off longer than the code says: what
 * is, or was written in the future, is due now.
 */
export const mendClocks: PeriodicTask = async (world) => {
  const now = world.now()
  const lanes = [NEW, ...world.merchant.accounts.map(({ id }) => accountLane(id))]
  await Promise.all([
    world.pending.mendDueTimes(lanes, now),
    world.taskStates.mendDueTimes(now),
    world.listings.mendConfirmations(now),
  ])
  return LOOK_MS
}
