import { addMs } from '../../time'
import { BATCH_MAXIMUM, type Collection } from '../client/database-client'
import { CLOCK_TOLERANCE_MS } from '../client/is-due'
import type { ListingChange, ListingDocument } from './listing-document'

export interface ReadBackChange extends ListingChange {
  /** Left out: whatever was accepted since. */
  readonly acceptedAt?: Date | null
}

/** The publisher's right to write was taken over by another worker. */
export class LeaseLostError extends Error {
  readonly code = 'LEASE_LOST'

  constructor() {
    super('Another publisher has taken over; this one stops.')
    this.name = 'LeaseLostError'
  }
}

/** What the publisher writes of listings that are there. */
export interface ListingWrites {
  /**
   * Leaves out listings that were deleted meanwhile. Throws a {@link LeaseLostError} when one carries a higher fence:
   * the others may be changed then.
   */
  change(changes: readonly ListingChange[], fence: number): Promise<void>
  /**
   * Changes by what was read of Amazon, each only where nothing was accepted since: `acceptedAt` is what the listing
   * had when it was read.
   */
  changeAsRead(changes: readonly ReadBackChange[], fence: number): Promise<void>
  /** Leaves those that carry a higher fence. */
  delete(ids: readonly string[], fence: number): Promise<void>
  /** Has these read back from Amazon at once. */
  confirmNow(ids: readonly string[], now: Date): Promise<void>
  /** Has what Amazon accepted since then read back at once. */
  confirmAcceptedSince(since: Date, now: Date): Promise<void>
  /** What a wrong clock says of a moment to come is of now, and read back at once. */
  mendTimes(now: Date): Promise<void>
  /** Forgets that an account's listings showed other groups' numbers. Written by `admin-api`, without a fence. */
  forgetSharing(accountId: string): Promise<void>
  /** The zeros of a store that waited for the merchant's answer are not wanted. */
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
      // A store is removed, and what Amazon has no more is tidied away, beside runs that have loaded its listings.
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

/** What is said of a number as of a moment. */
const TIMES = ['accepted', 'confirmed', 'observed', 'unexplained', 'drift'] as const

/** What was written of a moment to come is of now: kept so, since else it would never be in the past. */
function notLater(listing: ListingDocument, now: Date): ListingChange['set'] {
  const later = TIMES.filter((field) => (listing[field]?.at ?? now) > now)
  return Object.fromEntries(later.map((field) => [field, { ...listing[field], at: now }]))
}

function wasAccepted(at: Date | null): object {
  return at === null ? { accepted: null } : { 'accepted.at': at }
}
