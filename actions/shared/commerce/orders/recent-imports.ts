import * as v from 'valibot'
import type { CommerceClient, CommerceFailure } from '../client/commerce-client'
import { searchAll } from '../client/search-page'
import { commerceDate } from '../client/updated-page'
import { IMPORT_FIELD } from './imported-orders'
import { isShippedWhole, linesOf, ORDER_LINE_FIELDS, orderLines } from './order-lines'

/** Units of one SKU in a Commerce order that was imported from Amazon. */
export interface ImportedUnits {
  readonly amazonOrderId: string
  readonly sku: string
  readonly units: number
  readonly createdAt: Date
  readonly isShipped: boolean
}

export type RecentImports =
  | { readonly kind: 'read'; readonly units: readonly ImportedUnits[] }
  | CommerceFailure

/** Any other value is not an Amazon order id, for example a note in a free-text field. */
export const AMAZON_ORDER_ID = /^\d{3}-\d{7}-\d{7}$/

/** Reads what was imported from Amazon since then, whether or not Amazon has reported those orders yet. */
export async function readRecentImports(
  commerce: CommerceClient,
  since: Date,
  field: string = IMPORT_FIELD,
): Promise<RecentImports> {
  const row = v.looseObject({ items: v.nullish(orderLines, []), created_at: v.string() })
  const rows = await searchAll(
    commerce,
    {
      path: 'orders',
      filterGroups: [
        [{ field: 'created_at', value: commerceDate(since), conditionType: 'gteq' }],
        [{ field, value: '', conditionType: 'notnull' }],
      ],
      key: ['entity_id'],
      fields: `items[${field},created_at,${ORDER_LINE_FIELDS}],total_count`,
    },
    row,
  )
  if ('kind' in rows) return rows
  return {
    kind: 'read',
    units: rows.flatMap((order) => {
      const amazonOrderId = String(order[field] ?? '')
      if (!AMAZON_ORDER_ID.test(amazonOrderId)) return []
      const createdAt = new Date(`${order.created_at.replace(' ', 'T')}Z`)
      const isShipped = isShippedWhole(order.items ?? [])
      return unitsOf(order.items ?? []).map(([sku, units]) => ({
        amazonOrderId,
        sku,
        units,
        createdAt,
        isShipped,
      }))
    }),
  }
}

/** A configurable line and its child have the same SKU and units, so the larger of both counts. */
function unitsOf(items: v.InferOutput<typeof orderLines>): readonly (readonly [string, number])[] {
  const children = items.filter(({ parent_item_id }) => parent_item_id != null)
  const parents = new Set(children.map(({ parent_item_id }) => String(parent_item_id)))
  const units = new Map<string, number>()
  for (const line of linesOf(items.filter(({ item_id }) => !parents.has(String(item_id))))) {
    if (line.sku !== null) units.set(line.sku, (units.get(line.sku) ?? 0) + line.ordered - line.cancelled)
  }
  return [...units]
}
