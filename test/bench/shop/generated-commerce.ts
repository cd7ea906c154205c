import type { RequestListener, ServerResponse } from 'node:http'
import { productIdOf } from './generated-listings'
import { ATTRIBUTES, CATEGORIES, factsOf, membersOf } from './generated-rules'

/** Salable units of a SKU. */
export type StockOf = (sku: string) => number

interface Generated {
  /** How many products the pages of stock items have. */
  readonly products?: number
  /** Whether its topology is another one. */
  readonly hasMoved?: () => boolean
}

/** Commerce with any number of products. It generates its answers and stores no products. */
export function generatedCommerce(
  stockOf: StockOf,
  { products = 0, hasMoved = () => false }: Generated = {},
): RequestListener {
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://commerce')
    const place = pathname.replace(/^\/rest\/[^/]+\/V1\//, '')
    const fixed = hasMoved() ? { ...FIXED, ...MOVED } : FIXED
    const [, category] = /^categories\/(\d+)\/products$/.exec(place) ?? []
    if (category !== undefined) return send(response, membersOf(Number(category), products))
    const body =
      place.replace(/\/$/, '') === 'stockItems/lowStock'
        ? stockItemsOf(products, searchParams)
        : (fixed[place] ?? answerBySku(place, searchParams, stockOf))
    send(response, body)
  }
}

function send(response: ServerResponse, body: unknown): void {
  response.statusCode = body === undefined ? 404 : 200
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(body ?? { message: 'Request does not match any route.' }))
}

function listOf(items: readonly object[]) {
  return { items, total_count: items.length }
}

const FIXED: Readonly<Record<string, unknown>> = {
  'store/websites': [{ id: 1, code: 'base', name: 'Main' }],
  'store/storeViews': [{ id: 1, code: 'default', website_id: 1 }],
  'inventory/stocks': listOf([
    {
      stock_id: 1,
      name: 'Default',
      extension_attributes: { sales_channels: [{ type: 'website', code: 'base' }] },
    },
  ]),
  'inventory/stock-source-links': listOf([{ stock_id: 1, source_code: 'default' }]),
  'inventory/sources': listOf([{ source_code: 'default', enabled: true }]),
  orders: listOf([]),
  'categories/list': listOf(CATEGORIES),
  'products/attributes': listOf(ATTRIBUTES),
}

/** After the merchant has linked one more source, which has no units. */
const MOVED: Readonly<Record<string, unknown>> = {
  'inventory/stock-source-links': listOf([
    { stock_id: 1, source_code: 'default' },
    { stock_id: 1, source_code: 'second' },
  ]),
  'inventory/sources': listOf([
    { source_code: 'default', enabled: true },
    { source_code: 'second', enabled: true },
  ]),
}

function answerBySku(place: string, query: URLSearchParams, stockOf: StockOf): unknown {
  const skus = skusOf(query)
  if (place.startsWith('inventory/export-stock-salable-qty/'))
    return listOf(skus.map((sku) => ({ sku, qty: stockOf(sku), is_salable: stockOf(sku) > 0 })))
  if (place === 'inventory/source-items')
    return listOf(skus.map((sku) => ({ sku, source_code: 'default', quantity: stockOf(sku), status: 1 })))
  if (place === 'products') return listOf(skus.map((sku) => productOf(sku, query.get('fields') ?? '')))
  if (place.startsWith('stockItems/')) return { manage_stock: true, backorders: 0, min_qty: 0 }
  return undefined
}

function productOf(sku: string, fields: string): object {
  const product = { id: productIdOf(sku), sku, type_id: 'simple', status: 1 }
  return fields.includes('custom_attributes') ? { ...product, ...factsOf(sku) } : product
}

/** A page of the stock items of all products. */
function stockItemsOf(products: number, query: URLSearchParams) {
  const [page, size] = [Number(query.get('currentPage') ?? 1), Number(query.get('pageSize') ?? products)]
  const first = (Math.max(1, page) - 1) * size
  const items = Array.from({ length: Math.max(0, Math.min(size, products - first)) }, (_, place) => {
    const id = first + place + 1
    return { item_id: id, product_id: id, stock_id: 1, manage_stock: true, backorders: 0, min_qty: 0 }
  })
  return { items, search_criteria: {}, total_count: products }
}

/** The SKUs of a search's `in` filter. Empty without one. */
function skusOf(query: URLSearchParams): readonly string[] {
  for (const [name, value] of query) {
    const field = /^(.*)\[field\]$/.exec(name)
    if (field && value === 'sku') return query.get(`${field[1]}[value]`)?.split(',') ?? []
  }
  return []
}
