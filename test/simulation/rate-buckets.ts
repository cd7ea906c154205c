import type { VirtualClock } from './virtual-clock'

/** Amazon's own count of an account's calls. */
export interface RateBuckets {
  /** False when the call came too early. */
  take(accountId: string, operation: RatedOperation): boolean
}

export type RatedOperation = 'patchListingsItem' | 'getListingsItem' | 'searchListingsItems' | 'searchOrders'

/** As documented, whatever the publisher takes them for; the models of Listings Items and of Orders. */
const DOCUMENTED: Readonly<Record<RatedOperation, { readonly rate: number; readonly burst: number }>> = {
  patchListingsItem: { rate: 5, burst: 5 },
  getListingsItem: { rate: 5, burst: 5 },
  searchListingsItems: { rate: 5, burst: 5 },
  searchOrders: { rate: 0.0056, burst: 20 },
}

export function createRateBuckets(clock: Pick<VirtualClock, 'now'>): RateBuckets {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return {
    take: (accountId, operation) => {
      const { rate, burst } = DOCUMENTED[operation]
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
