import { LEASE_MS, type Lease, type LeaseCollection, RENEW_MS } from '../../shared/database/work/leases'
import { seconds } from '../../shared/time'
import type { WorkerClock } from './clock'

/** A lease that renews itself until it is released or lost. */
export interface HeldLease {
  readonly fence: number
  /** Whether the previous holder released it. Otherwise it may have died while a quantity was in flight. */
  readonly isCleanStart: boolean
  /** Since when every holder released it. */
  readonly trustedSince: Date
  /** The latest time that any holder's clock showed. */
  readonly latestSeenAt: Date
  /** False once it is lost, and in its last seconds by this activation's own clock. */
  isSafe(): boolean
  isLost(): boolean
  /** True when the holder should finish and release it. */
  isCalledBack(): boolean
  /** True if another worker left word of work that this one may not have seen. */
  release(): Promise<boolean>
}

/** A call that started before these seconds ends before the next holder starts. */
const LAST_MS = seconds(5)

/** Null if another worker holds it. */
export async function holdLease(
  leases: LeaseCollection,
  holder: string,
  clock: WorkerClock,
  stopped?: Date,
): Promise<HeldLease | null> {
  // Counted from before the request, because the lease did not start earlier.
  let since = clock.now()
  const lease: Lease | null = await leases.take(holder, clock.date(), stopped)
  if (!lease) return null
  const isCleanStart = lease.releasedFence === lease.fence - 1
  const inheritedAt = isCleanStart ? (lease.inheritedAt ?? new Date(0)) : clock.date()
  if (!isCleanStart && !(await leases.inherit(lease, inheritedAt))) return null
  let lost = false
  let calledBack = false

  const renew = async () => {
    const asked = clock.now()
    // An unknown answer counts as no. The lease then expires.
    const renewed = await leases.renew(lease, clock.date()).catch(() => null)
    if (renewed === false) lost = true
    if (renewed) since = asked
    calledBack ||= renewed === 'called-back'
  }
  const stop = clock.every(RENEW_MS, () => void renew())

  return {
    fence: lease.fence,
    isCleanStart,
    trustedSince: inheritedAt,
    latestSeenAt: lease.latestSeenAt ?? clock.date(),
    isSafe: () => !lost && clock.now() - since < LEASE_MS - LAST_MS,
    isLost: () => lost || clock.now() - since >= LEASE_MS,
    isCalledBack: () => calledBack,
    release: async () => {
      stop()
      return leases.release(lease, clock.date())
    },
  }
}
