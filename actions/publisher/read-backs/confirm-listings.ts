import type { ListingDocument } from '../../shared/database/listings/listing-document'
import type { Ports } from '../../shared/publishing/ports'
import type { VerifyListingsPorts } from '../../shared/publishing/verify/verify-listings'
import { verifyListings } from '../../shared/publishing/verify/verify-listings'
import { addMs, minutes, seconds } from '../../shared/time'

/** Nothing may be asked now, or any more. */
const STOPPED_MS = seconds(2)
/** Ten calls, about two seconds at Amazon's rate. */
const SLICE = 200
/** Collects due read-backs for this long, because nobody waits for them. */
const LOOK_MS = seconds(40)

/** How long an account whose listings cannot be read back yields to the others. */
const FAILED_MS = minutes(5)

export type ConfirmListingsPorts = VerifyListingsPorts & Pick<Ports, 'maySend'>

/** Listings that can share the calls of read-backs. */
export interface ReadBackAlong {
  /** Chooses listings of an account for which calls that read `needed` have room. */
  choose(accountId: string, needed: readonly ListingDocument[]): Promise<readonly ListingDocument[]>
  /** Notes those of them that Amazon shows as it should. */
  asExpected(listingIds: readonly string[], at: Date): void
}

/**
 * Reads back accepted quantities until Amazon shows them, and again from time to time. Resolves to the milliseconds
 * until the next call.
 */
export async function confirmListings(ports: ConfirmListingsPorts, along: ReadBackAlong): Promise<number> {
  if (!ports.maySend()) return STOPPED_MS
  const due = await ports.listings.dueForConfirm(ports.now(), SLICE)
  if (due.length === 0) return LOOK_MS
  const byAccount = [...Map.groupBy(due, ({ accountId }) => accountId)]
  const ended = await Promise.allSettled(
    byAccount.map(([accountId, own]) => confirmOwn(ports, accountId, own, along)),
  )
  for (const each of ended) if (each.status === 'rejected') throw each.reason
  return due.length === SLICE ? 0 : LOOK_MS
}

async function confirmOwn(
  ports: ConfirmListingsPorts,
  accountId: string,
  due: readonly ListingDocument[],
  { choose, asExpected }: ReadBackAlong,
): Promise<void> {
  const startedAt = ports.now()
  try {
    asExpected(await verifyListings(ports, due, { along: await choose(accountId, due) }), startedAt)
  } catch (error) {
    const confirmDueAt = addMs(ports.now(), FAILED_MS)
    const later = due.map(({ _id, accepted }) => ({
      _id,
      set: { confirmDueAt },
      acceptedAt: accepted?.at ?? null,
    }))
    await ports.listings.changeAsRead(later, ports.fence)
    throw error
  }
}
