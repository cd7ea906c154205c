import type { Backorders, SourceCode, WebsiteCode } from '../catalogue/types'
import { comparable } from './collation'
import { commerceDate } from './dates'
import { productDeletePayload, productPayload, stockItemPayload } from './event-payloads'
import { effectiveSettings, reservationKey } from './live-stock'
import { noSuchProduct } from './replies'
import { reservationsChange, sourceItemsChange } from './stock-index'
import type { CommerceWorld, Product, SourceItem, StockConfiguration } from './types'

/** Fields of the legacy stock item under Commerce's names. `qty` is that of the default source. */
export interface StockItemChange {
  readonly qty?: number
  readonly is_in_stock?: boolean
  readonly manage_stock?: boolean
  readonly use_config_manage_stock?: boolean
  readonly backorders?: Backorders
  readonly use_config_backorders?: boolean
  readonly min_qty?: number
  readonly use_config_min_qty?: boolean
  readonly is_qty_decimal?: boolean
}

export interface ProductChange {
  readonly name?: string
  readonly price?: number
  readonly categoryIds?: readonly number[]
  /** Custom attributes that change. An empty text removes one. */
  readonly attributes?: Readonly<Record<string, string>>
  /** 1 enabled, 2 disabled. */
  readonly status?: 1 | 2
  /** The website whose price, status or attributes change. Defaults to the default scope. */
  readonly scope?: WebsiteCode
  readonly websites?: readonly WebsiteCode[]
  readonly stockItem?: StockItemChange
  /** Source quantities that the Admin's product page saves too. */
  readonly sources?: Partial<Record<SourceCode, SourceItem>>
}

/** The product of a SKU, ignoring case. Throws 404. */
export function productOf(world: CommerceWorld, sku: string): Product {
  const found = findProduct(world, sku)
  if (!found) throw noSuchProduct()
  return found
}

export function findProduct(world: CommerceWorld, sku: string): Product | undefined {
  const exact = world.state.products[sku]
  if (exact) return exact
  const wanted = comparable(sku)
  return Object.values(world.state.products).find((one) => comparable(one.sku) === wanted)
}

/**
 * A product save, over REST or in the Admin. It saves the legacy stock item too, so product and stock item events are
 * raised. Given sources are also saved, as in the Admin.
 */
export function saveProduct(world: CommerceWorld, product: Product, change: ProductChange): void {
  product.name = change.name ?? product.name
  setPrice(product, change)
  if (change.categoryIds) product.categoryIds = [...change.categoryIds]
  setAttributes(product, change)
  if (change.status !== undefined) setStatus(product, change.status === 1, change.scope)
  if (change.websites) product.websites = [...change.websites]
  product.updatedAt = commerceDate(world.now())
  applyStockItem(world, product, change.stockItem ?? {})
  world.outbox.raise(
    'observer.cataloginventory_stock_item_save_commit_after',
    stockItemPayload(world, product),
  )
  if (change.sources) {
    writeSourceItems(world, product.sku, change.sources)
    world.outbox.raise(
      'observer.cataloginventory_stock_item_save_commit_after',
      stockItemPayload(world, product),
    )
  }
  world.outbox.raise('observer.catalog_product_save_commit_after', productPayload(world, product))
  world.saved.changed()
}

function setAttributes(product: Product, { attributes = {}, scope }: ProductChange): void {
  if (scope) {
    const own = { ...product.attributesIn?.[scope], ...attributes }
    product.attributesIn = { ...product.attributesIn, [scope]: own }
    return
  }
  const all = Object.entries({ ...product.attributes, ...attributes })
  product.attributes = Object.fromEntries(all.filter(([, value]) => value !== ''))
}

function setPrice(product: Product, { price, scope }: ProductChange): void {
  if (price === undefined) return
  if (scope === undefined) product.price = price
  else product.priceIn = { ...product.priceIn, [scope]: price }
}

function setStatus(product: Product, isEnabled: boolean, scope: WebsiteCode | undefined): void {
  if (scope === undefined) product.enabled = isEnabled
  else product.enabledIn = { ...product.enabledIn, [scope]: isEnabled }
}

/** Saves only the legacy stock item: one stock item event, no product event. */
export function saveStockItem(world: CommerceWorld, product: Product, change: StockItemChange): void {
  applyStockItem(world, product, change)
  world.outbox.raise(
    'observer.cataloginventory_stock_item_save_commit_after',
    stockItemPayload(world, product),
  )
  world.saved.changed()
}

