import { accountStateCollection } from '../../shared/database/accounts/account-states'
import { soldCollection } from '../../shared/database/accounts/sold'
import type { Database } from '../../shared/database/client/database-client'
import { listingCollection } from '../../shared/database/listings/listings'
import { mappingCollection } from '../../shared/database/listings/mappings'
import { overrideCollection } from '../../shared/database/listings/overrides'
import { activityCollection } from '../../shared/database/log/activity'
import { communicationErrorCollection } from '../../shared/database/log/communication-errors'
import { healthCollection } from '../../shared/database/log/health'
import { breakerCollection } from '../../shared/database/work/breakers'
import { feedCollection } from '../../shared/database/work/feeds'
import { jobCollection } from '../../shared/database/work/jobs'
import { leaseCollection, RENEW_MS } from '../../shared/database/work/leases'
import { pendingCollection } from '../../shared/database/work/pending'
import { simulationCollection } from '../../shared/database/work/simulations'
import { taskStateCollection } from '../../shared/database/work/task-states'
import { uploadCollection } from '../../shared/database/work/uploads'
import type { Collections } from '../../shared/publishing/ports'
import { addMs, minutes } from '../../shared/time'
import { type HeldLease, holdLease } from './hold-lease'
import type { WorkOptions } from './work-options'
import { type LeasedOutcome, workUnderLease } from './work-under-lease'

export interface WorkOutcome {
  /** `held`: another worker has the lease. */
  readonly kind: 'held' | 'worked'
  readonly accepted: number
  /** Whether there is more to do now. */
  readonly hasMore: boolean
}

/** Time after a lease's end by which it has surely expired. */
const LATE_MS = 300
/** Time within which a living holder renews its lease. */
const WATCHED_MS = RENEW_MS + 5_000
/** A quantity that a dead worker got accepted this recently may have been followed by another one. */
const READ_BACK_MS = minutes(10)

/** Works while there is something to do, and for a while after, as the only worker. */
export async function work(options: WorkOptions): Promise<WorkOutcome> {
  const { database, clock } = options
  const lease = await takeLease(options)
  if (!lease) return { kind: 'held', accepted: 0, hasMore: false }
  const collections = openCollections(database)
  let outcome: LeasedOutcome
  try {
    if (!lease.isCleanStart) {
      const since = addMs(clock.date(), -READ_BACK_MS)
      await collections.listings.confirmAcceptedSince(since, clock.date())
    }
    outcome = await workUnderLease({ ...options, collections, lease })
  } finally {
    await lease.release()
  }
  // Otherwise, documents that arrived since the last check, and the rest of a lane, would wait for the alarm.
  const { accepted, lanes } = outcome
  const hasMore = (await collections.pending.due(lanes, clock.date(), 1)).length > 0
  return { kind: 'worked', accepted, hasMore }
}

/** Waits for a dead worker's lease, because nothing else starts a worker before the next alarm. */
async function takeLease({ database, activationId, clock }: WorkOptions): Promise<HeldLease | null> {
  const leases = leaseCollection(database)
  const lease = await holdLease(leases, activationId, clock)
  if (lease) return lease
  const implausible = await leases.implausibleEnd(clock.date())
  if (implausible) {
    // One of the two clocks is wrong. If the holder is still running, it renews its lease in the meantime.
    await clock.sleep(WATCHED_MS)
    return holdLease(leases, activationId, clock, implausible)
  }
  const endsIn = await leases.endsIn(clock.date())
  if (endsIn === null) return null
  await clock.sleep(endsIn + LATE_MS)
  return holdLease(leases, activationId, clock)
}

export function openCollections(database: Database): Collections {
  return {
    listings: listingCollection(database),
    pending: pendingCollection(database),
    jobs: jobCollection(database),
    activity: activityCollection(database),
    errors: communicationErrorCollection(database),
    sold: soldCollection(database),
    feeds: feedCollection(database),
    accountStates: accountStateCollection(database),
    breakers: breakerCollection(database),
    health: healthCollection(database),
    taskStates: taskStateCollection(database),
    mappings: mappingCollection(database),
    uploads: uploadCollection(database),
    simulations: simulationCollection(database),
    overrides: overrideCollection(database),
  }
}
