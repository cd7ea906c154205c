import type { Response } from 'express'
import { refuseAsSet } from './behaviour'
import { AmazonError } from './replies'
import type { AmazonWorld } from './types'

/** Requests per second and burst, as in Amazon's models, per account and application. */
const rates = {
  patchListingsItem: { rate: 5, burst: 5 },
  getListingsItem: { rate: 5, burst: 5 },
  searchListingsItems: { rate: 5, burst: 5 },
  getMarketplaceParticipations: { rate: 0.016, burst: 15 },
  searchOrders: { rate: 0.0056, burst: 20 },
  getOrder: { rate: 0.5, burst: 30 },
  createFeedDocument: { rate: 0.5, burst: 15 },
  createFeed: { rate: 0.0083, burst: 15 },
  /** Five feeds of this type in five minutes, in addition to the rate of createFeed. */
  jsonListingsFeed: { rate: 5 / 300, burst: 5 },
  getFeed: { rate: 2, burst: 15 },
  getFeedDocument: { rate: 0.0222, burst: 10 },
  createReport: { rate: 0.0167, burst: 15 },
  getReport: { rate: 2, burst: 15 },
  getReportDocument: { rate: 0.0167, burst: 15 },
} as const

type Operation = keyof typeof rates

interface Bucket {
  tokens: number
  at: number
}

export interface Throttle {
  /** Takes one token of the account's bucket, or throws 429. Also throws refusals that were set. */
  take(operation: Operation, sellerId: string, response: Response): void
  /** Fills all buckets. */
  refill(): void
}

export function createThrottle(world: AmazonWorld): Throttle {
  const buckets = new Map<string, Bucket>()
  const refuse = (operation: Operation, sellerId: string, { req: request }: Response) =>
    refuseAsSet(world, { operation, sellerId, request })
  return {
    take(operation, sellerId, response) {
      const { rate, burst } = rates[operation]
      response.set('x-amzn-RateLimit-Limit', rate >= 1 ? rate.toFixed(1) : String(rate))
      if (!world.throttle) return refuse(operation, sellerId, response)
      const key = `${operation} ${sellerId}`
      const now = world.now()
      const bucket = buckets.get(key) ?? { tokens: burst, at: now }
      const tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * rate)
      if (tokens < 1) {
        buckets.set(key, { tokens, at: now })
        throw new AmazonError(429, 'QuotaExceeded', 'You exceeded your quota for the requested resource.')
      }
      buckets.set(key, { tokens: tokens - 1, at: now })
      refuse(operation, sellerId, response)
    },
    refill: () => buckets.clear(),
  }
}
