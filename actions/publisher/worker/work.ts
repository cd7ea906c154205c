import { leaseCollection, RENEW_MS } from '../../shared/database/work/leases'
import { addMs, minutes, msBetween } from '../../shared/time'
import { type HeldLease, holdLease } from './hold-lease'
import { nextWorkAt } from './next-work'
import { openCollections } from './open-collections'
import type { WorkOptions } from './work-options'
import { type LeasedOutcome, workUnderLease } from './work-under-lease'

export interface WorkOutcome {
  /** `held`: another worker has the lease. `idle`: nothing was due. */
  readonly kind: 'held' | 'idle' | 'worked'
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

/**
 * Works while there is something to do, and for a while after, as the only worker. Then it releases the lease, so that
 * an event wakes another worker at once, and waits for what is due soon.
 */
export async function work(options: WorkOptions): Promise<WorkOutcome> {
  const { clock, runMs, dozeMs } = options
  // Only the first turn was woken.
  let { wake } = options
  const began = clock.now()
  let accepted = 0
  for (;;) {
    const leftMs = runMs - (clock.now() - began)
    const { kind, nextDueAt, isAwaited, ...turn } = await workOnce({ ...options, runMs: leftMs, wake })
    wake = undefined
    accepted += turn.accepted
    if (isAwaited && clock.now() - began < runMs) continue
    const wait = nextDueAt
      ? Math.max(0, nextDueAt.getTime() - clock.date().getTime())
      : Number.POSITIVE_INFINITY
    const hasMore = wait === 0
    const end = clock.now() - began + wait
    if (kind === 'held' || hasMore || wait > dozeMs || end > runMs) return { kind, accepted, hasMore }
    await clock.sleep(wait)
  }
}

/** What the alarm starts: works only if something is due, or waits for what is due soon. */
export async function workIfDue(options: WorkOptions): Promise<WorkOutcome> {
  const { database, clock, dozeMs, runMs } = options
  const at = await nextWorkAt(database, clock.date())
  const wait = at ? Math.max(0, msBetween(clock.date(), at)) : Number.POSITIVE_INFINITY
  if (wait > dozeMs) return { kind: 'idle', accepted: 0, hasMore: false }
  if (wait > 0) await clock.sleep(wait)
  return work({ ...options, runMs: runMs - wait })
}

interface Turn extends Pick<WorkOutcome, 'kind' | 'accepted'> {
  readonly nextDueAt: Date | null
  /** Another worker left word of work that this one may not have seen. */
  readonly isAwaited: boolean
}

async function workOnce(options: WorkOptions): Promise<Turn> {
  const { database, clock } = options
  const lease = await takeLease(options)
  if (!lease) return { kind: 'held', accepted: 0, nextDueAt: null, isAwaited: false }
  const collections = openCollections(database)
  let outcome: LeasedOutcome
  let isAwaited = false
  try {
    if (!lease.isCleanStart) {
      const since = addMs(clock.date(), -READ_BACK_MS)
      await collections.listings.confirmAcceptedSince(since, clock.date())
    }
    outcome = await workUnderLease({ ...options, collections, lease })
  } finally {
    isAwaited = await lease.release()
  }
  // Otherwise, documents that arrived since the last check, and the rest of a lane, would wait for the alarm.
  const { accepted, lanes, readBackAt, isCutOff } = outcome
  const dueAts = await Promise.all([
    collections.pending.nextDueAt(lanes),
    collections.taskStates.nextDueAt(clock.date()),
  ])
  const [first = null] = [...dueAts, readBackAt]
    .filter((at) => at !== null)
    .sort((a, b) => a.getTime() - b.getTime())
  // A sweep or read-backs that were not at their end go on at once.
  const isDueNow = isAwaited || isCutOff
  return { kind: 'worked', accepted, nextDueAt: isDueNow ? clock.date() : first, isAwaited }
}

/**
 * Waits for a dead worker's lease, because nothing else starts a worker before the next alarm. If woken early, it waits
 * too: a holder that ends before the event is stored does not see it.
 */
async function takeLease({ database, activationId, clock, wake }: WorkOptions): Promise<HeldLease | null> {
  const patienceMs = wake?.patienceMs ?? 0
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
  if (endsIn === null && patienceMs === 0) {
    // The holder may not look for work again before it ends, so it is asked to. If it has ended, the lease is free.
    const isAsked = wake === undefined || (await leases.leaveWord(clock.date()))
    return isAsked ? null : holdLease(leases, activationId, clock)
  }
  await clock.sleep(Math.max(patienceMs, endsIn === null ? 0 : endsIn + LATE_MS))
  return holdLease(leases, activationId, clock)
}
