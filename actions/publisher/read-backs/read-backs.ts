import type { ListingDocument } from '../../shared/database/listings/listing-document'
import type { ReadAlong } from '../../shared/publishing/evaluate/check-channels'
import { verifyListings } from '../../shared/publishing/verify/verify-listings'
import { addMs, seconds } from '../../shared/time'
import type { WorkerClock } from '../worker/clock'
import type { RunLoop } from '../worker/run-loop'
import { type ConfirmListingsPorts, confirmListings, type ReadBackAlong } from './confirm-listings'
import { createOrderedListings, type OrderedListings } from './ordered-listings'
import { createSavedCalls } from './saved-calls'

/** The read-backs of one worker. They share calls to Amazon, with each other and with what is read before a send. */
export interface ReadBacks {
  /** Notes an order of Commerce, and when the listing's read-back is due for it. */
  orderSeen(listingId: string, readBackAt: Date | null): void
  /** When the next one of these is due. Null if there is none. */
  nextAt(): Date | null
  /** Reads back what is due. Resolves to the milliseconds until the next call. */
  turn(): Promise<number>
  /** When Amazon last showed the listing as it should. Null if the worker does not know. */
  shownAt(listingId: string): Date | null
  /** Shares the calls of an account's lane. */
  along(ports: ConfirmListingsPorts, accountId: string): ReadAlong
}

export interface ReadBacksOptions {
  readonly ports: () => Promise<ConfirmListingsPorts>
  readonly clock: WorkerClock
  readonly runLoop: Pick<RunLoop, 'inBackground' | 'stayFor'>
}

/**
 * After an order, a read-back follows at once. If there are many orders, it waits for up to ten seconds, and everything
 * that becomes due by then is read together.
 */
const AFTER_ORDERS = { intervalMs: seconds(10), most: 3 }
const POLL_MS = 300
/** What a read-back has found is evaluated, and what is still due is read, before the worker ends. */
const STAY_MS = seconds(2)
/** Listings in a call. */
const CALL_MAXIMUM = 20
/** Some of what is due may be among what is read anyway. */
const FOUND_MAXIMUM = 3 * CALL_MAXIMUM
/** A read-back may be done this much earlier, if it shares a call. */
const EARLY_MS = seconds(25)
/** Amazon shows what was accepted this long ago. */
const SHOWN_MS = seconds(32)

export function createReadBacks({ ports, clock, runLoop }: ReadBacksOptions): ReadBacks {
  const calls = createSavedCalls(clock, AFTER_ORDERS)
  const ordered = createOrderedListings(clock)
  const dueTimes = new Set<number>()
  let nextLookAt = Number.NEGATIVE_INFINITY
  let isTurning = false
  let sharing = 0

  const isDue = () => {
    const now = clock.date().getTime()
    return calls.hasOne() && [...dueTimes].some((at) => at <= now)
  }
  const forgetDue = () => {
    const now = clock.date().getTime()
    for (const at of dueTimes) if (at <= now) dueTimes.delete(at)
  }
  const readDue = async () => {
    const isOfOrders = isDue()
    if (isOfOrders) calls.take()
    forgetDue()
    const current = await ports()
    const pause = await confirmListings(current, {
      choose: chooserOf(current, ordered),
      asExpected: ordered.noteShown,
    })
    nextLookAt = clock.now() + pause
    if (isOfOrders || pause === 0) runLoop.stayFor(STAY_MS)
    return Math.min(pause, POLL_MS)
  }
  const verifyAside = (
    current: ConfirmListingsPorts,
    read: readonly ListingDocument[],
    given: Parameters<ReadAlong['take']>[0],
  ) => {
    const at = current.now()
    const due = read.filter((each) => isDueUntil(each, addMs(at, EARLY_MS)))
    sharing += 1
    runLoop.inBackground(async () => {
      try {
        ordered.noteShown(await verifyListings(current, due, { given, along: read }), at)
      } finally {
        sharing -= 1
      }
    })
  }

  return {
    orderSeen: (listingId, readBackAt) => {
      ordered.note(listingId)
      if (readBackAt) dueTimes.add(readBackAt.getTime())
    },
    nextAt: () => (dueTimes.size === 0 ? null : new Date(Math.min(...dueTimes))),
    shownAt: ordered.shownAt,
    turn: async () => {
      if (sharing > 0 || (!isDue() && clock.now() < nextLookAt)) return POLL_MS
      isTurning = true
      try {
        return await readDue()
      } finally {
        isTurning = false
      }
    },
    along: (current, accountId) => {
      let chosen: readonly ListingDocument[] = []
      return {
        choose: async (needed) => {
          if (!isTurning) chosen = await chooserOf(current, ordered)(accountId, needed)
          return chosen
        },
        take: (readings) => {
          // What could not be read stays due.
          const read = chosen.filter(({ _id }) => readings.get(_id)?.kind === 'read')
          if (isTurning || read.length === 0) return
          // It stands for a turn.
          calls.take()
          verifyAside(current, read, readings)
        },
      }
    },
  }
}

/** Read-backs that are due soon, then listings with many orders, as many as the last call for each store has room for. */
function chooserOf(
  { listings, now }: Pick<ConfirmListingsPorts, 'listings' | 'now'>,
  ordered: OrderedListings,
): ReadBackAlong['choose'] {
  return async (accountId, needed) => {
    const byStore = Map.groupBy(needed, ({ storeId }) => storeId)
    const roomOf = new Map([...byStore].map(([storeId, own]) => [storeId, roomBeside(own.length)]))
    if ([...roomOf.values()].every((room) => room === 0)) return []
    const [dueUntil, acceptedUntil] = [addMs(now(), EARLY_MS), addMs(now(), -SHOWN_MS)]
    const ids = ordered.most(2 * CALL_MAXIMUM)
    const found = await listings.readBacksOf(accountId, {
      dueUntil,
      acceptedUntil,
      ids,
      limit: FOUND_MAXIMUM,
    })
    const isDue = (each: ListingDocument) => isDueUntil(each, dueUntil)
    const neededIds = new Set(needed.map(({ _id }) => _id))
    const byId = new Map(found.map((listing) => [listing._id, listing]))
    const others = ids.flatMap((id) => byId.get(id) ?? []).filter((each) => !isDue(each) && isWatchable(each))
    const chosen = [...found.filter(isDue), ...others].filter(({ _id, storeId }) => {
      const room = roomOf.get(storeId) ?? 0
      if (room === 0 || neededIds.has(_id)) return false
      roomOf.set(storeId, room - 1)
      return true
    })
    ordered.noteRead(chosen.map(({ _id }) => _id))
    return chosen
  }
}

function roomBeside(count: number): number {
  return (CALL_MAXIMUM - (count % CALL_MAXIMUM)) % CALL_MAXIMUM
}

function isDueUntil({ confirmDueAt }: ListingDocument, until: Date): boolean {
  return confirmDueAt !== null && confirmDueAt <= until
}

/** Whether units that Amazon shows too few were probably sold, so that the quantity is not that of another writer. */
function isWatchable({ orderSeenAt, accepted, decision }: ListingDocument): boolean {
  if (decision?.rule === 'stock') return true
  return orderSeenAt !== undefined && accepted !== null && orderSeenAt >= accepted.at
}
