import * as v from 'valibot'
import type { CommerceWebsite } from '../catalog/websites'
import { rowsBySku } from '../client/collation'
import { type CommerceClient, unreadable } from '../client/commerce-client'
import { commerceFlag, commerceNumber } from '../client/commerce-values'
import { type KeyAnswers, type KeyReply, readByKey } from '../client/read-by-key'
import { searchWhole } from '../client/search-page'
import { anyOfSkus } from '../client/sku-batches'

/** Units of one SKU in the stock of a website, as the export states them. */
export interface SalableQuantity {
  /** As Commerce writes it. It may differ from the requested SKU in case, accents and trailing spaces. */
  readonly sku: string
  /** Sources + reservations − min_qty. Can be a decimal or negative. */
  readonly quantity: number
  readonly salable: boolean
}

/** By requested SKU. */
export type SalableQuantities = KeyAnswers<string, SalableQuantity>

const exportReply = v.object({
  items: v.nullable(v.array(v.object({ sku: v.string(), qty: commerceNumber, is_salable: commerceFlag }))),
})

export interface SalableQuestion {
  /** At most one batch; see `skuBatches`. */
  readonly skus: readonly string[]
  /** SKUs that recently had a row. */
  readonly witnesses?: () => Promise<readonly string[]>
}

/**
 * Salable quantities in the stock of a website, including reservations. A SKU is absent if it is not assigned to the
 * stock, not in the website, or does not exist.
 */
export function readSalableQuantities(
  commerce: CommerceClient,
  website: CommerceWebsite,
  { skus, witnesses }: SalableQuestion,
): Promise<SalableQuantities> {
  return readByKey(commerce, {
    name: `export ${website.code}`,
    keys: skus,
    witnesses,
    ask: (part, isTriedOnce) => askExport(commerce, website, part, isTriedOnce),
  })
}

async function askExport(
  commerce: CommerceClient,
  website: CommerceWebsite,
  skus: readonly string[],
  isTriedOnce: boolean,
): Promise<KeyReply<string, SalableQuantity>> {
  const reply = await searchWhole(commerce, {
    path: `inventory/export-stock-salable-qty/website/${encodeURIComponent(website.code)}`,
    criteria: {
      // The export uses the website's stock but includes products of all websites.
      filterGroups: [anyOfSkus(skus), [{ field: 'website_id', value: website.id, conditionType: 'eq' }]],
      pageSize: skus.length,
      currentPage: 1,
    },
    storeView: website.storeView,
    isTriedOnce,
  })
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(exportReply, reply.body)
  if (!parsed.success) return unreadable()
  const rows = (parsed.output.items ?? []).map(({ sku, qty, is_salable }) => ({
    sku,
    quantity: qty,
    salable: is_salable,
  }))
  return { kind: 'read', rows: rowsBySku(skus, rows) }
}
