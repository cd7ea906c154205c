import type { VirtualClock } from './virtual-clock'

/** Amazon's own count of an account's calls. */
export interface RateBuckets {
  /** False if the call came too early. */
  take(accountId: string, operation: RatedOperation): boolean
}

/** The documented rates, independent of the publisher's. Source: the models of Listings Items, Orders and Feeds. */
const DOCUMENTED = {
  patchListingsItem: { rate: 5, burst: 5 },
  getListingsItem: { rate: 5, burst: 5 },
  searchListingsItems: { rate: 5, burst: 5 },
  searchOrders: { rate: 0.0056, burst: 20 },
  createFeedDocument: { rate: 0.5, burst: 15 },
  createFeed: { rate: 0.0083, burst: 5 },
  getFeed: { rate: 2, burst: 15 },
  getFeedDocument: { rate: 0.0222, burst: 10 },
} as const satisfies Readonly<Record<string, { readonly rate: number; readonly burst: number }>>

export type RatedOperation = keyof typeof DOCUMENTED

/** `factor` multiplies the documented rates. */
export function createRateBuckets(clock: Pick<VirtualClock, 'now'>, factor = 1): RateBuckets {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return {
    take: (accountId, operation) => {
      const documented = DOCUMENTED[operation]
      const [rate, burst] = [documented.rate * factor, documented.burst * factor]
      const key = `${accountId} ${operation}`
      const bucket = buckets.get(key) ?? { tokens: burst, at: clock.now() }
      buckets.set(key, bucket)
      bucket.tokens = Math.min(burst, bucket.tokens + ((clock.now() - bucket.at) / 1000) * rate)
      bucket.at = clock.now()
      if (bucket.tokens < 1) return false
      bucket.tokens -= 1
      return true
    },
  }
}
