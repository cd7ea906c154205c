import * as v from 'valibot'
import type { AmazonFailure } from '../../../shared/amazon/client/amazon-outcome'
import { RATE_LIMITS, RATE_USED } from '../../../shared/amazon/client/pacing'
import type { TaskState } from '../../../shared/database/work/task-states'
import { PROBE_MS } from '../../../shared/publishing/guards/account-pause'
import { addMs, days, hours, minutes, msBetween, seconds } from '../../../shared/time'

/** A search of Amazon's orders in progress, page by page. */
export interface OrdersSearch {
  readonly updatedAfter: Date
  readonly updatedBefore: Date
  /** Null before the first page. */
  readonly pageToken: string | null
  /** A run ended during one of its pages, so stored orders may have SKUs that are not pending. */
  readonly isRepeated: boolean
  /** Amazon refused the search with optional data. */
  readonly isPlain: boolean
  /** Orders found so far. */
  readonly found: number
}

/** The account's remaining calls, kept between runs. */
export interface CallBucket {
  readonly tokens: number
  readonly countedAt: Date
  /** The last rate that Amazon named. */
  readonly ratePerSecond: number
}

/** The progress of an account's order poll. */
export interface OrdersPoll {
  readonly dueAt: Date
  /** When the current or last search started. */
  readonly startedAt: Date | null
  readonly search: OrdersSearch | null
  readonly bucket: CallBucket
  /** How far the next search begins before the end of the last one. */
  readonly overlapMs: number
  /** Until then, searches ask for no optional data. Null: they do. */
  readonly plainUntil: Date | null
}

/** Time between the starts of two searches. One call in this time stays within Amazon's rate. */
const INTERVAL_MS = Math.ceil(180_000 / RATE_USED)
const { rate, burst } = RATE_LIMITS.searchOrders
/** Amazon requires two minutes. The clocks may differ slightly. */
const DELAY_MS = seconds(125)
/** Only the next search may find an order that changed just before a search ended. */
const OVERLAP_MS = minutes(10)
/**
 * Amazon shows some orders hours late. An account with few orders looks back this far each time, without more calls.
 */
const OVERLAP_MAXIMUM_MS = hours(4)
/** Orders that a search aims for, so that they fit on one page with room to spare. */
const WANTED_ORDERS = 80
/** How long searches stay without optional data before it is tried again. */
const PLAIN_MS = hours(1)
/** The farthest that a search goes back, however long nobody polled. */
const LOOK_BACK_MAXIMUM_MS = days(1)

const dateOfText = v.pipe(
  v.string(),
  v.transform((text) => new Date(text)),
  v.date(),
)
const searchSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    updatedAfter: dateOfText,
    updatedBefore: dateOfText,
    pageToken: v.nullable(v.string()),
    isRepeated: v.boolean(),
    isPlain: v.optional(v.boolean(), false),
    found: v.optional(v.number(), 0),
  }),
)
const bucketSchema = v.object({ tokens: v.number(), countedAt: v.date(), ratePerSecond: v.number() })
const standingSchema = v.object({
  overlapMs: v.fallback(v.number(), OVERLAP_MS),
  plainUntil: v.fallback(v.nullable(v.date()), null),
})

export function ordersTaskId(accountId: string): string {
  return `orders/${accountId}`
}

/** An account that was never polled has one call. */
export function parseOrdersPoll(state: TaskState | null, now: Date): OrdersPoll {
  const search = v.safeParse(searchSchema, state?.cursor)
  const bucket = v.safeParse(bucketSchema, state?.notes)
  return {
    dueAt: state?.dueAt ?? now,
    startedAt: state?.startedAt ?? null,
    search: search.success ? search.output : null,
    ...v.parse(standingSchema, state?.notes ?? {}),
    bucket: bucket.success ? bucket.output : { tokens: 1, countedAt: now, ratePerSecond: rate },
  }
}

/**
 * Corrects what a clock that was ahead has counted. Null if nothing needs correction. Unless it is stored, no call
 * would ever be allowed.
 */
export function mendedPoll(poll: OrdersPoll, now: Date): OrdersPoll | null {
  const { bucket, startedAt, dueAt } = poll
  if (bucket.countedAt <= now) return null
  const notLater = (at: Date) => (at > now ? now : at)
  const mended = { ...bucket, countedAt: now }
  return { ...poll, bucket: mended, startedAt: startedAt && notLater(startedAt), dueAt: notLater(dueAt) }
}

export function toTaskState(accountId: string, poll: OrdersPoll): TaskState {
  const { dueAt, startedAt, search, bucket, overlapMs, plainUntil } = poll
  const cursor = search === null ? null : JSON.stringify(search)
  return {
    _id: ordersTaskId(accountId),
    dueAt,
    startedAt,
    cursor,
    notes: { ...bucket, overlapMs, plainUntil },
  }
}

/** Milliseconds until the next page may be requested. */
export function waitOf({ dueAt, bucket }: OrdersPoll, now: Date): number {
  return Math.max(0, msBetween(now, dueAt), untilToken(refilled(bucket, now)))
}

