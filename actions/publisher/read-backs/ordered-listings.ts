import type { Clock } from '../../shared/amazon/client/pacing'
import { minutes } from '../../shared/time'

/** The listings that the worker has seen orders for. Those with many orders in Commerce probably sell on Amazon too. */
export interface OrderedListings {
  note(listingId: string): void
  noteRead(listingIds: readonly string[]): void
  /** Notes that Amazon showed the listings as it should. */
  noteShown(listingIds: readonly string[], at: Date): void
  shownAt(listingId: string): Date | null
  /** Those that probably sold most units since they were last read, at most `limit`. */
  most(limit: number): readonly string[]
}

interface Orders {
  /** Orders, of which older ones count less. */
  count: number
  at: number
  readAt: number
  shownAt: Date | null
}

/** After this long, an order counts half. */
const HALF_MS = minutes(5)
const LISTINGS_MAXIMUM = 500

export function createOrderedListings({ now }: Pick<Clock, 'now'>): OrderedListings {
  const orders = new Map<string, Orders>()
  const countNow = ({ count, at }: Orders) => count * 2 ** ((at - now()) / HALF_MS)
  const expected = (each: Orders) => countNow(each) * (now() - each.readAt)
  return {
    note: (listingId) => {
      const known = orders.get(listingId)
      // The one that was noted last comes last, so that the oldest are forgotten.
      orders.delete(listingId)
      orders.set(listingId, {
        count: known ? countNow(known) + 1 : 1,
        at: now(),
        readAt: known?.readAt ?? now(),
        shownAt: known?.shownAt ?? null,
      })
      if (orders.size > LISTINGS_MAXIMUM) orders.delete(orders.keys().next().value ?? '')
    },
    noteRead: (listingIds) => {
      for (const id of listingIds) {
        const known = orders.get(id)
        if (known) known.readAt = now()
      }
    },
    noteShown: (listingIds, at) => {
      for (const id of listingIds) {
        const known = orders.get(id)
        if (known) known.shownAt = at
      }
    },
    shownAt: (listingId) => orders.get(listingId)?.shownAt ?? null,
    most: (limit) =>
      [...orders]
        .sort(([, one], [, other]) => expected(other) - expected(one))
        .slice(0, limit)
        .map(([id]) => id),
  }
}
