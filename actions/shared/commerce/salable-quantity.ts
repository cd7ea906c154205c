import * as v from 'valibot'
import { type CommerceClient, type CommerceFailure, searchParameters, unreadable } from './commerce-client'
import { commerceFlag, commerceNumber } from './commerce-values'
import { anyOfSkus } from './sku-batches'
import type { CommerceWebsite } from './websites'

/** Units of one SKU in the stock of a website, as the export states them; not yet a decision's stock. */
export interface SalableQuantity {
  readonly sku: string
  /** Sources + reservations − min_qty; decimals and negative numbers occur. */
  readonly quantity: number
  readonly salable: boolean
}

export type SalableQuantities =
  | { readonly kind: 'read'; readonly bySku: ReadonlyMap<string, SalableQuantity> }
  | CommerceFailure

const exportReply = v.object({
  items: v.nullable(v.array(v.object({ sku: v.string(), qty: commerceNumber, is_salable: commerceFlag }))),
})

/**
 * Salable quantities in the stock of a website, reservations applied. A SKU that is not assigned to the stock, not in
 * the website or not there at all is left out of the answer.
 */
export async function readSalableQuantities(
  commerce: CommerceClient,
  website: CommerceWebsite,
  skus: readonly string[],
): Promise<SalableQuantities> {
  const reply = await commerce.get(
    `inventory/export-stock-salable-qty/website/${encodeURIComponent(website.code)}`,
    searchParameters({
      // The export resolves the stock of the website but exports products of all websites.
      filterGroups: [anyOfSkus(skus), [{ field: 'website_id', value: website.id, conditionType: 'eq' }]],
      pageSize: skus.length,
      currentPage: 1,
    }),
    website.storeView,
  )
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(exportReply, reply.body)
  if (!parsed.success) return unreadable()
  const asked = new Set(skus)
  const bySku = new Map<string, SalableQuantity>()
  for (const row of parsed.output.items ?? []) {
    if (asked.has(row.sku)) bySku.set(row.sku, { sku: row.sku, quantity: row.qty, salable: row.is_salable })
  }
  return { kind: 'read', bySku }
}
