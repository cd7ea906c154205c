import {
  effectiveSettings,
  hasOwnStock,
  isAssigned,
  isEnough,
  isLiveSalable,
  legacyQuantity,
  reservationsOf,
} from './live-stock'
import { indexRow, oldRow } from './stock-index'
import type { CommerceWorld, Product, Stock } from './types'

/** The value in the export. */
export function isSalable(world: CommerceWorld, product: Product, stock: Stock): boolean {
  if (!hasOwnStock(product)) {
    return product.childSkus.some((sku) => {
      const child = world.state.products[sku]
      return child?.enabled === true && isSalable(world, child, stock)
    })
  }
  if (!effectiveSettings(world, product).manageStock) return true
  const old = oldRow(world, product, stock)
  if (old === undefined) return isLiveSalable(world, product, stock)
  if (world.behaviour.salability === 'index') return old.isSalable
  return isEnough(world, product, stock, indexRow(world, product, stock).quantity)
}

/**
 * Index + reservations − min_qty, or 0 if the index calls it unsalable. Can be a fraction, and negative with
 * backorders.
 */
export function salableQuantity(world: CommerceWorld, product: Product, stock: Stock): number {
  if (world.behaviour.inventory === 'single-stock') return classicQuantity(world, product)
  if (!isAssigned(world, product.sku, stock)) return 0
  const { manageStock, minQty } = effectiveSettings(world, product)
  if (!manageStock) return 0
  const { quantity, isSalable: isIndexed } = indexRow(world, product, stock)
  return isIndexed ? round(quantity + reservationsOf(world, product.sku, stock) - minQty) : 0
}

/** Without multi-source inventory, the stock item is the stock, already reduced by orders. */
function classicQuantity(world: CommerceWorld, product: Product): number {
  const { manageStock, minQty } = effectiveSettings(world, product)
  const { quantity, inStock } = legacyQuantity(world, product.sku)
  return manageStock && inStock ? round(quantity - minQty) : 0
}

/** Commerce stores four decimals. */
function round(quantity: number): number {
  return Math.round(quantity * 10_000) / 10_000
}
