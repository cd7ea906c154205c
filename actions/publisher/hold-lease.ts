import { LEASE_MS, type Lease, type LeaseCollection, RENEW_MS } from '../shared/database/leases'

/** A lease that renews itself until it is released or lost. */
export interface HeldLease {
  readonly fence: number
  /** False once it is lost, and in its last seconds as this activation's own clock counts them. */
  isSafe(): boolean
  isLost(): boolean
  release(): Promise<void>
}

/** A call that was begun before them ends before the next holder begins. */
const LAST_MS = 5_000

/** Null when another worker holds it. */
export async function holdLease(leases: LeaseCollection, holder: string): Promise<HeldLease | null> {
  // Counted from before the request, since the lease began no earlier.
  let since = performance.now()
  const lease: Lease | null = await leases.take(holder, new Date())
  if (!lease) return null
  let lost = false

  const renew = async () => {
    const asked = performance.now()
    // An unknown answer counts as no: the lease then runs out by itself.
    const renewed = await leases.renew(lease, new Date()).catch(() => null)
    if (renewed === false) lost = true
    if (renewed) since = asked
  }
  const timer = setInterval(() => void renew(), RENEW_MS)

  return {
    fence: lease.fence,
    isSafe: () => !lost && performance.now() - since < LEASE_MS - LAST_MS,
    isLost: () => lost || performance.now() - since >= LEASE_MS,
    release: async () => {
      clearInterval(timer)
      await leases.release(lease, new Date())
    },
  }
}
