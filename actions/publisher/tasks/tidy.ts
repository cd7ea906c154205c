import { VANISHED_MS } from '../../shared/database/listing-imports'
import type { PeriodicTask } from './task'

const TASK = 'tidy'
const DAY_MS = 24 * 60 * 60_000
const MINUTE_MS = 60_000
const LONGEST_PAUSE_MS = 60_000

/** Once a day: deletes what is kept for a time only, and renews what is to stay. */
export const tidy: PeriodicTask = async (world) => {
  const now = world.now()
  const known = await world.taskStates.load(TASK)
  if (known && known.dueAt > now) return Math.min(LONGEST_PAUSE_MS, known.dueAt.getTime() - now.getTime())

  const keptSince = new Date(now.getTime() - world.limits.retentionMs)
  const importMinutes = Math.max(0, ...world.merchant.accounts.map((account) => account.orderImportMinutes))
  const counted = new Date(now.getTime() - importMinutes * MINUTE_MS - DAY_MS)
  // What an older number is measured from stays as long as that one counts.
  const oldest = await world.listings.oldestCounted(counted)
  const soldSince = oldest !== null && oldest < counted ? oldest : counted
  await world.activity.deleteBefore(keptSince)
  await world.errors.deleteBefore(keptSince)
  await world.health.deleteBefore(keptSince)
  await world.jobs.deleteEndedBefore(keptSince)
  await world.listings.deleteVanishedBefore(new Date(now.getTime() - VANISHED_MS))
  await world.sold.deleteEndedBefore(soldSince)
  await world.feeds.deleteEndedBefore(counted)
  await world.uploads.deleteBefore(keptSince)
  await world.renewRecords()
  await world.taskStates.save({
    _id: TASK,
    dueAt: new Date(now.getTime() + DAY_MS),
    cursor: null,
    startedAt: now,
    notes: {},
  })
  return LONGEST_PAUSE_MS
}
