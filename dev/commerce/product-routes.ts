import type { Request, Router } from 'express'
import type { WebsiteCode } from '../catalogue/types'
import { websites } from '../world'
import { isStorable } from './collation'
import { project } from './field-projection'
import { presentProduct, presentProductInFull, statusOf } from './present-product'
import { isAttribute } from './product-attributes'
import { deleteProduct, productOf, renameProduct, type StockItemChange, saveProduct } from './product-changes'
import { leaf, parseQuery } from './query'
import { CrashError } from './replies'
import {
  type FieldOf,
  type Found,
  parseSearchCriteria,
  presentCriteria,
  type SearchCriteria,
  search,
} from './search-criteria'
import { websiteOfRequest } from './store-views'
import type { CommerceWorld, Product } from './types'

/** Reads, saves and deletes products. */
export function addProductRoutes(router: Router, world: CommerceWorld): void {
  router.get('/products', (request, response) => {
    const { found, criteria } = exportedProducts(world, request)
    const reply = {
      items: found.rows.map((product) => presentProduct(product, websiteOfRequest(request))),
      search_criteria: presentCriteria(criteria),
      total_count: found.total,
    }
    response.json(project(reply, fieldsOf(request)))
  })
  router.get('/products/:sku', (request, response) => {
    const product = productOf(world, String(request.params.sku))
    const shown = presentProductInFull(world, product, websiteOfRequest(request))
    response.json(project(shown, fieldsOf(request)))
  })
  router.put('/products/:sku', (request, response) => {
    const product = productOf(world, String(request.params.sku))
    const sku: unknown = request.body?.product?.sku
    if (typeof sku === 'string' && !isStorable(sku)) throw new CrashError()
    const website = websiteOfRequest(request)
    const change = { ...changeOf(request), ...(website && { scope: website }) }
    if (typeof sku === 'string' && sku !== product.sku) renameProduct(world, product, sku.trim())
    saveProduct(world, product, change)
    response.json(presentProductInFull(world, product, website))
  })
  router.delete('/products/:sku', (request, response) => {
    deleteProduct(world, productOf(world, String(request.params.sku)))
    response.json(true)
  })
}

function fieldsOf(request: Request): string | undefined {
  return leaf(parseQuery(request.originalUrl), 'fields')
}

/** The page of products that the search criteria select, sorted by id by default. */
export function exportedProducts(
  world: CommerceWorld,
  request: Request,
): { found: Found<Product>; criteria: SearchCriteria } {
  const criteria = parseSearchCriteria(parseQuery(request.originalUrl), true, world.behaviour.pageSizeMaximum)
  const all = Object.values(world.state.products).sort((a, b) => a.id - b.id)
  const website = websiteOfRequest(request)
  const fieldOf: FieldOf<Product> = (product, field) => {
    if (field === 'status') return statusOf(product, website)
    // A product without a value of an attribute is no error, an unknown attribute is.
    return productField(product, field) ?? (isAttribute(world, field) ? null : undefined)
  }
  return { found: search(all, criteria, fieldOf), criteria }
}

const productField: FieldOf<Product> = (product, field) => {
  switch (field) {
    case 'entity_id':
      return product.id
    case 'sku':
      return product.sku
    case 'name':
      return product.name
    case 'type_id':
      return product.type
    case 'price':
      return product.price
    case 'created_at':
      return product.createdAt
    case 'updated_at':
      return product.updatedAt
    case 'website_id':
      return product.websites.map((code) => websites[code].websiteId)
    case 'visibility':
      return 4
    default:
      return product.attributes?.[field]
  }
}

interface ProductBody {
  readonly name?: string
  readonly price?: number
  readonly status?: 1 | 2
  readonly extension_attributes?: {
    readonly stock_item?: StockItemChange
    readonly website_ids?: readonly number[]
  }
}

function changeOf(request: Request) {
  const body = (request.body?.product ?? {}) as ProductBody
  const { stock_item: stockItem, website_ids: websiteIds } = body.extension_attributes ?? {}
  return {
    ...(body.name !== undefined && { name: body.name }),
    ...(body.price !== undefined && { price: body.price }),
    ...(body.status !== undefined && { status: body.status }),
    ...(stockItem && { stockItem }),
    ...(websiteIds && { websites: websiteIds.flatMap(websiteOf) }),
  }
}

function websiteOf(id: number): WebsiteCode[] {
  const codes = Object.keys(websites) as WebsiteCode[]
  return codes.filter((code) => websites[code].websiteId === id)
}
