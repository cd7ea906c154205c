import type { Request, Router } from 'express'
import type { SourceCode } from '../catalogue/types'
import { project } from './field-projection'
import { effectiveSettings, hasOwnStock, isAssigned, stockOf } from './live-stock'
import { deleteSourceItem, findProduct, writeSourceItems } from './product-changes'
import { exportedProducts } from './product-routes'
import { leaf, parseQuery } from './query'
import { CommerceError, CrashError } from './replies'
import { isSalable, salableQuantity } from './salable'
import { parseSearchCriteria, presentCriteria, requireCriteria, search } from './search-criteria'
import type { CommerceWorld, Product, Stock } from './types'

/** Salable quantities, source items and stock items. */
export function addStockRoutes(router: Router, world: CommerceWorld): void {
  router.get('/inventory/export-stock-salable-qty/:type/:code', (request, response) => {
    const query = parseQuery(request.originalUrl)
    requireCriteria(query)
    const stock = stockOfWebsite(world, request)
    const { found, criteria } = exportedProducts(world, request)
    failForBadRows(world, found.rows)
    const items = found.rows.flatMap((product) => exportRow(world, product, stock))
    // The number of rows on this page, as Commerce counted until 2.4.9, and not of all pages.
    const reply = { items, search_criteria: presentCriteria(criteria), total_count: items.length }
    response.json(project(reply, leaf(query, 'fields')))
  })
  router.get('/inventory/get-product-salable-quantity/:sku/:stockId', (request, response) => {
    const { product, stock } = productAndStock(world, request)
    if (!product && world.behaviour.version === '2.4.7') throw new CrashError()
    if (!product) return void response.json(0)
    if (!hasOwnStock(product)) {
      throw new CommerceError(
        400,
        "Can't check requested quantity for products without Source Items support.",
      )
    }
    response.json(salableQuantity(world, product, stock))
  })
  router.get('/inventory/is-product-salable/:sku/:stockId', (request, response) => {
    const { product, stock } = productAndStock(world, request)
    const isThere = product !== undefined && isAssigned(world, product.sku, stock)
    response.json(isThere && isSalable(world, product, stock))
  })
  router.get('/inventory/stock-resolver/:type/:code', (request, response) => {
    response.json(presentStock(stockOfWebsite(world, request)))
  })
  addSourceItems(router, world)
}

/** The export fails for any exception of a product, except for one that is not assigned. */
function failForBadRows({ behaviour }: CommerceWorld, products: readonly Product[]): void {
  if (products.some(({ sku }) => behaviour.failingSkus.includes(sku))) throw new CrashError()
}

function exportRow(world: CommerceWorld, product: Product, stock: Stock) {
  const { sku } = product
  if (!hasOwnStock(product)) return [{ sku, qty: 0, is_salable: isSalable(world, product, stock) }]
  if (!effectiveSettings(world, product).manageStock) return [{ sku, qty: 0, is_salable: true }]
  if (!isAssigned(world, sku, stock)) return []
  return [{ sku, qty: salableQuantity(world, product, stock), is_salable: isSalable(world, product, stock) }]
}

function stockOfWebsite(world: CommerceWorld, request: Request): Stock {
  const code = String(request.params.code).toLowerCase()
  const stock = request.params.type === 'website' ? stockOf(world, code) : undefined
  if (!stock) throw new CommerceError(404, 'No linked stock found')
  return stock
}

function productAndStock(
  world: CommerceWorld,
  request: Request,
): { product: Product | undefined; stock: Stock } {
  const stock = world.state.stocks.find((one) => String(one.id) === request.params.stockId)
  if (!stock) throw new CommerceError(400, 'Could not receive Stock Item data')
  return { product: findProduct(world, String(request.params.sku)), stock }
}

export function presentStock(stock: Stock): Record<string, unknown> {
  return {
    stock_id: stock.id,
    name: stock.name,
    extension_attributes: { sales_channels: stock.websites.map((code) => ({ type: 'website', code })) },
  }
}

interface SourceItemRow {
  readonly sku: string
  readonly source_code: SourceCode
  readonly quantity: number
  readonly status: 0 | 1
}

function addSourceItems(router: Router, world: CommerceWorld): void {
  router.get('/inventory/source-items', (request, response) => {
    const { pageSizeMaximum } = world.behaviour
    const criteria = parseSearchCriteria(parseQuery(request.originalUrl), true, pageSizeMaximum)
    const found = search(sourceItemRows(world), criteria, (row, field) =>
      field in row ? row[field as keyof SourceItemRow] : undefined,
    )
    response.json({ items: found.rows, search_criteria: presentCriteria(criteria), total_count: found.total })
  })
  router.post('/inventory/source-items', (request, response) => {
    for (const row of givenSourceItems(world, request)) {
      const { quantity, status } = row
      writeSourceItems(world, row.sku, { [row.source_code]: { quantity, status: status === 0 ? 0 : 1 } })
    }
    response.json([])
  })
  router.post('/inventory/source-items-delete', (request, response) => {
    for (const row of givenSourceItems(world, request)) deleteSourceItem(world, row.sku, row.source_code)
    response.json([])
  })
}

function sourceItemRows(world: CommerceWorld): SourceItemRow[] {
  return Object.entries(world.state.sourceItems).flatMap(([sku, items]) =>
    Object.entries(items).map(([code, item]) => ({ sku, source_code: code as SourceCode, ...item })),
  )
}

function givenSourceItems(world: CommerceWorld, request: Request): SourceItemRow[] {
  const rows: unknown = request.body?.sourceItems ?? request.body?.source_items
  if (!Array.isArray(rows)) {
    throw new CommerceError(400, '"%fieldName" is required. Enter and try again.', {
      fieldName: 'sourceItems',
    })
  }
  return rows.map((row: SourceItemRow) => {
    if (!world.state.sources.some((source) => source.code === row.source_code)) {
      throw new CommerceError(400, 'Validation Failed')
    }
    return row
  })
}
