import { addMs } from '../../time'
import { BATCH_MAXIMUM, type Collection } from '../client/database-client'
import { CLOCK_TOLERANCE_MS } from '../client/is-due'
import type { ListingChange, ListingDocument } from './listing-document'

export interface ReadBackChange extends ListingChange {
  /** Left out: change the listing whatever was accepted since. */
  readonly acceptedAt?: Date | null
}

/** Another worker has taken over the right to publish. */
export class LeaseLostError extends Error {
  readonly code = 'LEASE_LOST'

  constructor() {
    super('Another publisher has taken over; this one stops.')
    this.name = 'LeaseLostError'
  }
}

/** The publisher's changes of existing listings. */
export interface ListingWrites {
  /**
   * Skips listings that no longer exist. Throws a {@link LeaseLostError} if a listing has a higher fence. The other
   * listings may have been changed by then.
   */
  change(changes: readonly ListingChange[], fence: number): Promise<void>
  /**
   * Stores a reading of Amazon, but only if nothing was accepted since: `acceptedAt` is the listing's value at the time
   * of the read.
   */
  changeAsRead(changes: readonly ReadBackChange[], fence: number): Promise<void>
  /** Skips listings with a higher fence. */
  delete(ids: readonly string[], fence: number): Promise<void>
  /** Makes the read-back of these listings due now. */
  confirmNow(ids: readonly string[], now: Date): Promise<void>
  /** Makes the read-back of everything that was accepted since then due now. */
  confirmAcceptedSince(since: Date, now: Date): Promise<void>
  /** Replaces times in the future, which a wrong clock wrote, by now, and makes the read-back due. */
  mendTimes(now: Date): Promise<void>
  /**
   * Forgets that an account's listings showed the quantities of other groups. `admin-api` calls it, without a fence.
   */
  forgetSharing(accountId: string): Promise<void>
  /** Marks the zeros of a store that wait for an answer as refused by the merchant. */
  dismissZeros(storeId: string): Promise<void>
}

export function listingWrites(listings: Collection<ListingDocument>): ListingWrites {
  return {
    change: async (changes, fence) => {
      const { matched } = await listings.bulk(
        changes.map(({ _id, set }) => ({
          updateOne: { filter: { _id, fence: { $lte: fence } }, update: { $set: { ...set, fence } } },
        })),
      )
      // Listings can be deleted while a run has them loaded: their store is removed, or Amazon no longer has them.
      if (matched < changes.length && (await hasNewer(listings, changes, fence))) throw new LeaseLostError()
    },
    changeAsRead: async (changes, fence) => {
      await listings.bulk(
        changes.map(({ _id, set, acceptedAt }) => ({
          updateOne: {
            filter: {
              _id,
              fence: { $lte: fence },
              ...(acceptedAt === undefined ? {} : wasAccepted(acceptedAt)),
            },
            update: { $set: { ...set, fence } },
          },
        })),
      )
    },
    delete: async (ids, fence) => {
      if (ids.length > 0) await listings.deleteMany({ _id: { $in: ids }, fence: { $lte: fence } })
    },
    confirmNow: async (ids, now) => {
      await listings.bulk(
        ids.map((_id) => ({ updateOne: { filter: { _id }, update: { $set: { confirmDueAt: now } } } })),
      )
    },
    confirmAcceptedSince: (since, now) =>
      listings.updateMany({ 'accepted.at': { $gte: since } }, { $set: { confirmDueAt: now } }),
    mendTimes: async (now) => {
      const ahead = { $gt: addMs(now, CLOCK_TOLERANCE_MS) }
      const found = await listings.find(
        { $or: TIMES.map((field) => ({ [`${field}.at`]: ahead })) },
        { limit: BATCH_MAXIMUM },
      )
      await listings.bulk(
        found.map((listing) => ({
          updateOne: {
            filter: { _id: listing._id, ...wasAccepted(listing.accepted?.at ?? null) },
            update: { $set: { ...notLater(listing, now), confirmDueAt: now } },
          },
        })),
      )
    },
    forgetSharing: (accountId) =>
      listings.updateMany(
        { accountId, 'sharedInventory.times': { $gt: 0 } },
        { $set: { sharedInventory: null } },
      ),
    dismissZeros: (storeId) =>
      listings.updateMany({ storeId, state: 'held', massZero: 'asked' }, { $set: { massZero: 'dismissed' } }),
  }
}

async function hasNewer(
  listings: Collection<ListingDocument>,
  changes: readonly ListingChange[],
  fence: number,
): Promise<boolean> {
  const ids = changes.map(({ _id }) => _id)
  return (await listings.count({ _id: { $in: ids }, fence: { $gt: fence } })) > 0
}

/** Fields that hold a quantity with its time. */
const TIMES = ['accepted', 'confirmed', 'observed', 'unexplained', 'drift'] as const

/** Replaces future times by now; otherwise they would count as newer than everything for a long time. */
function notLater(listing: ListingDocument, now: Date): ListingChange['set'] {
  const later = TIMES.filter((field) => (listing[field]?.at ?? now) > now)
  return Object.fromEntries(later.map((field) => [field, { ...listing[field], at: now }]))
}

function wasAccepted(at: Date | null): object {
  return at === null ? { accepted: null } : { 'accepted.at': at }
}