/** Takes one token for the next page. A search without a page to continue starts again. */
export function beginPage(poll: OrdersPoll, search: OrdersSearch, now: Date): OrdersPoll {
  const { tokens, ...rest } = refilled(poll.bucket, now)
  const bucket = { ...rest, tokens: tokens - 1 }
  const isFirst = search.pageToken === null
  const startedAt = isFirst ? now : (poll.startedAt ?? now)
  const dueAt = isFirst ? addMs(now, INTERVAL_MS) : addMs(now, untilToken(bucket))
  return { ...poll, dueAt, startedAt, bucket, search: { ...search, isRepeated: true } }
}

/** After a page: continues with the next page if there is a token for it, or plans the next search. */
export function endPage(
  poll: OrdersPoll,
  next: OrdersSearch | null,
  ratePerSecond: number | null,
  now: Date,
): OrdersPoll {
  const { startedAt, bucket } = poll
  const named = { ...bucket, ratePerSecond: ratePerSecond ?? bucket.ratePerSecond }
  const dueAt = next === null ? addMs(startedAt ?? now, INTERVAL_MS) : addMs(now, untilToken(named))
  return { ...poll, dueAt, startedAt, bucket: named, search: next }
}

/**
 * After the last page: sets how far back the next search begins, based on what was found. An account with 300 orders an
 * hour looks back twelve minutes, one with more than 360 looks back ten. Orders that Amazon shows later are not
 * counted, and are subtracted when Commerce imports them.
 */
export function endSearch(poll: OrdersPoll, { found, isPlain }: OrdersSearch, now: Date): OrdersPoll {
  const span = poll.overlapMs + INTERVAL_MS
  const fitting = (span * WANTED_ORDERS) / Math.max(1, found) - INTERVAL_MS
  const overlapMs = Math.min(poll.overlapMs * 2, fitting)
  const isPlainNow = poll.plainUntil !== null && now < poll.plainUntil
  return {
    ...poll,
    overlapMs: Math.min(OVERLAP_MAXIMUM_MS, Math.max(OVERLAP_MS, overlapMs)),
    plainUntil: !isPlain ? null : isPlainNow ? poll.plainUntil : addMs(now, PLAIN_MS),
  }
}

/** After a failure: repeats the page later, and much later if Amazon refuses the account's orders. */
export function failPage(
  poll: OrdersPoll,
  search: OrdersSearch,
  kind: AmazonFailure['kind'],
  now: Date,
): OrdersPoll {
  const { startedAt, bucket } = poll
  const pause = kind === 'unauthorised' ? PROBE_MS : minutes(1)
  const dueAt = new Date(Math.max(addMs(startedAt ?? now, INTERVAL_MS).getTime(), now.getTime() + pause))
  // Amazon's own bucket may be emptier.
  return { ...poll, dueAt, search, bucket: kind === 'throttled' ? { ...bucket, tokens: 0 } : bucket }
}

/** Whether a page waits for a call. */
export function isLagging({ search, bucket }: OrdersPoll): boolean {
  return search !== null && search.pageToken !== null && bucket.tokens < 1
}

export interface SearchStart {
  /** How far back an account's first search goes. */
  readonly orderImportMinutes: number
  /** The end of the last search. */
  readonly ordersUntil: Date | null
}

/** The search in progress, or a new one. */
export function searchOf(
  poll: OrdersPoll,
  { orderImportMinutes, ordersUntil }: SearchStart,
  now: Date,
): OrdersSearch {
  if (poll.search !== null && poll.search.pageToken !== null) return poll.search
  const updatedBefore = addMs(now, -DELAY_MS)
  const wanted =
    ordersUntil === null
      ? now.getTime() - minutes(orderImportMinutes)
      : ordersUntil.getTime() - poll.overlapMs
  const earliest = now.getTime() - LOOK_BACK_MAXIMUM_MS
  const latest = updatedBefore.getTime() - OVERLAP_MS
  return {
    updatedAfter: new Date(Math.min(latest, Math.max(earliest, wanted))),
    updatedBefore,
    pageToken: null,
    isRepeated: poll.search?.isRepeated ?? false,
    isPlain: poll.search?.isPlain || (poll.plainUntil !== null && now < poll.plainUntil),
    found: 0,
  }
}

function refilled(bucket: CallBucket, now: Date): CallBucket {
  const { tokens, countedAt, ratePerSecond } = bucket
  // A clock that was set back neither adds nor removes calls.
  const elapsedSeconds = Math.max(0, msBetween(countedAt, now)) / 1000
  return {
    ...bucket,
    tokens: Math.min(burst - 1, tokens + elapsedSeconds * ratePerSecond * RATE_USED),
    countedAt: now,
  }
}

function untilToken({ tokens, ratePerSecond }: CallBucket): number {
  return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / (ratePerSecond * RATE_USED)) * 1000)
}
