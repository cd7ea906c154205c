import type { WebsiteCode } from '../catalogue/types'
import { websites } from '../world'
import { effectiveSettings, legacyQuantity } from './live-stock'
import type { CommerceWorld, Product } from './types'

/** 1 enabled, 2 disabled. A website's own value in its store views, otherwise the default. */
export function statusOf({ enabled, enabledIn }: Product, website: WebsiteCode | undefined): 1 | 2 {
  return ((website && enabledIn?.[website]) ?? enabled) ? 1 : 2
}

/** Values of custom attributes. Those of a website's store view come before the default ones. */
function attributesOf(product: Product, website: WebsiteCode | undefined): [string, string][] {
  const own = website && product.attributesIn?.[website]
  return Object.entries({ ...product.attributes, ...own }).filter(([, value]) => value !== '')
}

/** A product as `GET products` lists it. */
export function presentProduct(product: Product, website: WebsiteCode | undefined): Record<string, unknown> {
  return {
    id: product.id,
    sku: product.sku,
    name: product.name,
    attribute_set_id: 4,
    price: (website && product.priceIn?.[website]) ?? product.price,
    status: statusOf(product, website),
    visibility: 4,
    type_id: product.type,
    created_at: product.createdAt,
    updated_at: product.updatedAt,
    weight: product.weightKg,
    extension_attributes: {
      website_ids: product.websites.map((code) => websites[code].websiteId),
      category_links: [],
    },
    product_links: [],
    options: [],
    media_gallery_entries: [],
    tier_prices: [],
    // As recorded: `category_ids` is there even without any, an attribute without a value is not.
    custom_attributes: [
      { attribute_code: 'options_container', value: 'container2' },
      { attribute_code: 'category_ids', value: (product.categoryIds ?? []).map(String) },
      ...attributesOf(product, website).map(([attribute_code, value]) => ({ attribute_code, value })),
    ],
  }
}

/** A product with its stock item, as `GET products/{sku}` shows it. */
export function presentProductInFull(
  world: CommerceWorld,
  product: Product,
  website: WebsiteCode | undefined,
): Record<string, unknown> {
  const shown = presentProduct(product, website)
  return {
    ...shown,
    extension_attributes: {
      ...(shown.extension_attributes as object),
      stock_item: presentStockItem(world, product),
    },
  }
}

/** The legacy stock item. Its settings are the effective ones, its quantity that of the default source. */
export function presentStockItem(world: CommerceWorld, product: Product): Record<string, unknown> {
  const { stockItem } = product
  const { manageStock, backorders, minQty } = effectiveSettings(world, product)
  const { quantity, inStock } = legacyQuantity(world, product.sku)
  return {
    item_id: stockItem.itemId,
    product_id: product.id,
    stock_id: 1,
    qty: quantity,
    is_in_stock: inStock,
    is_qty_decimal: stockItem.decimal,
    show_default_notification_message: false,
    use_config_min_qty: stockItem.useConfigMinQty,
    min_qty: minQty,
    use_config_min_sale_qty: 1,
    min_sale_qty: 1,
    use_config_max_sale_qty: true,
    max_sale_qty: 10000,
    use_config_backorders: stockItem.useConfigBackorders,
    backorders,
    use_config_notify_stock_qty: true,
    notify_stock_qty: 1,
    use_config_qty_increments: true,
    qty_increments: 0,
    use_config_enable_qty_inc: true,
    enable_qty_increments: false,
    use_config_manage_stock: stockItem.useConfigManageStock,
    manage_stock: manageStock,
    low_stock_date: null,
    is_decimal_divided: false,
    stock_status_changed_auto: 0,
  }
}
