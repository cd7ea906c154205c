import type { Database } from './database-client'

/** The right to publish, held by one worker at a time. */
export interface Lease {
  readonly holder: string
  /** One higher with every holder; a write with a lower one than a listing carries finds nothing. */
  readonly fence: number
  readonly expiresAt: Date
  /** Fence of the last holder that gave it back. */
  readonly releasedFence: number
  /** When a holder last took or renewed it. */
  readonly seenAt?: Date
  /** When it was last taken from a holder that had not given it back; null when that never was. */
  readonly inheritedAt?: Date | null
}

export interface LeaseCollection {
  /** Null when another holder has it. */
  take(holder: string, now: Date): Promise<Lease | null>
  /** False when it is no longer this holder's. */
  renew(lease: Lease, now: Date): Promise<boolean>
  release(lease: Lease, now: Date): Promise<void>
  /** Keeps that the holder before did not give it back; false when it is no longer this holder's. */
  inherit(lease: Lease, now: Date): Promise<boolean>
  /** Whether somebody holds it and keeps renewing it. */
  isHeld(now: Date): Promise<boolean>
  /** Milliseconds until it ends, when its holder has stopped renewing it; null while it is renewed, or free. */
  endsIn(now: Date): Promise<number | null>
  /** When a holder last showed that it lives; null when none ever did. */
  lastSeen(): Promise<Date | null>
}

export const LEASE_MS = 30_000
export const RENEW_MS = 10_000
/** A holder that lives has renewed by now, and has more than this left. */
const ALIVE_MS = LEASE_MS - RENEW_MS - 2_000

const PUBLISHER = 'publisher'

export function leaseCollection(database: Database): LeaseCollection {
  const leases = database.collection('leases')
  const expiry = (now: Date) => new Date(now.getTime() + LEASE_MS)
  return {
    take: async (holder, now) => {
      const filter = { _id: PUBLISHER, $or: [{ expiresAt: { $lt: now } }, { holder }] }
      const update = { $set: { holder, expiresAt: expiry(now), seenAt: now }, $inc: { fence: 1 } }
      const taken = (await leases.findOneAndUpdate(filter, update)) as Lease | null
      if (taken) return taken
      // Never an upsert: two workers would both put a lease in.
      const isFirst = await leases.insert({
        _id: PUBLISHER,
        holder: '',
        fence: 0,
        releasedFence: 0,
        expiresAt: new Date(0),
      } as never)
      return isFirst ? ((await leases.findOneAndUpdate(filter, update)) as Lease | null) : null
    },
    renew: async ({ holder, fence }, now) => {
      const filter = { _id: PUBLISHER, holder, fence }
      return (
        (await leases.findOneAndUpdate(filter, { $set: { expiresAt: expiry(now), seenAt: now } })) !== null
      )
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
    isHeld: async (now) => {
      const alive = new Date(now.getTime() + ALIVE_MS)
      return (await leases.findOne({ _id: PUBLISHER, expiresAt: { $gte: alive } })) !== null
    },
    endsIn: async (now) => {
      const lease = (await leases.findOne({ _id: PUBLISHER })) as Lease | null
      const left = (lease?.expiresAt.getTime() ?? 0) - now.getTime()
      return left >= 0 && left < ALIVE_MS ? left : null
    },
    lastSeen: async () => {
      const lease = (await leases.findOne({ _id: PUBLISHER })) as Lease | null
      return lease?.seenAt ?? null
    },
  }
}