function applyStockItem(world: CommerceWorld, product: Product, change: StockItemChange): void {
  const item = product.stockItem
  item.manageStock = change.manage_stock ?? item.manageStock
  item.backorders = change.backorders ?? item.backorders
  item.minQty = change.min_qty ?? item.minQty
  item.decimal = change.is_qty_decimal ?? item.decimal
  // Commerce's own clients send the flag too. Without it, the value would have no effect.
  item.useConfigManageStock =
    change.use_config_manage_stock ?? (change.manage_stock === undefined && item.useConfigManageStock)
  item.useConfigBackorders =
    change.use_config_backorders ?? (change.backorders === undefined && item.useConfigBackorders)
  item.useConfigMinQty = change.use_config_min_qty ?? (change.min_qty === undefined && item.useConfigMinQty)
  alignDefaultSource(world, product, change)
}

/** Writes the legacy quantity to the default source, if the product is there or the quantity is not 0. */
function alignDefaultSource(world: CommerceWorld, product: Product, change: StockItemChange): void {
  const items = world.state.sourceItems[product.sku] ?? {}
  if (change.qty === undefined && change.is_in_stock === undefined) return
  if (!items.default && !change.qty) return
  const quantity = change.qty ?? items.default?.quantity ?? 0
  const inStock = change.is_in_stock ?? (items.default ? items.default.status === 1 : quantity > 0)
  writeSourceItems(world, product.sku, { default: { quantity, status: inStock ? 1 : 0 } })
}

/** Writes only source items: no event, and no change of `updated_at`. */
export function writeSourceItems(
  world: CommerceWorld,
  sku: string,
  items: Partial<Record<SourceCode, SourceItem>>,
): void {
  sourceItemsChange(world, sku, () => {
    world.state.sourceItems[sku] = { ...world.state.sourceItems[sku], ...items }
  })
  world.saved.changed()
}

export function deleteSourceItem(world: CommerceWorld, sku: string, code: SourceCode): void {
  sourceItemsChange(world, sku, () => {
    const { [code]: _deleted, ...rest } = world.state.sourceItems[sku] ?? {}
    world.state.sourceItems[sku] = rest
  })
  world.saved.changed()
}

/** Adds to the open reservations. Negative for an order. Unmanaged products are never reserved. */
export function reserve(world: CommerceWorld, sku: string, stockId: number, quantity: number): void {
  const product = world.state.products[sku]
  if (product && !effectiveSettings(world, product).manageStock) return
  if (world.behaviour.inventory === 'single-stock') {
    addToStockItem(world, sku, quantity)
    return
  }
  const key = reservationKey(stockId, sku)
  reservationsChange(world, sku, () => {
    world.state.reservations[key] = (world.state.reservations[key] ?? 0) + quantity
  })
  world.saved.changed()
}

/** Without multi-source inventory, an order changes the stock item itself, without a stock item event. */
function addToStockItem(world: CommerceWorld, sku: string, quantity: number): void {
  const item = world.state.sourceItems[sku]?.default ?? { quantity: 0, status: 1 as const }
  const left = item.quantity + quantity
  const product = world.state.products[sku]
  const { backorders = 0, minQty = 0 } = product ? effectiveSettings(world, product) : {}
  const status = left > minQty || backorders !== 0 ? 1 : 0
  writeSourceItems(world, sku, { default: { quantity: left, status } })
}

/**
 * Changes a product's SKU. Its source items and reservations stay with the old one, as in Commerce by default.
 * Commerce's collation treats SKUs that differ only in case as equal.
 */
export function renameProduct(world: CommerceWorld, product: Product, sku: string): void {
  if (comparable(sku) === comparable(product.sku)) moveStock(world, product.sku, sku)
  delete world.state.products[product.sku]
  product.sku = sku
  world.state.products[sku] = product
  saveProduct(world, product, {})
}

function moveStock({ state }: CommerceWorld, from: string, to: string): void {
  const items = state.sourceItems[from]
  if (items && from !== to) {
    delete state.sourceItems[from]
    state.sourceItems[to] = items
  }
  for (const { id } of state.stocks) {
    const reserved = state.reservations[reservationKey(id, from)] ?? 0
    delete state.reservations[reservationKey(id, from)]
    if (reserved !== 0) state.reservations[reservationKey(id, to)] = reserved
  }
}

/** Deletes a product. Its source items and reservations stay, as in Commerce by default. */
export function deleteProduct(world: CommerceWorld, product: Product): void {
  delete world.state.products[product.sku]
  world.outbox.raise('observer.catalog_product_delete_commit_after', productDeletePayload(product))
  world.saved.changed()
}

/** Changes the global configuration: touches all products that follow it, and raises no event. */
export function saveConfiguration(world: CommerceWorld, change: Partial<StockConfiguration>): void {
  Object.assign(world.state.configuration, change)
  world.saved.changed()
}
