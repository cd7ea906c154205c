import type { WebsiteCode } from '../catalogue/types'
import { commerceDate } from './dates'
import { creditMemoPayload, orderPayload } from './event-payloads'
import { effectiveSettings, stockOf } from './live-stock'
import { productOf, reserve, writeSourceItems } from './product-changes'
import { CommerceError, noSuchEntity } from './replies'
import { salableQuantity } from './salable'
import type { CommerceWorld, Order, OrderItem, Product, Stock } from './types'

export interface NewOrder {
  /** `lineSku` includes the options that the buyer chose, if the product has any. */
  readonly items: readonly { readonly sku: string; readonly qty: number; readonly lineSku?: string }[]
  /** The website of the order. Defaults to `eu`. */
  readonly website?: WebsiteCode
  /** The Amazon order id of an imported order. */
  readonly ext_order_id?: string
  /** Places the order even without enough stock, as an import does. */
  readonly force?: boolean
  /** Written over REST without a cart, so nothing is reserved. */
  readonly isWritten?: boolean
}

/**
 * Places an order: creates reservations and raises the order event more than once, but no stock item event. Throws 400.
 */
export function placeOrder(world: CommerceWorld, wanted: NewOrder): Order {
  const website = wanted.website ?? 'eu'
  const stock = stockOfOrder(world, website)
  const lines = wanted.items.map(({ sku, qty, lineSku }) => ({
    product: productOf(world, sku),
    quantity: qty,
    lineSku,
    isReserved: !wanted.isWritten,
  }))
  for (const line of lines) if (!wanted.force) checkAvailable(world, line.product, stock, line.quantity)
  const now = commerceDate(world.now())
  const id = nextId(world)
  const order: Order = {
    id,
    incrementId: String(id).padStart(9, '0'),
    ...(wanted.ext_order_id !== undefined && { extOrderId: wanted.ext_order_id }),
    website,
    createdAt: now,
    updatedAt: now,
    state: 'new',
    status: 'pending',
    items: lines.flatMap((line) => itemsOf(world, line)),
  }
  for (const { product, quantity, isReserved } of lines) {
    if (isReserved) reserve(world, product.sku, stock.id, -quantity)
  }
  world.state.orders.push(order)
  raiseOrder(world, order)
  Object.assign(order, { state: 'processing', status: 'processing' })
  raiseOrder(world, order)
  return order
}

function checkAvailable(world: CommerceWorld, product: Product, stock: Stock, quantity: number): void {
  const { manageStock, backorders } = effectiveSettings(world, product)
  const enough = !manageStock || backorders !== 0 || salableQuantity(world, product, stock) >= quantity
  if (!product.enabled || !enough || !(quantity > 0)) {
    throw new CommerceError(400, 'Not all of your products are available in the requested quantity.')
  }
}

interface Line {
  readonly product: Product
  readonly quantity: number
  readonly lineSku: string | undefined
  readonly isReserved: boolean
}

function itemsOf(world: CommerceWorld, { product, quantity, lineSku, isReserved }: Line): OrderItem[] {
  const parent = Object.values(world.state.products).find(
    (one) => one.type === 'configurable' && one.childSkus.includes(product.sku),
  )
  const counts = { quantity, cancelled: 0, shipped: 0, refunded: 0, ...(isReserved ? {} : { isReserved }) }
  const own = { sku: lineSku ?? product.sku, name: product.name, price: product.price, ...counts }
  if (!parent) return [{ itemId: nextId(world), productId: product.id, type: product.type, ...own }]
  const itemId = nextId(world)
  return [
    { itemId, productId: parent.id, type: parent.type, ...own, name: parent.name },
    {
      itemId: nextId(world),
      productId: product.id,
      type: product.type,
      parentItemId: itemId,
      ...own,
      price: 0,
    },
  ]
}

function nextId(world: CommerceWorld): number {
  world.state.lastId += 1
  return world.state.lastId
}

function stockOfOrder(world: CommerceWorld, website: string): Stock {
  const stock = stockOf(world, website)
  if (!stock) throw noSuchEntity('website', website)
  return stock
}

export function orderOf(world: CommerceWorld, id: string): Order {
  const order = world.state.orders.find((one) => String(one.id) === id)
  if (!order) {
    throw new CommerceError(
      404,
      "The entity that was requested doesn't exist. Verify the entity and try again.",
    )
  }
  return order
}

