import { VANISHED_MS } from '../../../shared/database/listings/listing-imports'
import type { Ports } from '../../../shared/publishing/ports'
import { addMs, days, minutes } from '../../../shared/time'
import { LONGEST_PAUSE_MS, scheduled } from '../scheduled'

const TASK = 'tidy'
/** Wait after a failed step. */
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
  | 'simulations'
>

/** Once a day: deletes expired data, and renews what must stay. */
export const tidy = scheduled<TidyPorts>({
  name: TASK,
  run: async (ports) => {
    const now = ports.now()

    const keptSince = addMs(now, -ports.limits.retentionMs)
    const importMinutes = Math.max(0, ...ports.merchant.accounts.map((account) => account.orderImportMinutes))
    const counted = addMs(now, -minutes(importMinutes) - days(1))
    // A failing step delays no other. Renewal comes first, because expired records are lost.
    const steps: readonly (() => Promise<void>)[] = [
      () => ports.renewRecords(),
      () => ports.activity.deleteBefore(keptSince),
      () => ports.errors.deleteBefore(keptSince),
      () => ports.health.deleteBefore(keptSince),
      () => ports.jobs.deleteEndedBefore(keptSince),
      () => ports.listings.deleteVanishedBefore(addMs(now, -VANISHED_MS)),
      // Entries stay as long as a quantity is measured from before them.
      async () => {
        const oldest = await ports.listings.oldestCounted(counted)
        await ports.sold.deleteEndedBefore(oldest !== null && oldest < counted ? oldest : counted)
      },
      () => ports.feeds.deleteEndedBefore(counted),
      () => ports.uploads.deleteBefore(keptSince),
      () => ports.simulations.deleteBefore(addMs(now, -days(1))),
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
