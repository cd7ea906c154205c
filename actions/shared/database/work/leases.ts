import { randomUUID } from 'node:crypto'
import { addMs, msBetween, seconds } from '../../time'
import type { Database } from '../client/database-client'

/** The right to publish, held by one worker at a time. */
export interface Lease {
  readonly holder: string
  /** Another one each time that it is taken. */
  readonly taking?: string
  /** One higher with every holder; a write with a lower one than a listing carries finds nothing. */
  readonly fence: number
  readonly expiresAt: Date
  /** Fence of the last holder that gave it back. */
  readonly releasedFence: number
  /** When a holder last took or renewed it. */
  readonly seenAt?: Date
  /** Nobody takes or keeps it any more. */
  readonly isCalledBack?: boolean
  /** The latest moment at which any holder took or renewed it, each by its own clock. */
  readonly latestSeenAt?: Date
  /** When it was last taken from a holder that had not given it back; null when that never was. */
  readonly inheritedAt?: Date | null
}

export interface LeaseCollection {
  /**
   * Null when another holder has it. With `stopped`, the end of a lease that was watched and not renewed, that one is
   * free too. Asking twice takes it once.
   */
  take(holder: string, now: Date, stopped?: Date): Promise<Lease | null>
  /** The end of a lease that no clock that is right can have set; null: there is none. Whoever finds one watches it. */
  implausibleEnd(now: Date): Promise<Date | null>
  /** False when it is no longer this holder's; `called-back`: the holder is to give it back. */
  renew(lease: Lease, now: Date): Promise<boolean | 'called-back'>
  release(lease: Lease, now: Date): Promise<void>
  /** Keeps that the holder before did not give it back; false when it is no longer this holder's. */
  inherit(lease: Lease, now: Date): Promise<boolean>
  /** Has its holder give it back, and nobody take it, for good. True once nobody holds it. */
  callBack(now: Date): Promise<boolean>
  /** Whether somebody holds it and keeps renewing it. */
  isHeld(now: Date): Promise<boolean>
  /** Milliseconds until it ends, when its holder has stopped renewing it; null while it is renewed, or free. */
  endsIn(now: Date): Promise<number | null>
  /** When a holder last showed that it lives; null when none ever did. */
  lastSeen(): Promise<Date | null>
}

export const LEASE_MS = seconds(30)
export const RENEW_MS = seconds(10)
/** A holder that lives has renewed by now, and has more than this left. */
const ALIVE_MS = LEASE_MS - RENEW_MS - 2_000

/** Two clocks differ by less than this; a lease that ends later was set by one that is wrong. */
const PLAUSIBLE_MS = LEASE_MS + 60_000

const PUBLISHER = 'publisher'
/** Before anybody has ever taken it. */
const NOBODYS = { _id: PUBLISHER, holder: '', fence: 0, releasedFence: 0, expiresAt: new Date(0) }

export function leaseCollection(database: Database): LeaseCollection {
  const leases = database.collection<Lease>('leases')
  const expiry = (now: Date) => addMs(now, LEASE_MS)
  return {
    take: async (holder, now, stopped) => {
      // A request that was sent twice finds that it has taken it, and takes nothing anew.
      const taking = randomUUID()
      const free = [{ expiresAt: { $lt: now } }, { holder }, ...(stopped ? [{ expiresAt: stopped }] : [])]
      const filter = { _id: PUBLISHER, isCalledBack: { $ne: true }, taking: { $ne: taking }, $or: free }
      const update = {
        $set: { holder, taking, expiresAt: expiry(now), seenAt: now },
        $max: { latestSeenAt: now },
        $inc: { fence: 1 },
      }
      const taken = await leases.findOneAndUpdate(filter, update)
      if (taken) return taken
      const there = await leases.findOne({ _id: PUBLISHER })
      if (there) return there.taking === taking ? there : null
      // Never an upsert: two workers would both put a lease in.
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
    release: ({ holder, fence }) =>
      leases.updateOne(
        { _id: PUBLISHER, holder, fence },
        { $set: { expiresAt: new Date(0), holder: '', releasedFence: fence } },
      ),
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