/** Lines that affect stock. A configurable line leaves that to its child. */
function stockLines(order: Order): OrderItem[] {
  return order.items.filter((item) => item.type !== 'configurable')
}

function raiseOrder(world: CommerceWorld, order: Order): void {
  order.updatedAt = commerceDate(world.now())
  world.outbox.raise('observer.sales_order_save_commit_after', orderPayload(order))
  world.saved.changed()
}

/** Cancels what is not shipped: releases reservations and raises the order event. */
export function cancelOrder(world: CommerceWorld, order: Order): void {
  const stock = stockOfOrder(world, order.website)
  for (const item of stockLines(order)) {
    const open = item.quantity - item.shipped - item.cancelled - item.refunded
    item.cancelled += open
    if (item.isReserved !== false) reserve(world, productSku(world, item), stock.id, open)
  }
  Object.assign(order, { state: 'canceled', status: 'canceled' })
  raiseOrder(world, order)
}

/** Ships everything that is open: lowers the sources and releases the reservations. The salable quantity stays. */
export function shipOrder(world: CommerceWorld, order: Order): number {
  const stock = stockOfOrder(world, order.website)
  for (const item of stockLines(order)) {
    const open = item.quantity - item.shipped - item.cancelled - item.refunded
    ship(order, item, open)
    // Releases even what was never reserved, so the salable quantity stays too high permanently.
    if (world.behaviour.inventory === 'single-stock') continue
    deduct(world, productSku(world, item), stock, open)
    reserve(world, productSku(world, item), stock.id, open)
  }
  Object.assign(order, { state: 'complete', status: 'complete' })
  raiseOrder(world, order)
  return nextId(world)
}

/** Adds the shipment to the line, and to its configurable line. */
function ship(order: Order, item: OrderItem, quantity: number): void {
  item.shipped += quantity
  const parent = order.items.find(({ itemId }) => itemId === item.parentItemId)
  if (parent) parent.shipped += quantity
}

/** Stock belongs to the product. A line's SKU may include options, or be an earlier SKU of the product. */
function productSku(world: CommerceWorld, { productId, sku }: OrderItem): string {
  return Object.values(world.state.products).find(({ id }) => id === productId)?.sku ?? sku
}

function deduct(world: CommerceWorld, sku: string, stock: Stock, quantity: number): void {
  let left = quantity
  for (const code of stock.sources) {
    const item = world.state.sourceItems[sku]?.[code]
    if (!item || left <= 0) continue
    const taken = Math.min(left, item.quantity)
    left -= taken
    writeSourceItems(world, sku, { [code]: { ...item, quantity: item.quantity - taken } })
  }
}

/**
 * Refunds with return to stock. Shipped units return to the first source; for others, the reservation is released. As
 * in Commerce, the credit memo event is raised before the stock changes.
 */
export function refundOrder(world: CommerceWorld, order: Order): number {
  const stock = stockOfOrder(world, order.website)
  const id = nextId(world)
  const lines = stockLines(order)
  world.outbox.raise('observer.sales_order_creditmemo_save_after', creditMemoPayload(order, id, lines))
  for (const item of lines) {
    const open = item.quantity - item.cancelled - item.refunded
    const sku = productSku(world, item)
    const isClassic = world.behaviour.inventory === 'single-stock'
    if (item.shipped > 0 && !isClassic) putBack(world, sku, stock, open)
    else if (item.isReserved !== false || isClassic) reserve(world, sku, stock.id, open)
    item.refunded += open
  }
  Object.assign(order, { state: 'closed', status: 'closed' })
  raiseOrder(world, order)
  return id
}

function putBack(world: CommerceWorld, sku: string, stock: Stock, quantity: number): void {
  const items = world.state.sourceItems[sku] ?? {}
  const code = stock.sources.find((one) => items[one] !== undefined) ?? stock.sources[0]
  if (!code) return
  const item = items[code] ?? { quantity: 0, status: 1 }
  writeSourceItems(world, sku, { [code]: { ...item, quantity: item.quantity + quantity } })
}

/** Saves some fields of an order. The event contains only these. */
export function saveOrderFields(world: CommerceWorld, order: Order, fields: { ext_order_id?: string }): void {
  if (fields.ext_order_id !== undefined) order.extOrderId = fields.ext_order_id
  order.updatedAt = commerceDate(world.now())
  world.outbox.raise('observer.sales_order_save_commit_after', { entity_id: String(order.id), ...fields })
  world.saved.changed()
}
