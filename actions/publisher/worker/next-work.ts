import type { Database } from '../../shared/database/client/database-client'
import { leaseCollection } from '../../shared/database/work/leases'
import { openCollections } from './open-collections'

/**
 * When a worker has something to do, in a few reads: now, or the time when the next task is due. Null if nothing is
 * due. After a worker that died, there is always something to do.
 */
export async function nextWorkAt(database: Database, now: Date): Promise<Date | null> {
  const { pending, jobs, taskStates, listings, feeds, accountStates } = openCollections(database)
  const [isReleased, oldest, open, taskAt, readBacks, unfinished, states] = await Promise.all([
    leaseCollection(database).isReleased(),
    pending.oldest(now),
    jobs.open(),
    taskStates.nextDueAt(new Date(0)),
    listings.dueForConfirm(now, 1),
    feeds.unfinished(),
    accountStates.all(),
  ])
  const isDue =
    !isReleased ||
    oldest !== undefined ||
    open.length > 0 ||
    taskAt === null ||
    readBacks.length > 0 ||
    unfinished.some(({ checkAt }) => checkAt <= now) ||
    states.some(({ paused }) => paused !== null)
  return isDue ? now : taskAt
}
