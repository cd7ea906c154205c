import { websites } from '../world'
import type { CommerceWorld, Product, Stock } from './types'

/** Types that have their own stock. The others consist of their children. */
const typesWithStock = ['simple', 'virtual', 'downloadable']

export function hasOwnStock(product: Product): boolean {
  return typesWithStock.includes(product.type)
}

const DEFAULT_STOCK = 1

/** The stock that a website sells from. The Default Stock unless another is assigned. */
export function stockOf(world: CommerceWorld, website: string): Stock | undefined {
  const { stocks } = world.state
  const assigned = stocks.find((stock) => stock.websites.some((code) => code === website))
  return assigned ?? (website in websites ? stocks.find(({ id }) => id === DEFAULT_STOCK) : undefined)
}

/** A product's settings, with the global configuration where it follows that. */
export function effectiveSettings(world: CommerceWorld, { stockItem }: Product) {
  const { configuration } = world.state
  const backorders = stockItem.useConfigBackorders ? configuration.backorders : stockItem.backorders
  const minQty = stockItem.useConfigMinQty ? configuration.minQty : stockItem.minQty
  return {
    manageStock: stockItem.useConfigManageStock ? configuration.manageStock : stockItem.manageStock,
    backorders,
    minQty: backorders === 0 ? Math.max(minQty, 0) : Math.min(minQty, 0),
  }
}

/** Whether any source of the stock has the SKU, enabled or not. */
export function isAssigned(world: CommerceWorld, sku: string, stock: Stock): boolean {
  const items = world.state.sourceItems[sku] ?? {}
  return stock.sources.some((code) => items[code] !== undefined)
}

/** Units in the enabled sources of the stock in which the SKU is in stock. */
export function onHand(world: CommerceWorld, sku: string, stock: Stock): number {
  return sourcesInStock(world, sku, stock).reduce((sum, item) => sum + item.quantity, 0)
}

export function sourcesInStock(world: CommerceWorld, sku: string, stock: Stock) {
  const items = world.state.sourceItems[sku] ?? {}
  return stock.sources.flatMap((code) => {
    const item = items[code]
    const enabled = world.state.sources.find((source) => source.code === code)?.enabled
    return item && enabled && item.status === 1 ? [item] : []
  })
}

export function reservationKey(stockId: number, sku: string): string {
  return `${stockId}/${sku}`
}

export function reservationsOf(world: CommerceWorld, sku: string, stock: Stock): number {
  return world.state.reservations[reservationKey(stock.id, sku)] ?? 0
}

/** Whether sources and reservations make it salable, regardless of the index. */
export function isLiveSalable(world: CommerceWorld, product: Product, stock: Stock): boolean {
  if (!effectiveSettings(world, product).manageStock) return true
  if (sourcesInStock(world, product.sku, stock).length === 0) return false
  return isEnough(world, product, stock, onHand(world, product.sku, stock))
}

export function isEnough(world: CommerceWorld, product: Product, stock: Stock, quantity: number): boolean {
  const { backorders, minQty } = effectiveSettings(world, product)
  if (backorders !== 0 && minQty >= 0) return true
  return quantity + reservationsOf(world, product.sku, stock) > minQty
}

/** Quantity and status of the default source, which the legacy stock item shows. */
export function legacyQuantity(world: CommerceWorld, sku: string): { quantity: number; inStock: boolean } {
  const item = world.state.sourceItems[sku]?.default
  return { quantity: item?.quantity ?? 0, inStock: item?.status === 1 }
}
