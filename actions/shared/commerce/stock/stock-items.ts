import * as v from 'valibot'
import { type CommerceClient, type CommerceFailure, unreadable } from '../client/commerce-client'
import { commerceFlag, commerceId, commerceNumber } from '../client/commerce-values'
import { isPathSegment, pathSegment } from '../client/oauth-path'
import { pageSizeFor } from '../client/search-page'

/** How Commerce manages the stock of one product, with the store's configuration applied. */
export interface StockConfiguration {
  readonly managed: boolean
  readonly backorders: boolean
  /** Commerce's own out-of-stock threshold. With backorders it can be negative: units that may be oversold. */
  readonly minimumQuantity: number
}

/** The classic stock item of a product. */
export interface StockItem {
  /** Null if Commerce has no stock item for it. */
  readonly productId: number | null
  readonly configuration: StockConfiguration
  /** Units in the default source if there are several sources, otherwise in the only stock. */
  readonly quantity: number
  readonly inStock: boolean
}

export type StockItemReply = { readonly kind: 'read'; readonly item: StockItem } | CommerceFailure

const stockItem = v.object({
  product_id: v.fallback(v.nullable(commerceId), null),
  qty: v.nullish(commerceNumber, 0),
  is_in_stock: v.nullish(commerceFlag, false),
  manage_stock: commerceFlag,
  backorders: commerceNumber,
  min_qty: commerceNumber,
})

/**
 * Reads the stock item of one SKU. `NOT_FOUND` does not mean deleted: some web servers in front of Commerce also answer
 * it for a SKU with a slash.
 */
export async function readStockItem(
  commerce: CommerceClient,
  sku: string,
  storeView?: string,
): Promise<StockItemReply> {
  if (!isPathSegment(sku)) return NO_PATH
  const reply = await commerce.get(`stockItems/${pathSegment(sku)}`, undefined, storeView)
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(stockItem, reply.body)
  return parsed.success ? { kind: 'read', item: itemOf(parsed.output) } : unreadable()
}

const NO_PATH: CommerceFailure = {
  kind: 'failed',
  code: 'NOT_FOUND',
  message: 'No request can carry this SKU to Commerce: give the product another one.',
  status: 404,
}

function itemOf(row: v.InferOutput<typeof stockItem>): StockItem {
  return {
    productId: row.product_id,
    configuration: {
      managed: row.manage_stock,
      backorders: row.backorders > 0,
      minimumQuantity: row.min_qty,
    },
    quantity: row.qty ?? 0,
    inStock: row.is_in_stock ?? false,
  }
}

export interface StockItemPage {
  readonly kind: 'read'
  readonly items: readonly StockItem[]
  /** Number of stock items in Commerce. */
  readonly total: number
}

const PAGE = 300
/** More than any stock, so that the list of items that are low in stock contains all items. */
const EVERY_QUANTITY = '10000000'

const page = v.object({ items: v.nullable(v.array(v.unknown())), total_count: v.number() })

/** One page of the stock items of all products; the first page is 1. Unreadable items are left out. */
export async function readStockItemPage(
  commerce: CommerceClient,
  currentPage: number,
  storeView?: string,
): Promise<StockItemPage | CommerceFailure> {
  const query = {
    scopeId: '0',
    qty: EVERY_QUANTITY,
    currentPage: String(currentPage),
    pageSize: String(stockItemPageSize(commerce)),
  }
  const reply = await commerce.get('stockItems/lowStock/', query, storeView)
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(page, reply.body)
  if (!parsed.success) return unreadable()
  const items = (parsed.output.items ?? []).flatMap((row) => {
    const item = v.safeParse(stockItem, row)
    return item.success ? [itemOf(item.output)] : []
  })
  return { kind: 'read', items, total: parsed.output.total_count }
}

export function stockItemPageSize(commerce: CommerceClient): number {
  return pageSizeFor(commerce, PAGE)
}
