import type { AmazonFailure } from './amazon-outcome'

/** Orders API 2026-01-01. */

export interface OrdersPage {
  readonly updatedAfter: Date
  /** At least two minutes ago. */
  readonly updatedBefore: Date
  readonly pageToken?: string
}

/** One item of a merchant-fulfilled order. */
export interface AmazonOrderItem {
  readonly orderItemId: string
  readonly sellerSku: string
  readonly quantity: number
}

export interface AmazonOrder {
  readonly orderId: string
  readonly orderedAt: Date
  readonly marketplaceId: string | null
  readonly isCancelled: boolean
  readonly items: readonly AmazonOrderItem[]
}

export type OrdersOutcome =
  | {
      readonly kind: 'read'
      readonly orders: readonly AmazonOrder[]
      readonly nextToken: string | null
      readonly ratePerSecond: number | null
    }
  | AmazonFailure
