import { CLOCK_TOLERANCE_MS } from '../../../shared/database/client/is-due'
import { LEASE_MS } from '../../../shared/database/work/leases'
import { NEW } from '../../../shared/database/work/pending'
import { accountLane } from '../../../shared/publishing/pending/lanes'
import type { Ports } from '../../../shared/publishing/ports'
import { minutes } from '../../../shared/time'
import type { PeriodicTask } from '../task'

const LOOK_MS = minutes(1)

export type MendClocksPorts = Pick<
  Ports,
  'now' | 'latestSeenAt' | 'merchant' | 'listings' | 'pending' | 'sold' | 'taskStates'
>

/**
 * Corrects times that a worker with a fast clock wrote. Such a worker postpones what it touches, and ends sold units
 * too early. Nothing is ever postponed for longer than the code says, so later times are due now. Finding the listings
 * takes a read of all of them, so it only runs after such a worker.
 */
export const mendClocks: PeriodicTask<MendClocksPorts> = async (ports) => {
  const now = ports.now()
  const lanes = [NEW, ...ports.merchant.accounts.map(({ id }) => accountLane(id))]
  const [early] = await Promise.all([
    ports.sold.reopen(now),
    ports.pending.mendDueTimes(lanes, now),
    ports.taskStates.mendDueTimes(now),
    wasAhead(ports) ? ports.listings.mendTimes(now) : undefined,
  ])
  const skus = new Set(early.flatMap(({ sku }) => sku ?? []))
  await ports.pending.mark(
    [...skus].map((sku) => ({ key: `sku:${sku}` as const, reason: 'sold' })),
    now,
  )
  return LOOK_MS
}

/** Whether a worker may have written future times. It wrote for at most its lease after it was seen. */
function wasAhead({ latestSeenAt, now }: Pick<Ports, 'now' | 'latestSeenAt'>): boolean {
  if (latestSeenAt === null) return false
  return latestSeenAt.getTime() + LEASE_MS - now().getTime() > CLOCK_TOLERANCE_MS
}
