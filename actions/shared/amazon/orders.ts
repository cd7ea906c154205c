import * as v from 'valibot'
import type { AmazonFailure } from './amazon-outcome'
import { parsedCall } from './parsed-call'
import type { SellingPartner } from './selling-partner'

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
  /** Units that were not cancelled; 0 when all of them were. */
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

const PAGE_SIZE = 100

const time = v.pipe(
  v.string(),
  v.transform((text) => new Date(text)),
  v.date(),
)
const units = v.pipe(v.number(), v.integer(), v.minValue(0))

const orderItem = v.object({
  orderItemId: v.string(),
  quantityOrdered: units,
  product: v.object({ sellerSku: v.nullish(v.string()) }),
  cancellation: v.nullish(v.object({ cancellationExecution: v.nullish(v.object({})) })),
  fulfillment: v.nullish(
    v.object({ quantityFulfilled: v.nullish(units), quantityUnfulfilled: v.nullish(units) }),
  ),
})

const order = v.object({
  orderId: v.string(),
  createdTime: time,
  salesChannel: v.object({ marketplaceId: v.nullish(v.string()) }),
  fulfillment: v.nullish(v.object({ fulfillmentStatus: v.string() })),
  orderItems: v.array(orderItem),
})

const found = v.object({
  orders: v.array(order),
  pagination: v.nullish(v.object({ nextToken: v.nullish(v.string()) })),
})

/**
 * One page of the merchant-fulfilled orders of all marketplaces that were made or changed in a time. All pages of one
 * search name the same times, as Amazon asks. An item without a seller SKU is left out.
 */
export async function searchOrders(
  seller: SellingPartner,
  { updatedAfter, updatedBefore, pageToken }: OrdersPage,
): Promise<OrdersOutcome> {
  const reply = await parsedCall(seller, found, {
    operation: 'orders.searchOrders',
    query: {
      lastUpdatedAfter: updatedAfter.toISOString(),
      lastUpdatedBefore: updatedBefore.toISOString(),
      fulfilledBy: ['MERCHANT'],
      includedData: ['FULFILLMENT', 'CANCELLATION'],
      maxResultsPerPage: PAGE_SIZE,
      ...(pageToken === undefined ? {} : { paginationToken: pageToken }),
    },
  })
  if (reply.kind !== 'parsed') return reply
  return {
    kind: 'read',
    orders: reply.body.orders.map(toOrder),
    nextToken: reply.body.pagination?.nextToken ?? null,
    ratePerSecond: reply.ratePerSecond,
  }
}

function toOrder(given: v.InferOutput<typeof order>): AmazonOrder {
  return {
    orderId: given.orderId,
    orderedAt: given.createdTime,
    marketplaceId: given.salesChannel.marketplaceId ?? null,
    isCancelled: given.fulfillment?.fulfillmentStatus === 'CANCELLED',
    items: given.orderItems.flatMap((item): AmazonOrderItem[] => {
      const { sellerSku } = item.product
      return sellerSku ? [{ orderItemId: item.orderItemId, sellerSku, quantity: unitsOf(item) }] : []
    }),
  }
}

/**
 * Amazon has no number of cancelled units: of an item with a cancellation that was carried out it counts those that
 * are shipped or still to be. A pending item may be said to have none to ship, so that without one all count.
 */
function unitsOf({ quantityOrdered, cancellation, fulfillment }: v.InferOutput<typeof orderItem>): number {
  if (!cancellation?.cancellationExecution) return quantityOrdered
  const left = (fulfillment?.quantityFulfilled ?? 0) + (fulfillment?.quantityUnfulfilled ?? 0)
  return Math.min(left, quantityOrdered)
}
