import { chunk } from 'es-toolkit'
import * as v from 'valibot'
import type { CommerceClient, CommerceFailure } from '../client/commerce-client'
import { commerceId } from '../client/commerce-values'
import { searchAll } from '../client/search-page'
import { anyOfSkus } from '../client/sku-batches'
import { openUnits, orderLineEntries } from './order-lines'
import { AMAZON_ORDER_ID } from './recent-imports'

/** Units of one SKU in one order that have neither left the stock nor been canceled. */
export interface OpenLine {
  readonly orderId: number
  readonly storeViewId: number
  readonly sku: string
  readonly units: number
}

export type OpenLines = { readonly kind: 'read'; readonly lines: readonly OpenLine[] } | CommerceFailure

const LINE_FIELDS =
  'items[order_id,store_id,item_id,parent_item_id,sku,qty_ordered,qty_shipped,qty_canceled,qty_refunded,qty_invoiced,is_virtual],total_count'

const line = v.object({ ...orderLineEntries, order_id: commerceId, store_id: commerceId, sku: v.string() })

/** Open units of these SKUs in all orders. At most one batch of SKUs; see `skuBatches`. */
export async function readOpenLines(commerce: CommerceClient, skus: readonly string[]): Promise<OpenLines> {
  const list = {
    path: 'orders/items',
    filterGroups: [anyOfSkus(skus)],
    key: ['item_id'],
    fields: LINE_FIELDS,
  }
  const rows = await searchAll(commerce, list, line)
  if ('kind' in rows) return rows
  const ids = new Set(rows.map(({ item_id }) => String(item_id)))
  // A configurable line carries the SKU and the shipped units of its child.
  const counted = rows.filter(({ parent_item_id }) => !ids.has(String(parent_item_id)))
  return {
    kind: 'read',
    lines: counted.flatMap((row) => {
      const units = openUnits(row)
      return units > 0 ? [{ orderId: row.order_id, storeViewId: row.store_id, sku: row.sku, units }] : []
    }),
  }
}

const ORDERS_AT_ONCE = 100

/** The Amazon order ids that these orders carry in the field. */
export async function readAmazonOrderIds(
  commerce: CommerceClient,
  orderIds: readonly number[],
  field: string,
): Promise<{ readonly kind: 'read'; readonly ids: ReadonlyMap<number, string> } | CommerceFailure> {
  const ids = new Map<number, string>()
  const row = v.looseObject({ entity_id: commerceId })
  for (const some of chunk(orderIds, ORDERS_AT_ONCE)) {
    const value = some.map(String)
    const rows = await searchAll(
      commerce,
      {
        path: 'orders',
        filterGroups: [[{ field: 'entity_id', value, conditionType: 'in' }]],
        key: ['entity_id'],
        fields: `items[entity_id,${field}],total_count`,
      },
      row,
    )
    if ('kind' in rows) return rows
    for (const each of rows) {
      const id = String(each[field] ?? '')
      if (AMAZON_ORDER_ID.test(id)) ids.set(each.entity_id, id)
    }
  }
  return { kind: 'read', ids }
}
