import type { Router } from 'express'
import { legacyQuantity } from './live-stock'
import { presentStockItem } from './present-product'
import { findProduct, productOf, type StockItemChange, saveStockItem } from './product-changes'
import { leaf, parseQuery } from './query'
import { CommerceError } from './replies'
import type { CommerceWorld } from './types'

/** The classic stock items: single ones, and a list of those with few units. */
export function addStockItemRoutes(router: Router, world: CommerceWorld): void {
  router.get('/stockItems/lowStock', (request, response) => {
    const query = parseQuery(request.originalUrl)
    const numberOf = (name: string) => Number(leaf(query, name) ?? Number.NaN)
    const [scope, most] = [numberOf('scopeId'), numberOf('qty')]
    if (Number.isNaN(scope) || Number.isNaN(most)) throw missing(Number.isNaN(scope) ? 'scopeId' : 'qty')
    const found = Object.values(world.state.products)
      .filter(({ sku }) => scope === 0 && legacyQuantity(world, sku).quantity <= most)
      .sort((left, right) => left.stockItem.itemId - right.stockItem.itemId)
    const pageSize = numberOf('pageSize') || found.length
    const from = (Math.max(1, numberOf('currentPage') || 1) - 1) * pageSize
    const items = found.slice(from, from + pageSize).map((product) => presentStockItem(world, product))
    response.json({ items, search_criteria: {}, total_count: found.length })
  })
  router.get('/stockItems/:sku', (request, response) => {
    const sku = String(request.params.sku)
    const product = findProduct(world, sku)
    if (!product) throw new CommerceError(404, 'The Product with the "%1" SKU doesn\'t exist.', [sku])
    response.json(presentStockItem(world, product))
  })
  router.put('/products/:sku/stockItems/:itemId', (request, response) => {
    const product = productOf(world, String(request.params.sku))
    const change: unknown = request.body?.stockItem ?? request.body?.stock_item
    saveStockItem(world, product, (change ?? {}) as StockItemChange)
    response.json(product.stockItem.itemId)
  })
}

function missing(fieldName: string): CommerceError {
  return new CommerceError(400, '"%fieldName" is required. Enter and try again.', { fieldName })
}
