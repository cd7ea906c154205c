import * as v from 'valibot'
import { type CommerceClient, type CommerceFailure, searchParameters, unreadable } from './commerce-client'
import { commerceId, commerceSku } from './commerce-values'
import { type UpdatedPage, updatedSearch } from './updated-page'

export type OrderSkus = { readonly kind: 'read'; readonly skus: readonly string[] } | CommerceFailure

const lines = v.array(v.object({ sku: v.optional(v.unknown()) }))
const order = v.object({ items: lines })

/**
 * The SKUs of an order, each once: a configurable line and its child carry the same one. A line whose SKU is none of
 * a product's, such as one that chosen options made too long, is left out.
 */
export async function readOrderSkus(commerce: CommerceClient, orderId: number): Promise<OrderSkus> {
  const reply = await commerce.get(`orders/${orderId}`, { fields: 'items[sku]' })
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(order, reply.body)
  if (!parsed.success) return unreadable()
  return { kind: 'read', skus: skusOf(parsed.output.items) }
}

function skusOf(items: v.InferOutput<typeof lines>): readonly string[] {
  return [...new Set(items.map(({ sku }) => sku).filter((sku) => v.is(commerceSku, sku)))]
}

export interface UpdatedOrder {
  readonly id: number
  readonly skus: readonly string[]
  /** Whether Commerce may show its change only a minute or two later. */
  readonly isShownLate: boolean
}

export type UpdatedOrders =
  | { readonly kind: 'read'; readonly orders: readonly UpdatedOrder[]; readonly hasMore: boolean }
  | CommerceFailure

export type ImportedOrders =
  | { readonly kind: 'read'; readonly amazonOrderIds: ReadonlySet<string> }
  | CommerceFailure

const ORDERS_PAGE = 100

const updatedOrders = v.object({
  total_count: v.number(),
  items: v.nullable(
    v.array(
      v.object({
        entity_id: commerceId,
        state: v.nullish(v.string()),
        items: v.nullish(lines, []),
      }),
    ),
  ),
})

/** States in which Commerce gives stock back, which its index shows a minute or two later. */
const GIVEN_BACK: ReadonlySet<string> = new Set(['canceled', 'closed'])

/** Orders by `updated_at`, both ends included, by entity id. */
export async function readUpdatedOrders(commerce: CommerceClient, page: UpdatedPage): Promise<UpdatedOrders> {
  const reply = await commerce.get('orders', {
    ...searchParameters(updatedSearch(page, ORDERS_PAGE)),
    fields: 'items[entity_id,state,items[sku]],total_count',
  })
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(updatedOrders, reply.body)
  if (!parsed.success) return unreadable()
  const rows = parsed.output.items ?? []
  return {
    kind: 'read',
    orders: rows.map(({ entity_id, state, items }) => ({
      id: entity_id,
      skus: skusOf(items ?? []),
      isShownLate: GIVEN_BACK.has(state ?? ''),
    })),
    hasMore: rows.length > 0 && rows.length < parsed.output.total_count,
  }
}

/** The most Amazon order ids that one question may name. */
export const IMPORTED_MAXIMUM = 50

const importedOrders = v.object({
  items: v.nullable(v.array(v.object({ ext_order_id: v.nullish(v.string()) }))),
})

/** Which of the Amazon order ids a Commerce order carries as its external id. */
export async function readImportedOrders(
  commerce: CommerceClient,
  amazonOrderIds: readonly string[],
): Promise<ImportedOrders> {
  if (amazonOrderIds.length > IMPORTED_MAXIMUM) {
    throw new RangeError(`expected at most ${IMPORTED_MAXIMUM} order ids, got ${amazonOrderIds.length}`)
  }
  const reply = await commerce.get('orders', {
    ...searchParameters({
      filterGroups: [[{ field: 'ext_order_id', value: [...amazonOrderIds], conditionType: 'in' }]],
      pageSize: ORDERS_PAGE,
      currentPage: 1,
    }),
    fields: 'items[ext_order_id],total_count',
  })
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(importedOrders, reply.body)
  if (!parsed.success) return unreadable()
  const found = (parsed.output.items ?? []).flatMap(({ ext_order_id }) => ext_order_id ?? [])
  return { kind: 'read', amazonOrderIds: new Set(found) }
}
