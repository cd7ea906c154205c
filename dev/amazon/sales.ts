import { ownChannel } from './behaviour'
import { listingKey } from './listing-store'
import type { AmazonOrder, AmazonWorld, Listing } from './types'

export interface Sale {
  readonly sellerId: string
  readonly sellerSku: string
  /** Units, 1 or more. */
  readonly quantity: number
  readonly marketplaceId?: string
}

export type SaleOutcome =
  | { readonly kind: 'sold'; readonly order: AmazonOrder }
  | { readonly kind: 'refused'; readonly reason: string }

/** A buyer orders on Amazon: the live quantity falls at once, the order is PENDING for a while, then UNSHIPPED. */
export function sell(world: AmazonWorld, sale: Sale): SaleOutcome {
  const listing = world.state.listings[listingKey(sale.sellerId, sale.sellerSku)]
  const marketplaceId = sale.marketplaceId ?? listing?.marketplaceIds[0]
  if (!listing || !marketplaceId || !listing.marketplaceIds.includes(marketplaceId)) {
    return { kind: 'refused', reason: `${sale.sellerSku} is not listed there` }
  }
  if (!Number.isInteger(sale.quantity) || sale.quantity < 1) {
    return { kind: 'refused', reason: 'expected a quantity of 1 or more' }
  }
  const own = listing.live.find((channel) => channel.code === 'DEFAULT')
  const byAmazon = listing.live.some((channel) => channel.code.startsWith('AMAZON_'))
  if (!byAmazon && own?.quantity !== undefined && own.quantity < sale.quantity) {
    return { kind: 'refused', reason: `${own.quantity} left, ${sale.quantity} wanted` }
  }
  if (!byAmazon && own?.quantity !== undefined) own.quantity -= sale.quantity
  const order = orderOf(world, listing, { ...sale, marketplaceId }, byAmazon)
  world.state.orders.push(order)
  setTimeout(() => settle(world, order), world.behaviour.orderPendingMs).unref()
  world.saved.changed()
  return { kind: 'sold', order }
}

function orderOf(world: AmazonWorld, listing: Listing, sale: Required<Sale>, byAmazon: boolean): AmazonOrder {
  const now = world.now()
  const index = world.state.orders.length
  return {
    ...sale,
    orderId: orderIdOf(index),
    orderItemId: String(60_000_000_000_001 + index * 7),
    asin: listing.asin,
    title: listing.title,
    price: listing.price,
    fulfilledBy: byAmazon ? 'AMAZON' : 'MERCHANT',
    createdAt: now,
    shownAt: now + world.behaviour.ordersShownAfterMs,
    updatedAt: now,
    status: 'PENDING',
  }
}

function settle(world: AmazonWorld, order: AmazonOrder): boolean {
  if (order.status !== 'PENDING') return false
  order.status = 'UNSHIPPED'
  order.updatedAt = world.now()
  world.saved.changed()
  return true
}

/** Completes orders that were pending when the stand-in stopped. */
export function settleOld(world: AmazonWorld): void {
  for (const order of world.state.orders) settle(world, order)
}

/** The buyer has paid: the order is no longer PENDING. */
export function payOrder(world: AmazonWorld, orderId: string): boolean {
  const order = world.state.orders.find((one) => one.orderId === orderId)
  return order !== undefined && settle(world, order)
}

/** Cancels or ships an order, or some of its units. Canceled units of a PENDING order can be bought again. */
export function changeOrder(
  world: AmazonWorld,
  orderId: string,
  status: 'CANCELLED' | 'SHIPPED',
  units?: number,
): boolean {
  const order = world.state.orders.find((one) => one.orderId === orderId)
  const left = order ? unitsLeft(order) : 0
  const changed = units ?? left
  if (!order || changed < 1 || changed > left) return false
  const own = ownChannel(world.state.listings[listingKey(order.sellerId, order.sellerSku)])
  const returns = status === 'CANCELLED' && order.status === 'PENDING' && order.fulfilledBy === 'MERCHANT'
  if (returns && own?.quantity !== undefined) own.quantity += changed
  if (status === 'SHIPPED') order.shipped = (order.shipped ?? 0) + changed
  else order.cancelled = (order.cancelled ?? 0) + changed
  order.status = statusAfter(order)
  order.updatedAt = world.now()
  world.saved.changed()
  return true
}

/** Units that are neither shipped nor canceled. */
export function unitsLeft({ quantity, status, shipped = 0, cancelled = 0 }: AmazonOrder): number {
  // State of an earlier version has no units.
  return status === 'SHIPPED' || status === 'CANCELLED' ? 0 : quantity - shipped - cancelled
}

function statusAfter(order: AmazonOrder): AmazonOrder['status'] {
  const isDone = unitsLeft(order) === 0
  if ((order.shipped ?? 0) === 0) return isDone ? 'CANCELLED' : order.status
  return isDone ? 'SHIPPED' : 'PARTIALLY_SHIPPED'
}

/** Amazon's form of an order id, such as 303-1234567-1234567. */
function orderIdOf(index: number): string {
  const digits = (factor: number) => String(1_234_567 + ((index * factor) % 8_000_000)).padStart(7, '0')
  return `303-${digits(7919)}-${digits(104_729)}`
}
