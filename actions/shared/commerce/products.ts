import * as v from 'valibot'
import {
  type CommerceClient,
  type CommerceFailure,
  type CommerceReply,
  type CommerceSearch,
  searchParameters,
  unreadable,
} from './commerce-client'
import { commerceId, commerceSku } from './commerce-values'
import { anyOfSkus } from './sku-batches'
import { type UpdatedPage, updatedSearch } from './updated-page'

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

const productRow = v.object({
  id: commerceId,
  sku: commerceSku,
  type_id: v.string(),
  status: v.pipe(v.unknown(), v.transform(Number)),
})
const productsReply = v.object({ items: v.nullable(v.array(productRow)) })
const updatedReply = v.object({ items: v.nullable(v.array(v.unknown())), total_count: v.number() })

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
  const sortOrders: CommerceSearch['sortOrders'] = [{ field: 'entity_id', direction: 'ASC' }]
  const reply = await search(commerce, { filterGroups: [group], sortOrders, pageSize, currentPage: 1 })
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(productsReply, reply.body)
  if (!parsed.success) return unreadable()
  return { kind: 'read', products: (parsed.output.items ?? []).map(productOf) }
}

/** Products on one page of an update poll; a Commerce with input limits may take fewer. */
const UPDATED_PAGES = [300, 150, 100] as const

export type UpdatedProducts =
  | { readonly kind: 'read'; readonly products: readonly CommerceProduct[]; readonly hasMore: boolean }
  | CommerceFailure

/** Products by `updated_at`, both ends included, by entity id. One that is unreadable costs no other. */
export async function readUpdatedProducts(
  commerce: CommerceClient,
  page: UpdatedPage,
): Promise<UpdatedProducts> {
  const reply = await searchUpdated(commerce, page)
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(updatedReply, reply.body)
  if (!parsed.success) return unreadable()
  const { items, total_count } = parsed.output
  const rows = items ?? []
  const products = rows.flatMap((row) => {
    const product = v.safeParse(productRow, row)
    return product.success ? [productOf(product.output)] : []
  })
  if (rows.length > 0 && products.length === 0) return unreadable()
  return { kind: 'read', products, hasMore: rows.length > 0 && rows.length < total_count }
}

/** In smaller pages where Commerce refuses larger ones. */
async function searchUpdated(commerce: CommerceClient, page: UpdatedPage): Promise<CommerceReply> {
  const [largest, ...smaller] = UPDATED_PAGES
  let reply = await search(commerce, updatedSearch(page, largest))
  for (const pageSize of smaller) {
    if (reply.kind === 'answered' || reply.status !== 400) return reply
    reply = await search(commerce, updatedSearch(page, pageSize))
  }
  return reply
}

function search(commerce: CommerceClient, criteria: CommerceSearch): Promise<CommerceReply> {
  return commerce.get('products', {
    ...searchParameters(criteria),
    fields: 'items[id,sku,type_id,status],total_count',
  })
}

function productOf({ id, sku, type_id, status }: v.InferOutput<typeof productRow>): CommerceProduct {
  return { id, sku, type: type_id, status: status === ENABLED ? 'enabled' : 'disabled' }
}
