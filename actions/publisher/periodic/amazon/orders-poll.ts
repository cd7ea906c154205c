import * as v from 'valibot'
import type { AmazonFailure } from '../../../shared/amazon/client/amazon-outcome'
import { RATE_LIMITS, RATE_USED } from '../../../shared/amazon/client/pacing'
import type { TaskState } from '../../../shared/database/work/task-states'
import { PROBE_MS } from '../../../shared/publishing/guards/account-pause'
import { addMs, days, hours, minutes, msBetween, seconds } from '../../../shared/time'

/** A search of Amazon's orders that is under way, page by page. */
export interface OrdersSearch {
  readonly updatedAfter: Date
  readonly updatedBefore: Date
  /** Null before the first page. */
  readonly pageToken: string | null
  /** A run ended over one of its pages: orders may be in the ledger whose SKUs were never made pending. */
  readonly isRepeated: boolean
  /** Amazon refused a search with all that it may add to an order. */
  readonly isPlain: boolean
  /** Orders that the pages so far had. */
  readonly found: number
}

/** Calls that one account has left, kept from run to run. */
export interface CallBucket {
  readonly tokens: number
  readonly countedAt: Date
  /** As Amazon named it last. */
  readonly ratePerSecond: number
}

/** Where one account's poll of orders stands. */
export interface OrdersPoll {
  readonly dueAt: Date
  /** When the search began that is under way, or the last one. */
  readonly startedAt: Date | null
  readonly search: OrdersSearch | null
  readonly bucket: CallBucket
  /** How far back the next search begins before the end of the last one. */
  readonly overlapMs: number
  /** Until then searches leave out what Amazon may leave out; null: they do not. */
  readonly plainUntil: Date | null
}

/** Between the beginnings of two searches: one call in that time stays within Amazon's rate. */
const INTERVAL_MS = Math.ceil(180_000 / RATE_USED)
const { rate, burst } = RATE_LIMITS.searchOrders
/** Amazon wants two minutes; its clock and ours differ by a little. */
const DELAY_MS = seconds(125)
/** An order that was changed just before a search ended may be shown only by the next one. */
const OVERLAP_MS = minutes(10)
/** Amazon shows some orders hours late. An account of few orders looks back so far each time, at no further call. */
const OVERLAP_MAXIMUM_MS = hours(4)
/** Orders that a search wants to find: they fit on one page, also when a few more come. */
const WANTED_ORDERS = 80
/** After a search without what Amazon may leave out, that is tried again. */
const PLAIN_MS = hours(1)
/** A search goes no further back, however long nobody polled. */
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

/** An account that was never polled may call once. */
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

/** What a clock that was ahead has counted, as of now; null where none was. Unless it is kept, no call ever comes of it. */
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

/** Milliseconds until the next page may be asked for. */
export function waitOf({ dueAt, bucket }: OrdersPoll, now: Date): number {
  return Math.max(0, msBetween(now, dueAt), untilToken(refilled(bucket, now)))
}

/** One token taken for the next page of the search, which begins anew where it has no page to go on from. */
export function beginPage(poll: OrdersPoll, search: OrdersSearch, now: Date): OrdersPoll {
  const { tokens, ...rest } = refilled(poll.bucket, now)
  const bucket = { ...rest, tokens: tokens - 1 }
  const isFirst = search.pageToken === null
  const startedAt = isFirst ? now : (poll.startedAt ?? now)
  const dueAt = isFirst ? addMs(now, INTERVAL_MS) : addMs(now, untilToken(bucket))
  return { ...poll, dueAt, startedAt, bucket, search: { ...search, isRepeated: true } }
}

/** After a page: the next one as soon as there is a token for it, or else the next search. */
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
 * After the last page: what was found says how far back the next search may begin. An account of 300 orders an hour looks
 * back twelve minutes, one of more than 360 ten; what Amazon shows later than that is not counted, and is
 * taken off when Commerce imports it.
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

/** After a failure: the same page again later, and much later where Amazon refuses the account its orders. */
export function failPage(
  poll: OrdersPoll,
  search: OrdersSearch,
  kind: AmazonFailure['kind'],
  now: Date,
): OrdersPoll {
  const { startedAt, bucket } = poll
  const pause = kind === 'unauthorised' ? PROBE_MS : minutes(1)
  const dueAt = new Date(Math.max(addMs(startedAt ?? now, INTERVAL_MS).getTime(), now.getTime() + pause))
  // Amazon's bucket may be emptier than this one.
  return { ...poll, dueAt, search, bucket: kind === 'throttled' ? { ...bucket, tokens: 0 } : bucket }
}

/** Whether a page waits for which there is no call left. */
export function isLagging({ search, bucket }: OrdersPoll): boolean {
  return search !== null && search.pageToken !== null && bucket.tokens < 1
}

export interface SearchStart {
  /** How far back the first search of an account goes. */
  readonly orderImportMinutes: number
  /** Where the last search ended. */
  readonly ordersUntil: Date | null
}

/** The search that is under way, or a new one. */
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
  // A clock that was set back brings no calls, and takes none away.
  const seconds = Math.max(0, msBetween(countedAt, now)) / 1000
  return {
    ...bucket,
    tokens: Math.min(burst - 1, tokens + seconds * ratePerSecond * RATE_USED),
    countedAt: now,
  }
}

function untilToken({ tokens, ratePerSecond }: CallBucket): number {
  return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / (ratePerSecond * RATE_USED)) * 1000)
}
