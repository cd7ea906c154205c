import * as v from 'valibot'
import type { AmazonFailure } from './client/amazon-outcome'
import { parsedCall } from './client/parsed-call'
import type { SellingPartner } from './client/selling-partner'

/** Orders API 2026-01-01. */

export interface OrdersPage {
  readonly updatedAfter: Date
  /** At least two minutes ago, as Amazon requires. */
  readonly updatedBefore: Date
  readonly pageToken?: string
  /** Without the optional data of an order: its state and its cancellations. */
  readonly isPlain?: boolean
}

/** One item of a merchant-fulfilled order. */
export interface AmazonOrderItem {
  readonly orderItemId: string
  readonly sellerSku: string
  /** Units that were not canceled; 0 if all were. */
  readonly quantity: number
  /** Some units were canceled; left out if none was. */
  readonly isReduced?: boolean
}

export interface AmazonOrder {
  readonly orderId: string
  readonly orderedAt: Date
  readonly marketplaceId: string | null
  readonly isCancelled: boolean
  /** Not paid yet: it may still be canceled, which returns its units. Null if Amazon did not say. */
  readonly isPending: boolean | null
  readonly items: readonly AmazonOrderItem[]
}

/** An order that does not match Amazon's API, with what can be read of it. */
export interface UnreadableOrder {
  readonly orderId: string | null
  readonly sellerSkus: readonly string[]
}

export type OrdersOutcome =
  | {
      readonly kind: 'read'
      readonly orders: readonly AmazonOrder[]
      /** Unreadable orders, which do not affect the others; left out if there are none. */
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
  // Parsed one by one, so that an invalid order does not affect the others.
  orders: v.array(v.unknown()),
  pagination: v.nullish(v.object({ nextToken: v.nullish(v.string()) })),
})

/**
 * One page of the merchant-fulfilled orders of all marketplaces that were created or changed in a time span. All pages
 * of a search have to use the same span, as Amazon requires. Items without a seller SKU are left out.
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
 * Amazon does not report the number of canceled units. For an item with a completed cancellation, counts the units that
 * are shipped or still to be shipped. A pending item may report no units to ship, so without a cancellation all units
 * count.
 */
function unitsOf({ quantityOrdered, cancellation, fulfillment }: v.InferOutput<typeof orderItem>): number {
  if (!cancellation?.cancellationExecution) return quantityOrdered
  const left = (fulfillment?.quantityFulfilled ?? 0) + (fulfillment?.quantityUnfulfilled ?? 0)
  return Math.min(left, quantityOrdered)
}
