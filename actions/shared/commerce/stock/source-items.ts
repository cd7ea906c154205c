import * as v from 'valibot'
import { collationKey } from '../client/collation'
import type { CommerceClient } from '../client/commerce-client'
import { commerceNumber } from '../client/commerce-values'
import { type KeyAnswers, type KeyReply, readByKey } from '../client/read-by-key'
import { searchAll } from '../client/search-page'
import { anyOfSkus } from '../client/sku-batches'

/** The physical units of one SKU in one source. */
export interface SourceItem {
  readonly sourceCode: string
  readonly quantity: number
  /** Units in a source that is marked out of stock are not for sale. */
  readonly inStock: boolean
}

/** By requested SKU; absent if no source carries it. */
export type SourceItems = KeyAnswers<string, readonly SourceItem[]>

const sourceItemRow = v.object({
  sku: v.string(),
  source_code: v.string(),
  quantity: commerceNumber,
  status: v.pipe(v.unknown(), v.transform(Number)),
})

const IN_STOCK = 1

export interface SourceItemQuestion {
  /** At most one batch; see `skuBatches`. */
  readonly skus: readonly string[]
  /** SKUs that sources recently carried. */
  readonly witnesses?: (() => Promise<readonly string[]>) | undefined
}

export function readSourceItems(
  commerce: CommerceClient,
  { skus, witnesses }: SourceItemQuestion,
): Promise<SourceItems> {
  return readByKey(commerce, {
    name: 'source items',
    keys: skus,
    witnesses,
    ask: async (part, isTriedOnce): Promise<KeyReply<string, readonly SourceItem[]>> => {
      const list = {
        path: 'inventory/source-items',
        filterGroups: [anyOfSkus(part)],
        key: ['sku', 'source_code'],
        isTriedOnce,
      }
      const rows = await searchAll(commerce, list, sourceItemRow)
      return 'kind' in rows ? rows : { kind: 'read', rows: itemsBySku(part, rows) }
    },
  })
}

function itemsBySku(
  skus: readonly string[],
  rows: readonly v.InferOutput<typeof sourceItemRow>[],
): ReadonlyMap<string, readonly SourceItem[]> {
  const byKey = Map.groupBy(rows, ({ sku }) => collationKey(sku))
  return new Map(
    skus.flatMap((sku) => {
      const items = byKey.get(collationKey(sku)) ?? []
      if (items.length === 0) return []
      const read = items.map(({ source_code, quantity, status }) => ({
        sourceCode: source_code,
        quantity,
        inStock: status === IN_STOCK,
      }))
      return [[sku, read] as const]
    }),
  )
}
