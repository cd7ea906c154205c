import { DAILY_MS, standingId } from '../import/import-standing'
import type { PeriodicTask } from './task'

const LOOK_MS = 60_000

/** Starts the next import of each store that had its last one a day ago. */
export const importDaily: PeriodicTask = async (world) => {
  for (const { id: storeId } of world.merchant.stores) {
    const state = await world.taskStates.load(standingId(storeId))
    if (!state || state.dueAt > world.now()) continue
    const isOpen = (await world.jobs.open()).some(
      (job) => job.kind === 'import-listings' && job.storeId === storeId,
    )
    if (!isOpen) await world.jobs.create({ kind: 'import-listings', storeId }, world.now())
    // The import says itself when the next one is due; where it cannot, another is tried a day later.
    await world.taskStates.save({ ...state, dueAt: new Date(world.now().getTime() + DAILY_MS) })
  }
  return LOOK_MS
}
