import * as v from 'valibot'
import {
  type CommerceClient,
  type CommerceFailure,
  type CommerceSearch,
  searchParameters,
  unreadable,
} from './commerce-client'
import { commerceId, commerceSku } from './commerce-values'
import { anyOfSkus } from './sku-batches'
import { type UpdatedPage, updatedBetween } from './updated-page'

export interface CommerceProduct {
  readonly id: number
  readonly sku: string
  readonly type: string
  readonly status: 'enabled' | 'disabled'
}

export type ProductsReply =
  | { readonly kind: 'read'; readonly products: readonly CommerceProduct[] }
  | CommerceFailure

/** Commerce's own values of the product attribute `status`. */
const ENABLED = 1

const productsReply = v.object({
  total_count: v.optional(v.number(), 0),
  items: v.nullable(
    v.array(
      v.object({
        id: commerceId,
        sku: commerceSku,
        type_id: v.string(),
        status: v.pipe(v.unknown(), v.transform(Number)),
      }),
    ),
  ),
})

/** Products by SKU, at most one batch of them; a SKU that Commerce does not have is left out. */
export function readProductsBySku(commerce: CommerceClient, skus: readonly string[]): Promise<ProductsReply> {
  return readProducts(commerce, anyOfSkus(skus), skus.length)
}

/** Products by entity id, at most 100 of them; an id that Commerce does not have is left out. */
export function readProductsById(commerce: CommerceClient, ids: readonly number[]): Promise<ProductsReply> {
  return readProducts(commerce, [{ field: 'entity_id', value: [...ids], conditionType: 'in' }], ids.length)
}

async function readProducts(
  commerce: CommerceClient,
  group: ReturnType<typeof anyOfSkus>,
  pageSize: number,
): Promise<ProductsReply> {
  const reply = await search(commerce, { filterGroups: [group], pageSize, currentPage: 1 })
  return reply.kind === 'failed' ? reply : { kind: 'read', products: reply.products }
}

/** Products on one page of an update poll. */
const UPDATED_PAGE = 300

export type UpdatedProducts =
  | { readonly kind: 'read'; readonly products: readonly CommerceProduct[]; readonly hasMore: boolean }
  | CommerceFailure

/** Products by `updated_at`, both ends included, by entity id. */
export async function readUpdatedProducts(
  commerce: CommerceClient,
  page: UpdatedPage,
): Promise<UpdatedProducts> {
  const reply = await search(commerce, {
    filterGroups: updatedBetween(page),
    pageSize: UPDATED_PAGE,
    currentPage: page.page,
  })
  if (reply.kind === 'failed') return reply
  // A page past the end repeats the last one, so that the total says when to stop.
  return { kind: 'read', products: reply.products, hasMore: page.page * UPDATED_PAGE < reply.total }
}

async function search(commerce: CommerceClient, criteria: CommerceSearch) {
  const reply = await commerce.get('products', {
    ...searchParameters({ ...criteria, sortOrders: [{ field: 'entity_id', direction: 'ASC' }] }),
    fields: 'items[id,sku,type_id,status],total_count',
  })
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(productsReply, reply.body)
  if (!parsed.success) return unreadable()
  return {
    kind: 'read' as const,
    total: parsed.output.total_count,
    products: (parsed.output.items ?? []).map(
      ({ id, sku, type_id, status }): CommerceProduct => ({
        id,
        sku,
        type: type_id,
        status: status === ENABLED ? 'enabled' : 'disabled',
      }),
    ),
  }
}
