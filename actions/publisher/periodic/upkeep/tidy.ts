import { VANISHED_MS } from '../../../shared/database/listings/listing-imports'
import type { Ports } from '../../../shared/publishing/ports'
import { addMs, days, minutes } from '../../../shared/time'
import { LONGEST_PAUSE_MS, scheduled } from '../scheduled'

const TASK = 'tidy'
/** After a step that failed. */
const RETRY_MS = minutes(15)

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
export const tidy = scheduled<TidyPorts>({
  name: TASK,
  run: async (ports) => {
    const now = ports.now()

    const keptSince = addMs(now, -ports.limits.retentionMs)
    const importMinutes = Math.max(0, ...ports.merchant.accounts.map((account) => account.orderImportMinutes))
    const counted = addMs(now, -minutes(importMinutes) - days(1))
    // One that fails keeps no other from its turn; renewal goes first, since what runs out is lost.
    const steps: readonly (() => Promise<void>)[] = [
      () => ports.renewRecords(),
      () => ports.activity.deleteBefore(keptSince),
      () => ports.errors.deleteBefore(keptSince),
      () => ports.health.deleteBefore(keptSince),
      () => ports.jobs.deleteEndedBefore(keptSince),
      () => ports.listings.deleteVanishedBefore(addMs(now, -VANISHED_MS)),
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
      dueAt: addMs(now, failures.length === 0 ? days(1) : RETRY_MS),
      cursor: null,
      startedAt: now,
      notes: {},
    })
    if (failures.length > 0) throw failures[0]
    return LONGEST_PAUSE_MS
  },
})
