import { minutes, seconds } from '../../time'

/** A clock in milliseconds and a way to wait, so that a test can replace both. */
export interface Clock {
  now(): number
  /** Resolves at once if the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export interface RateLimit {
  /** Calls per second. */
  readonly rate: number
  readonly burst: number
  /** Calls that a new holder may send at once; 0 unless given. */
  readonly initial?: number
}

/**
 * Documented limits per account. Source: the models of Listings Items 2021-08-01, Sellers v1, Orders 2026-01-01,
 * Feeds and Reports 2021-06-30; where the model and the documentation of Listings Items differ, the smaller burst; for
 * createFeed, the rate of its model with the burst of `JSON_LISTINGS_FEED`, five in five minutes. Feeds and reports start
 * with a full bucket, because they are few and an empty one would delay the first ones by minutes.
 */
export const RATE_LIMITS = {
  patchListingsItem: { rate: 5, burst: 5 },
  getListingsItem: { rate: 5, burst: 5 },
  searchListingsItems: { rate: 5, burst: 5 },
  getMarketplaceParticipations: { rate: 0.016, burst: 15 },
  searchOrders: { rate: 0.0056, burst: 20 },
  getOrder: { rate: 0.5, burst: 30, initial: 1 },
  createFeedDocument: { rate: 0.5, burst: 15, initial: 1 },
  createFeed: { rate: 0.0083, burst: 5, initial: 1 },
  getFeed: { rate: 2, burst: 15 },
  getFeedDocument: { rate: 0.0222, burst: 10, initial: 1 },
  createReport: { rate: 0.0167, burst: 15, initial: 8 },
  getReport: { rate: 2, burst: 15 },
  getReportDocument: { rate: 0.0167, burst: 15, initial: 8 },
} as const satisfies Record<string, RateLimit>

export interface Pace {
  /**
   * Resolves when one more call may be sent, or as many as given. Callers are served in the order of their requests. Throws
   * for more calls than ever fit into one burst.
   */
  take(calls?: number): Promise<void>
  /** Milliseconds that one more call would wait now; 0 if it could go at once. */
  readyInMs(): number
  /** Takes over the rate that Amazon named in its last answer, in calls per second; null changes nothing. */
  adapt(ratePerSecond: number | null): void
  /** After a 429: the quota is used up. Sends nothing for a while, longer each time in a row. */
  backOff(): void
  /**
   * After a 503 or no answer, which says nothing about the rate. Sends nothing for a while, longer each time in a row.
   */
  pause(): void
}

/**
 * Calls can arrive at Amazon closer together than they were sent. With this margin below the rate, and one call less in
 * a burst, none arrives too early.
 */
export const RATE_USED = 0.98

const BACK_OFF_FIRST_MS = seconds(1)
const BACK_OFF_MAXIMUM_MS = minutes(1)

/** Counts the calls that may be made now. */
function createBucket({ rate, burst, initial = 0 }: RateLimit, clock: Clock) {
  const most = Math.max(1, burst - 1)
  let perSecond = rate * RATE_USED
  let tokens = initial
  let countedAt = clock.now()

  function count(): number {
    const now = clock.now()
    tokens = Math.min(most, tokens + ((now - countedAt) / 1000) * perSecond)
    countedAt = now
    return tokens
  }

  return {
    most,
    /** Milliseconds until this many calls are available. */
    readyInMs: (wanted: number) => Math.ceil(((wanted - count()) / perSecond) * 1000),
    take: (calls: number) => {
      tokens -= calls
    },
    empty: () => {
      count()
      tokens = 0
    },
    refillAt: (ratePerSecond: number) => {
      count()
      perSecond = ratePerSecond * RATE_USED
    },
  }
}

/**
 * A token bucket. By default it starts empty, because the previous holder may have emptied Amazon's bucket too, and one
 * call too few costs less than a 429.
 */
export function createPace(limit: RateLimit, clock: Clock, random: () => number = Math.random): Pace {
  const bucket = createBucket(limit, clock)
  let closedUntil = 0
  let refusals = 0
  let queue: Promise<void> = Promise.resolve()
  let waiting = 0

  async function waitFor(calls: number): Promise<void> {
    for (;;) {
      const closed = closedUntil - clock.now()
      const missing = bucket.readyInMs(calls)
      if (closed <= 0 && missing <= 0) break
      await clock.sleep(Math.max(closed, missing, 1))
    }
    bucket.take(calls)
    waiting -= calls
  }

  function pause(): void {
    const longest = Math.min(BACK_OFF_MAXIMUM_MS, BACK_OFF_FIRST_MS * 2 ** refusals)
    refusals += 1
    closedUntil = clock.now() + longest * (0.5 + random() / 2)
  }

  return {
    take: (calls = 1) => {
      if (calls > bucket.most) throw new RangeError(`expected at most ${bucket.most} calls, got ${calls}`)
      waiting += calls
      queue = queue.then(() => waitFor(calls))
      return queue
    },
    readyInMs: () => Math.max(0, closedUntil - clock.now(), bucket.readyInMs(waiting + 1)),
    adapt: (ratePerSecond) => {
      refusals = 0
      if (ratePerSecond !== null) bucket.refillAt(ratePerSecond)
    },
    pause,
    backOff: () => {
      bucket.empty()
      pause()
    },
  }
}
