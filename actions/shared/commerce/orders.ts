import * as v from 'valibot'
import { type CommerceClient, type CommerceFailure, unreadable } from './commerce-client'
import { commerceSku } from './commerce-values'

export type OrderSkus = { readonly kind: 'read'; readonly skus: readonly string[] } | CommerceFailure

const order = v.object({ items: v.array(v.object({ sku: v.unknown() })) })

/**
 * The SKUs of an order, each once: a configurable line and its child carry the same one. A line whose SKU is none of
 * a product's, such as one that chosen options made too long, is left out.
 */
export async function readOrderSkus(commerce: CommerceClient, orderId: number): Promise<OrderSkus> {
  const reply = await commerce.get(`orders/${orderId}`, { fields: 'items[sku]' })
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(order, reply.body)
  if (!parsed.success) return unreadable()
  const skus = parsed.output.items.map(({ sku }) => sku).filter((sku) => v.is(commerceSku, sku))
  return { kind: 'read', skus: [...new Set(skus)] }
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
