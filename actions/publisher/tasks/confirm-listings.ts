import { confirm } from '../../shared/publication/confirm'
import type { PeriodicTask } from './task'

/** Ten calls: about two seconds at Amazon's rate. */
const SLICE = 200
const LOOK_MS = 2_000

/** Reads back from Amazon what it accepted, until it shows it, and again once in a while. */
export const confirmListings: PeriodicTask = async (world) => {
  if (!world.maySend()) return LOOK_MS
  const due = await world.listings.dueForConfirm(world.now(), SLICE)
  if (due.length === 0) return LOOK_MS
  await confirm(world, due)
  return due.length === SLICE ? 0 : LOOK_MS
}
