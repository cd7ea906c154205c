import { VANISHED_MS } from '../../../shared/database/listings/listing-imports'
import type { Ports } from '../../../shared/publishing/ports'
import type { PeriodicTask } from '../task'

const TASK = 'tidy'
const DAY_MS = 24 * 60 * 60_000
const MINUTE_MS = 60_000
/** After a step that failed. */
const RETRY_MS = 15 * MINUTE_MS
const LONGEST_PAUSE_MS = 60_000

export type TidyPorts = Pick<
  Ports,
  | 'now'
  | 'merchant'
  | 'renewRecords'
  | 'limits'
  | 'listings'
  | 'jobs'
  | 'activity'
  | 'errors'
  | 'sold'
  | 'feeds'
  | 'health'
  | 'taskStates'
  | 'uploads'
>

/** Once a day: deletes what is kept for a time only, and renews what is to stay. */
export const tidy: PeriodicTask<TidyPorts> = async (ports) => {
  const now = ports.now()
  const known = await ports.taskStates.load(TASK)
  if (known && known.dueAt > now) return Math.min(LONGEST_PAUSE_MS, known.dueAt.getTime() - now.getTime())

  const keptSince = new Date(now.getTime() - ports.limits.retentionMs)
  const importMinutes = Math.max(0, ...ports.merchant.accounts.map((account) => account.orderImportMinutes))
  const counted = new Date(now.getTime() - importMinutes * MINUTE_MS - DAY_MS)
  // One that fails keeps no other from its turn; renewal goes first, since what runs out is lost.
  const steps: readonly (() => Promise<void>)[] = [
    () => ports.renewRecords(),
    () => ports.activity.deleteBefore(keptSince),
    () => ports.errors.deleteBefore(keptSince),
    () => ports.health.deleteBefore(keptSince),
    () => ports.jobs.deleteEndedBefore(keptSince),
    () => ports.listings.deleteVanishedBefore(new Date(now.getTime() - VANISHED_MS)),
    // What an older number is measured from stays as long as that one counts.
    async () => {
      const oldest = await ports.listings.oldestCounted(counted)
      await ports.sold.deleteEndedBefore(oldest !== null && oldest < counted ? oldest : counted)
    },
    () => ports.feeds.deleteEndedBefore(counted),
    () => ports.uploads.deleteBefore(keptSince),
  ]
  const failures: unknown[] = []
  for (const step of steps) await step().catch((error: unknown) => failures.push(error))
  await ports.taskStates.save({
    _id: TASK,
    dueAt: new Date(now.getTime() + (failures.length === 0 ? DAY_MS : RETRY_MS)),
    cursor: null,
    startedAt: now,
    notes: {},
  })
  if (failures.length > 0) throw failures[0]
  return LONGEST_PAUSE_MS
}
