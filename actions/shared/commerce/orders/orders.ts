import * as v from 'valibot'
import { type CommerceClient, type CommerceFailure, unreadable } from '../client/commerce-client'
import { commerceId } from '../client/commerce-values'
import { searchPage } from '../client/search-page'
import { type UpdatedPage, updatedSearch } from '../client/updated-page'
import { linesOf, ORDER_LINE_FIELDS, type OrderLine, orderLines } from './order-lines'

export type OrderLines = { readonly kind: 'read'; readonly lines: readonly OrderLine[] } | CommerceFailure

const order = v.object({ items: orderLines })

/** The lines of an order. */
export async function readOrderLines(commerce: CommerceClient, orderId: number): Promise<OrderLines> {
  const reply = await commerce.get(`orders/${orderId}`, { fields: ORDER_LINE_FIELDS })
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(order, reply.body)
  return parsed.success ? { kind: 'read', lines: linesOf(parsed.output.items) } : unreadable()
}

export interface UpdatedOrder {
  readonly id: number
  readonly lines: readonly OrderLine[]
  /** Whether Commerce may show its change only a minute or two later. */
  readonly isShownLate: boolean
}

export type UpdatedOrders =
  | { readonly kind: 'read'; readonly orders: readonly UpdatedOrder[]; readonly hasMore: boolean }
  | CommerceFailure

const ORDERS_PAGE = 100

const updatedOrders = v.object({
  total_count: v.number(),
  items: v.nullable(
    v.array(
      v.object({
        entity_id: commerceId,
        state: v.nullish(v.string()),
        items: v.nullish(orderLines, []),
      }),
    ),
  ),
})

/** States in which Commerce gives stock back or has shipped it. The index shows that a minute or two later. */
const SHOWN_LATE: ReadonlySet<string> = new Set(['canceled', 'closed', 'complete'])

/** Orders by `updated_at`, with both ends included, in the order of the entity id. */
export async function readUpdatedOrders(commerce: CommerceClient, page: UpdatedPage): Promise<UpdatedOrders> {
  const reply = await searchPage(commerce, {
    path: 'orders',
    criteria: updatedSearch(page, ORDERS_PAGE),
    fields: `items[entity_id,state,${ORDER_LINE_FIELDS}],total_count`,
  })
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(updatedOrders, reply.body)
  if (!parsed.success) return unreadable()
  const rows = parsed.output.items ?? []
  return {
    kind: 'read',
    orders: rows.map(({ entity_id, state, items }) => {
      const lines = linesOf(items ?? [])
      return { id: entity_id, lines, isShownLate: isShownLate(state, lines) }
    }),
    hasMore: rows.length > 0 && rows.length < parsed.output.total_count,
  }
}

function isShownLate(state: string | null | undefined, lines: readonly OrderLine[]): boolean {
  return SHOWN_LATE.has(state ?? '') || lines.some(hasMoved)
}

/** Whether units of the line were shipped, canceled or refunded. */
function hasMoved({ shipped, cancelled, refunded }: OrderLine): boolean {
  return shipped + cancelled + refunded > 0
}
