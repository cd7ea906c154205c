import { websites } from '../world'
import { commerceDate } from './dates'
import { effectiveSettings, legacyQuantity } from './live-stock'
import type { CommerceWorld, Order, OrderItem, Product } from './types'

type Payload = Record<string, unknown>

const flag = (value: boolean): string => (value ? '1' : '0')

/** The value of a product save. Numbers are strings, and the quantity is that of the default source. */
export function productPayload(world: CommerceWorld, product: Product): Payload {
  const { quantity, inStock } = legacyQuantity(world, product.sku)
  return {
    store_id: '0',
    entity_id: String(product.id),
    id: String(product.id),
    attribute_set_id: '4',
    type_id: product.type,
    sku: product.sku,
    name: product.name,
    status: product.enabled ? '1' : '2',
    visibility: '4',
    price: product.price.toFixed(6),
    created_at: product.createdAt,
    updated_at: product.updatedAt,
    quantity_and_stock_status: { is_in_stock: flag(inStock), qty: String(quantity) },
    stock_data: {
      item_id: String(product.stockItem.itemId),
      qty: String(quantity),
      is_in_stock: flag(inStock),
    },
    website_ids: Object.fromEntries(
      product.websites.map((code) => [String(websites[code].websiteId), String(websites[code].websiteId)]),
    ),
    is_new: '0',
  }
}

export function productDeletePayload(product: Product): Payload {
  return { entity_id: String(product.id), id: String(product.id), sku: product.sku, type_id: product.type }
}

/** The value of a stock item save: only the default source, and no SKU. */
export function stockItemPayload(world: CommerceWorld, product: Product): Payload {
  const { quantity, inStock } = legacyQuantity(world, product.sku)
  const { stockItem } = product
  if (world.options.payloads === 'saas') {
    return {
      is_in_stock: inStock,
      item_id: stockItem.itemId,
      product_id: product.id,
      qty: quantity.toFixed(4),
    }
  }
  const effective = effectiveSettings(world, product)
  return {
    item_id: String(stockItem.itemId),
    product_id: String(product.id),
    stock_id: 1,
    qty: String(quantity),
    min_qty: String(stockItem.minQty),
    use_config_min_qty: flag(stockItem.useConfigMinQty),
    is_qty_decimal: flag(stockItem.decimal),
    backorders: String(effective.backorders),
    use_config_backorders: flag(stockItem.useConfigBackorders),
    min_sale_qty: '1',
    use_config_min_sale_qty: '1',
    max_sale_qty: '10000',
    use_config_max_sale_qty: '1',
    is_in_stock: flag(inStock),
    low_stock_date: inStock ? null : commerceDate(world.now()),
    notify_stock_qty: '1',
    use_config_notify_stock_qty: '1',
    manage_stock: flag(effective.manageStock),
    use_config_manage_stock: flag(stockItem.useConfigManageStock),
    stock_status_changed_auto: '0',
    is_decimal_divided: 0,
    website_id: 0,
    type_id: product.type,
  }
}

/** The value of an order save. A configurable line and its child line both have the child's SKU. */
export function orderPayload(order: Order): Payload {
  const storeId = websites[order.website].websiteId
  return {
    entity_id: String(order.id),
    increment_id: order.incrementId,
    ...(order.extOrderId !== undefined && { ext_order_id: order.extOrderId }),
    state: order.state,
    status: order.status,
    store_id: storeId,
    created_at: order.createdAt,
    updated_at: order.updatedAt,
    is_virtual: 0,
    total_item_count: order.items.length,
    total_qty_ordered: order.items.reduce((sum, item) => sum + (item.parentItemId ? 0 : item.quantity), 0),
    items: order.items.map((item) => orderItemPayload(order, item)),
  }
}

function orderItemPayload(order: Order, item: OrderItem): Payload {
  return {
    item_id: String(item.itemId),
    order_id: String(order.id),
    product_id: String(item.productId),
    product_type: item.type,
    sku: item.sku,
    name: item.name,
    price: item.price,
    qty_ordered: item.quantity,
    qty_canceled: item.cancelled,
    qty_shipped: item.shipped,
    qty_refunded: item.refunded,
    created_at: order.createdAt,
    updated_at: order.updatedAt,
  }
}

/** The value of a credit memo save. */
export function creditMemoPayload(order: Order, id: number, items: readonly OrderItem[]): Payload {
  return {
    entity_id: String(id),
    order_id: String(order.id),
    increment_id: String(id).padStart(9, '0'),
    created_at: order.updatedAt,
    updated_at: order.updatedAt,
    items: items.map((item) => ({
      order_item_id: String(item.itemId),
      product_id: String(item.productId),
      sku: item.sku,
      name: item.name,
      qty: item.quantity.toFixed(6),
    })),
  }
}
