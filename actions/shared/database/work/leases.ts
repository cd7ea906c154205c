import { randomUUID } from 'node:crypto'
import { addMs, msBetween, seconds } from '../../time'
import type { Database } from '../client/database-client'

/** The right to publish, held by one worker at a time. */
export interface Lease {
  readonly holder: string
  /** A new value each time the lease is taken. */
  readonly taking?: string
  /** Increases with every holder. A write with a lower fence than the listing's has no effect. */
  readonly fence: number
  readonly expiresAt: Date
  /** The fence of the last holder that released the lease. */
  readonly releasedFence: number
  /** When a holder last took or renewed it. */
  readonly seenAt?: Date
  /** Called back for good: nobody may take or renew it. */
  readonly isCalledBack?: boolean
  /** The latest time at which any holder took or renewed it, by the holders' own clocks. */
  readonly latestSeenAt?: Date
  /** When it was last taken from a holder that had not released it; null if never. */
  readonly inheritedAt?: Date | null
  /** Another worker has left word of work that the holder may not have seen. */
  readonly isAwaited?: boolean
}

export interface LeaseCollection {
  /**
   * Null if another holder has the lease. `stopped` is the end of a lease that was observed and not renewed; that lease
   * is free too. Asking twice takes it once.
   */
  take(holder: string, now: Date, stopped?: Date): Promise<Lease | null>
  /** The end of the lease if no correct clock can have set it, otherwise null. The caller then observes the lease. */
  implausibleEnd(now: Date): Promise<Date | null>
  /** False if it belongs to another holder now. `called-back`: the holder has to release it. */
  renew(lease: Lease, now: Date): Promise<boolean | 'called-back'>
  /** True if another worker left word. */
  release(lease: Lease, now: Date): Promise<boolean>
  /** Tells the holder that work is waiting. Returns false if nobody holds the lease. */
  leaveWord(now: Date): Promise<boolean>
  /** Stores that the previous holder did not release it. False if it belongs to another holder now. */
  inherit(lease: Lease, now: Date): Promise<boolean>
  /** Makes its holder release it, and prevents that anybody takes it again. True once nobody holds it. */
  callBack(now: Date): Promise<boolean>
  /** Whether its last holder released it. */
  isReleased(): Promise<boolean>
  /** Whether somebody holds it and keeps renewing it. */
  isHeld(now: Date): Promise<boolean>
  /** Milliseconds until it ends, if its holder has stopped renewing it; null while it is renewed or free. */
  endsIn(now: Date): Promise<number | null>
  /** When a holder was last alive; null if none ever was. */
  lastSeen(): Promise<Date | null>
}

export const LEASE_MS = seconds(30)
export const RENEW_MS = seconds(10)
/** A live holder has renewed by now, so more than this is left. */
const ALIVE_MS = LEASE_MS - RENEW_MS - 2_000

/** Correct clocks differ by less than a minute; a lease that ends later was set by a wrong clock. */
const PLAUSIBLE_MS = LEASE_MS + 60_000

const PUBLISHER = 'publisher'
/** The lease before anybody has taken it. */
const NOBODYS = { _id: PUBLISHER, holder: '', fence: 0, releasedFence: 0, expiresAt: new Date(0) }

export function leaseCollection(database: Database): LeaseCollection {
  const leases = database.collection<Lease>('leases')
  const expiry = (now: Date) => addMs(now, LEASE_MS)
  return {
    take: async (holder, now, stopped) => {
      // A request that was sent twice finds that it has taken the lease, and takes nothing again.
      const taking = randomUUID()
      const free = [{ expiresAt: { $lt: now } }, { holder }, ...(stopped ? [{ expiresAt: stopped }] : [])]
      const filter = { _id: PUBLISHER, isCalledBack: { $ne: true }, taking: { $ne: taking }, $or: free }
      const update = {
        $set: { holder, taking, expiresAt: expiry(now), seenAt: now, isAwaited: false },
        $max: { latestSeenAt: now },
        $inc: { fence: 1 },
      }
      const taken = await leases.findOneAndUpdate(filter, update)
      if (taken) return taken
      const there = await leases.findOne({ _id: PUBLISHER })
      if (there) return there.taking === taking ? there : null
      // Never an upsert: two workers would both insert a lease.
      const isFirst = await leases.insert(NOBODYS)
      return isFirst ? await leases.findOneAndUpdate(filter, update) : null
    },
    renew: async ({ holder, fence }, now) => {
      const filter = { _id: PUBLISHER, holder, fence }
      const update = { $set: { expiresAt: expiry(now), seenAt: now }, $max: { latestSeenAt: now } }
      const renewed = await leases.findOneAndUpdate(filter, update)
      if (renewed === null) return false
      return renewed.isCalledBack ? 'called-back' : true
    },
    release: async ({ holder, fence }) => {
      const update = { $set: { expiresAt: new Date(0), holder: '', releasedFence: fence } }
      const released = await leases.findOneAndUpdate({ _id: PUBLISHER, holder, fence }, update)
      // Null after a repeated request, or if the lease was lost. One more look costs little.
      return released === null || released.isAwaited === true
    },
    leaveWord: async (now) => {
      const filter = { _id: PUBLISHER, expiresAt: { $gte: now } }
      return (await leases.findOneAndUpdate(filter, { $set: { isAwaited: true } })) !== null
    },
    inherit: async ({ holder, fence }, now) => {
      const filter = { _id: PUBLISHER, holder, fence }
      return (await leases.findOneAndUpdate(filter, { $set: { inheritedAt: now } })) !== null
    },
    callBack: async (now) => {
      await leases.insert(NOBODYS)
      const update = { $set: { isCalledBack: true } }
      const lease = await leases.findOneAndUpdate({ _id: PUBLISHER }, update)
      return lease === null || lease.expiresAt < now
    },
    isHeld: async (now) => {
      const alive = addMs(now, ALIVE_MS)
      const latest = addMs(now, PLAUSIBLE_MS)
      return (await leases.findOne({ _id: PUBLISHER, expiresAt: { $gte: alive, $lte: latest } })) !== null
    },
    isReleased: async () => {
      const lease = await leases.findOne({ _id: PUBLISHER })
      return lease !== null && lease.fence === lease.releasedFence
    },
    implausibleEnd: async (now) => {
      const lease = await leases.findOne({ _id: PUBLISHER })
      return lease && msBetween(now, lease.expiresAt) > PLAUSIBLE_MS ? lease.expiresAt : null
    },
    endsIn: async (now) => {
      const lease = await leases.findOne({ _id: PUBLISHER })
      const left = (lease?.expiresAt.getTime() ?? 0) - now.getTime()
      return left >= 0 && left < ALIVE_MS ? left : null
    },
    lastSeen: async () => {
      const lease = await leases.findOne({ _id: PUBLISHER })
      return lease?.seenAt ?? null
    },
  }
}
