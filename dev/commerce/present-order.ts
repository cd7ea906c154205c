import { websites } from '../world'
import type { Order, OrderItem } from './types'

export function presentOrder(order: Order): Record<string, unknown> {
  const storeId = websites[order.website].websiteId
  return {
    entity_id: order.id,
    increment_id: order.incrementId,
    ...(order.extOrderId !== undefined && { ext_order_id: order.extOrderId }),
    state: order.state,
    status: order.status,
    store_id: storeId,
    created_at: order.createdAt,
    updated_at: order.updatedAt,
    total_item_count: order.items.length,
    total_qty_ordered: order.items.reduce((sum, item) => sum + (item.parentItemId ? 0 : item.quantity), 0),
    items: presentOrderItems(order),
  }
}

export function presentOrderItems(order: Order): readonly Record<string, unknown>[] {
  const storeId = websites[order.website].websiteId
  return order.items.map((item) => presentOrderItem(order, item, storeId))
}

function presentOrderItem(order: Order, item: OrderItem, storeId: number): Record<string, unknown> {
  return {
    item_id: item.itemId,
    order_id: order.id,
    product_id: item.productId,
    product_type: item.type,
    ...(item.parentItemId !== undefined && { parent_item_id: item.parentItemId }),
    sku: item.sku,
    name: item.name,
    price: item.price,
    qty_ordered: item.quantity,
    qty_canceled: item.cancelled,
    qty_shipped: item.shipped,
    qty_refunded: item.refunded,
    store_id: storeId,
    created_at: order.createdAt,
    updated_at: order.updatedAt,
  }
}
