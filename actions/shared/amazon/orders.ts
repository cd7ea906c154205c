import * as v from 'valibot'
import type { AmazonFailure } from './client/amazon-outcome'
import { parsedCall } from './client/parsed-call'
import type { SellingPartner } from './client/selling-partner'

/** Orders API 2026-01-01. */

export interface OrdersPage {
  readonly updatedAfter: Date
  /** At least two minutes ago. */
  readonly updatedBefore: Date
  readonly pageToken?: string
  /** Without what Amazon may add to an order: its state and its cancellations. */
  readonly isPlain?: boolean
}

/** One item of a merchant-fulfilled order. */
export interface AmazonOrderItem {
  readonly orderItemId: string
  readonly sellerSku: string
  /** Units that were not cancelled; 0 when all of them were. */
  readonly quantity: number
  /** Some of its units were cancelled; left out where none was. */
  readonly isReduced?: boolean
}

export interface AmazonOrder {
  readonly orderId: string
  readonly orderedAt: Date
  readonly marketplaceId: string | null
  readonly isCancelled: boolean
  /** Not paid yet: it may still be cancelled and give its units back; null where Amazon did not say. */
  readonly isPending: boolean | null
  readonly items: readonly AmazonOrderItem[]
}

/** An order that is not what Amazon's API describes, with what can be read of it. */
export interface UnreadableOrder {
  readonly orderId: string | null
  readonly sellerSkus: readonly string[]
}

export type OrdersOutcome =
  | {
      readonly kind: 'read'
      readonly orders: readonly AmazonOrder[]
      /** They cost no other order its place; left out where there are none. */
      readonly unreadable?: readonly UnreadableOrder[]
      readonly nextToken: string | null
      readonly ratePerSecond: number | null
    }
  | AmazonFailure

const PAGE_SIZE = 100
const INCLUDED = ['FULFILLMENT', 'CANCELLATION']

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
  // Parsed one by one: one that is not as described costs no other its place.
  orders: v.array(v.unknown()),
  pagination: v.nullish(v.object({ nextToken: v.nullish(v.string()) })),
})

/**
 * One page of the merchant-fulfilled orders of all marketplaces that were made or changed in a time. All pages of one
 * search name the same times, as Amazon asks. An item without a seller SKU is left out.
 */
export async function searchOrders(
  seller: SellingPartner,
  { updatedAfter, updatedBefore, pageToken, isPlain = false }: OrdersPage,
): Promise<OrdersOutcome> {
  const reply = await parsedCall(seller, found, {
    operation: 'orders.searchOrders',
    query: {
      lastUpdatedAfter: updatedAfter.toISOString(),
      lastUpdatedBefore: updatedBefore.toISOString(),
      fulfilledBy: ['MERCHANT'],
      ...(isPlain ? {} : { includedData: INCLUDED }),
      maxResultsPerPage: PAGE_SIZE,
      ...(pageToken === undefined ? {} : { paginationToken: pageToken }),
    },
  })
  if (reply.kind !== 'parsed') return reply
  const parsed = reply.body.orders.map((given) => ({ given, result: v.safeParse(order, given) }))
  const unreadable = parsed.flatMap(({ given, result }) => (result.success ? [] : [unreadableOrder(given)]))
  return {
    kind: 'read',
    orders: parsed.flatMap(({ result }) => (result.success ? [toOrder(result.output)] : [])),
    ...(unreadable.length > 0 ? { unreadable } : {}),
    nextToken: reply.body.pagination?.nextToken ?? null,
    ratePerSecond: reply.ratePerSecond,
  }
}

export type OrderOutcome =
  | { readonly kind: 'read'; readonly order: AmazonOrder; readonly ratePerSecond: number | null }
  | AmazonFailure

/** One order by its id, whenever it was changed. */
export async function readOrder(seller: SellingPartner, orderId: string): Promise<OrderOutcome> {
  const reply = await parsedCall(seller, v.object({ order }), {
    operation: 'orders.getOrder',
    path: { orderId },
    query: { includedData: INCLUDED },
  })
  if (reply.kind !== 'parsed') return reply
  return { kind: 'read', order: toOrder(reply.body.order), ratePerSecond: reply.ratePerSecond }
}

const unreadableParts = v.object({
  orderId: v.fallback(v.nullable(v.string()), null),
  orderItems: v.fallback(v.array(v.unknown()), []),
})
const skuOfItem = v.object({ product: v.object({ sellerSku: v.string() }) })

function unreadableOrder(given: unknown): UnreadableOrder {
  const parts = v.safeParse(unreadableParts, given)
  if (!parts.success) return { orderId: null, sellerSkus: [] }
  const { orderId, orderItems } = parts.output
  const items = orderItems.map((each) => v.safeParse(skuOfItem, each))
  return {
    orderId,
    sellerSkus: items.flatMap((each) => (each.success ? [each.output.product.sellerSku] : [])),
  }
}

const PENDING: ReadonlySet<string> = new Set(['PENDING', 'PENDING_AVAILABILITY'])

function toOrder(given: v.InferOutput<typeof order>): AmazonOrder {
  return {
    orderId: given.orderId,
    orderedAt: given.createdTime,
    marketplaceId: given.salesChannel.marketplaceId ?? null,
    isCancelled: given.fulfillment?.fulfillmentStatus === 'CANCELLED',
    isPending: given.fulfillment ? PENDING.has(given.fulfillment.fulfillmentStatus) : null,
    items: given.orderItems.flatMap((item): AmazonOrderItem[] => {
      const { sellerSku } = item.product
      const quantity = unitsOf(item)
      const reduced = quantity < item.quantityOrdered ? { isReduced: true } : {}
      return sellerSku ? [{ orderItemId: item.orderItemId, sellerSku, quantity, ...reduced }] : []
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
