import * as v from 'valibot'
import type { CommerceClient, CommerceFailure, CommerceSearch } from '../client/commerce-client'
import { unreadable } from '../client/commerce-client'
import { commerceSku } from '../client/commerce-values'
import { searchPage } from '../client/search-page'
import { anyOfSkus } from '../client/sku-batches'

/** A product with its name in the default store view. */
export interface NamedProduct {
  readonly sku: string
  readonly name: string
}

export type NamedProducts =
  | { readonly kind: 'read'; readonly products: readonly NamedProduct[] }
  | CommerceFailure

type FilterGroup = NonNullable<CommerceSearch['filterGroups']>[number]

const FIELDS = 'items[sku,name],total_count'
const reply = v.object({ items: v.nullable(v.array(v.unknown())) })
const row = v.object({ sku: commerceSku, name: v.nullish(v.string(), '') })

/** See `COMMA_SKUS_MAXIMUM` in `sku-batches.ts`: a signed request may have filters from 0 to 9. */
export const PATTERNS_MAXIMUM = 9
const NAMED_PAGE = 300

/** Products with one of these SKUs, at most one batch. Commerce ignores case and accents. */
export function readNamedBySku(commerce: CommerceClient, skus: readonly string[]): Promise<NamedProducts> {
  return readNamed(commerce, anyOfSkus(skus), skus.length)
}

/** Products whose name contains one of these words, at most `PATTERNS_MAXIMUM`. Stops at 300 products. */
export function readNamedByWord(commerce: CommerceClient, words: readonly string[]): Promise<NamedProducts> {
  const group = words.map((word) => ({
    field: 'name',
    value: containing([word]),
    conditionType: 'like' as const,
  }))
  return readNamed(commerce, group, NAMED_PAGE)
}

/** The first products whose SKU contains the text, or whose name contains its words in their order. */
export function findNamedProducts(
  commerce: CommerceClient,
  text: string,
  limit: number,
): Promise<NamedProducts> {
  const value = containing(text.split(/\s+/u).filter((word) => word !== ''))
  const group = [
    { field: 'sku', value, conditionType: 'like' as const },
    { field: 'name', value, conditionType: 'like' as const },
  ]
  return readNamed(commerce, group, limit)
}

/** The characters with a meaning in a pattern stand for any one character. */
function containing(words: readonly string[]): string {
  return `%${words.map((word) => word.replace(/[%\\]/g, '_')).join('%')}%`
}

/** Only products with a stock of their own, which a listing can be matched to. */
export const WITH_STOCK = [
  { field: 'type_id', value: ['simple', 'virtual', 'downloadable'], conditionType: 'in' as const },
]

async function readNamed(
  commerce: CommerceClient,
  group: FilterGroup,
  pageSize: number,
): Promise<NamedProducts> {
  const sortOrders = [{ field: 'entity_id', direction: 'ASC' as const }]
  const criteria = { filterGroups: [group, WITH_STOCK], sortOrders, pageSize, currentPage: 1 }
  const answer = await searchPage(commerce, { path: 'products', criteria, fields: FIELDS })
  if (answer.kind === 'failed') return answer
  const parsed = v.safeParse(reply, answer.body)
  if (!parsed.success) return unreadable()
  const rows = parsed.output.items ?? []
  return {
    kind: 'read',
    products: rows.flatMap((each) => {
      const product = v.safeParse(row, each)
      return product.success ? [product.output] : []
    }),
  }
}
