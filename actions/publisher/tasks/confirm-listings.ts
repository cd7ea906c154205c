import { confirm } from '../../shared/publication/confirm'
import type { PeriodicTask } from './task'

/** Nothing may be asked any more, or not now. */
const STOPPED_MS = 2_000
/** Ten calls: about two seconds at Amazon's rate. */
const SLICE = 200
/** What has gathered meanwhile is read back together: nobody waits for it. */
const LOOK_MS = 40_000

/** Reads back from Amazon what it accepted, until it shows it, and again once in a while. */
export const confirmListings: PeriodicTask = async (world) => {
  if (!world.maySend()) return STOPPED_MS
  const due = await world.listings.dueForConfirm(world.now(), SLICE)
  if (due.length === 0) return LOOK_MS
  await confirm(world, due)
  return due.length === SLICE ? 0 : LOOK_MS
}
