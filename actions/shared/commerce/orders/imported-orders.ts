import { chunk } from 'es-toolkit'
import * as v from 'valibot'
import { collationKey } from '../client/collation'
import type { CommerceClient } from '../client/commerce-client'
import { type KeyAnswer, type KeyAnswers, type KeyReply, readByKey } from '../client/read-by-key'
import { searchAll } from '../client/search-page'
import { isShippedWhole, ORDER_LINE_FIELDS, orderLines } from './order-lines'

/** A Commerce order that carries an Amazon order id. */
export interface ImportedOrder {
  /** Whether all units have left the stock. False for a partly shipped order. */
  readonly isShipped: boolean
}

/** By requested Amazon order id; absent if no Commerce order carries it. */
export type ImportedOrders = KeyAnswers<string, ImportedOrder>

/** The field of a Commerce order in which imports usually store the Amazon order id. */
export const IMPORT_FIELD = 'ext_order_id'
/** The most Amazon order ids in one request. */
const IDS_MAXIMUM = 100

/** Valid names of the field that is searched. */
const ORDER_FIELD = /^[a-z][a-z0-9_]{0,63}$/

/** Finds the Commerce orders that carry these Amazon order ids in the import's field. */
export async function readImportedOrders(
  commerce: CommerceClient,
  amazonOrderIds: readonly string[],
  field: string = IMPORT_FIELD,
): Promise<ImportedOrders> {
  if (!ORDER_FIELD.test(field)) throw new RangeError('expected the name of a field of orders')
  const ids = [...new Set(amazonOrderIds)]
  const answers: [string, KeyAnswer<ImportedOrder>][] = []
  for (const keys of chunk(ids, IDS_MAXIMUM)) {
    const name = `imported ${field}`
    answers.push(
      ...(await readByKey(commerce, { name, keys, ask: (part) => askOrders(commerce, part, field) })),
    )
  }
  return new Map(answers)
}

async function askOrders(
  commerce: CommerceClient,
  ids: readonly string[],
  field: string,
): Promise<KeyReply<string, ImportedOrder>> {
  const row = v.looseObject({ items: v.nullish(orderLines, []) })
  const rows = await searchAll(
    commerce,
    {
      path: 'orders',
      filterGroups: [[{ field, value: [...ids], conditionType: 'in' }]],
      key: ['entity_id'],
      fields: `items[${field},${ORDER_LINE_FIELDS}],total_count`,
    },
    row,
  )
  if ('kind' in rows) return rows
  const byId = Map.groupBy(rows, (each) => collationKey(String(each[field] ?? '')))
  return {
    kind: 'read',
    rows: new Map(
      ids.flatMap((id) => {
        const found = byId.get(collationKey(id)) ?? []
        const isShipped = found.every(({ items }) => isShippedWhole(items ?? []))
        return found.length === 0 ? [] : [[id, { isShipped }] as const]
      }),
    ),
  }
}
