import * as v from 'valibot'
import type { RuleNeeds } from '../../listing-quantity/rules/rule-needs'
import { rowsBySku } from '../client/collation'
import { type CommerceClient, type CommerceFailure, unreadable } from '../client/commerce-client'
import { commerceId, commerceSku } from '../client/commerce-values'
import { type KeyAnswers, type KeyReply, readByKey } from '../client/read-by-key'
import { searchPage, searchWhole } from '../client/search-page'
import { anyOfSkus } from '../client/sku-batches'
import { type UpdatedPage, updatedSearch } from '../client/updated-page'
import { fieldsFor, type ProductFacts, productFacts } from './product-facts'
import type { CommerceWebsite } from './websites'

export interface CommerceProduct {
  readonly id: number
  /** As Commerce writes it. It may differ from the requested SKU in case, accents and trailing spaces. */
  readonly sku: string
  readonly type: string
  /** In the requested website, or in the default one. */
  readonly status: 'enabled' | 'disabled'
  /** Left out unless asked for. */
  readonly facts?: ProductFacts
}

/** By requested SKU. */
export type ProductsBySku = KeyAnswers<string, CommerceProduct>
/** By requested entity id. */
export type ProductsById = KeyAnswers<number, CommerceProduct>

/** Commerce's values of the product attribute `status`. */
const ENABLED = 1
const FIELDS = 'id,sku,type_id,status'
const LISTED = `items[${FIELDS}],total_count`
const BY_ID = [{ field: 'entity_id', direction: 'ASC' as const }]

const productRow = v.object({
  id: commerceId,
  sku: commerceSku,
  type_id: v.string(),
  status: v.pipe(v.unknown(), v.transform(Number)),
})
const productsReply = v.object({ items: v.nullable(v.array(v.unknown())) })
const updatedReply = v.object({ items: v.nullable(v.array(v.unknown())), total_count: v.number() })

export interface ProductQuestion<K> {
  /** At most one batch of SKUs, or 100 ids. */
  readonly keys: readonly K[]
  /** The website whose status is read. */
  readonly website?: CommerceWebsite | undefined
  /** Products of other websites count as absent. */
  readonly isOfWebsite?: boolean
  /** What rules ask about the products. */
  readonly needs?: RuleNeeds | null
  readonly witnesses?: (() => Promise<readonly K[]>) | undefined
}

/** Reads products by SKU. SKUs that differ only in case are the same product. */
export function readProductsBySku(
  commerce: CommerceClient,
  { keys, website, isOfWebsite = false, needs = null, witnesses }: ProductQuestion<string>,
): Promise<ProductsBySku> {
  return readByKey(commerce, {
    name: `products ${isOfWebsite} ${website?.code ?? ''}`,
    keys,
    witnesses,
    ask: async (part, isTriedOnce): Promise<KeyReply<string, CommerceProduct>> => {
      const group = anyOfSkus(part)
      const search = { group, pageSize: part.length, website, isOfWebsite, needs, isTriedOnce }
      const reply = await readProducts(commerce, search)
      return reply.kind === 'failed' ? reply : { kind: 'read', rows: rowsBySku(part, reply.products) }
    },
  })
}

/** Reads products by entity id, which stays when a product's SKU changes. */
export function readProductsById(
  commerce: CommerceClient,
  { keys, website, witnesses }: ProductQuestion<number>,
): Promise<ProductsById> {
  return readByKey(commerce, {
    name: `products by id ${website?.code ?? ''}`,
    keys,
    witnesses,
    ask: async (part, isTriedOnce): Promise<KeyReply<number, CommerceProduct>> => {
      const group = [{ field: 'entity_id', value: [...part], conditionType: 'in' as const }]
      const reply = await readProducts(commerce, { group, pageSize: part.length, website, isTriedOnce })
      if (reply.kind === 'failed') return reply
      return { kind: 'read', rows: new Map(reply.products.map((product) => [product.id, product])) }
    },
  })
}

/** SKUs of a few products, oldest first, optionally of one website. */
export async function readFirstSkus(
  commerce: CommerceClient,
  count: number,
  website: CommerceWebsite | undefined,
): Promise<readonly string[]> {
  const reply = await readProducts(commerce, {
    group: [{ field: 'type_id', value: 'simple', conditionType: 'eq' }],
    pageSize: count,
    website,
    isOfWebsite: true,
  })
  return reply.kind === 'failed' ? [] : reply.products.map(({ sku }) => sku)
}

interface ProductSearch {
  readonly group: ReturnType<typeof anyOfSkus>
  readonly pageSize: number
  readonly website?: CommerceWebsite | undefined
  readonly isOfWebsite?: boolean
  readonly needs?: RuleNeeds | null
  readonly isTriedOnce?: boolean
}

type ProductsRead = { readonly kind: 'read'; readonly products: readonly CommerceProduct[] } | CommerceFailure

async function readProducts(
  commerce: CommerceClient,
  { group, pageSize, website, isOfWebsite = false, needs = null, isTriedOnce = false }: ProductSearch,
): Promise<ProductsRead> {
  const ofWebsite =
    website && isOfWebsite ? [[{ field: 'website_id', value: website.id, conditionType: 'eq' as const }]] : []
  const reply = await searchWhole(commerce, {
    path: 'products',
    criteria: { filterGroups: [group, ...ofWebsite], sortOrders: BY_ID, pageSize, currentPage: 1 },
    fields: `items[${FIELDS}${fieldsFor(needs)}],total_count`,
    // The status of a website is that of its store view; `all` returns the default.
    storeView: website?.storeView,
    isTriedOnce,
  })
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(productsReply, reply.body)
  if (!parsed.success) return unreadable()
  const rows = parsed.output.items ?? []
  const products = productsOf(rows, needs)
  return products.length < rows.length ? unreadable() : { kind: 'read', products }
}

/** Number of products on one page of an update poll. */
const UPDATED_PAGE = 300

export type UpdatedProducts =
  | { readonly kind: 'read'; readonly products: readonly CommerceProduct[]; readonly hasMore: boolean }
  | CommerceFailure

/**
 * Products by `updated_at`, with both ends included, in the order of the entity id. An unreadable product affects no
 * other.
 */
export async function readUpdatedProducts(
  commerce: CommerceClient,
  page: UpdatedPage,
): Promise<UpdatedProducts> {
  const criteria = updatedSearch(page, UPDATED_PAGE)
  const reply = await searchPage(commerce, { path: 'products', criteria, fields: LISTED })
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(updatedReply, reply.body)
  if (!parsed.success) return unreadable()
  const { items, total_count } = parsed.output
  const rows = items ?? []
  const products = productsOf(rows, null)
  if (rows.length > 0 && products.length === 0) return unreadable()
  return { kind: 'read', products, hasMore: rows.length > 0 && rows.length < total_count }
}

function productsOf(rows: readonly unknown[], needs: RuleNeeds | null): readonly CommerceProduct[] {
  return rows.flatMap((row) => {
    const product = v.safeParse(productRow, row)
    if (!product.success) return []
    const { id, sku, type_id, status } = product.output
    return [
      {
        id,
        sku,
        type: type_id,
        status: status === ENABLED ? 'enabled' : 'disabled',
        ...(needs ? { facts: productFacts(row, needs) } : {}),
      } as const,
    ]
  })
}
