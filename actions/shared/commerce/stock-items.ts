import * as v from 'valibot'
import { type CommerceClient, type CommerceFailure, unreadable } from './commerce-client'
import { commerceFlag, commerceNumber } from './commerce-values'

/** How Commerce counts one product, with the store's configuration applied. */
export interface StockConfiguration {
  readonly managed: boolean
  readonly backorders: boolean
  /** Out-of-stock threshold of Commerce itself; negative with backorders: units that may be oversold. */
  readonly minimumQuantity: number
}

export type StockConfigurationReply =
  | { readonly kind: 'read'; readonly configuration: StockConfiguration }
  | CommerceFailure

const stockItem = v.object({
  manage_stock: commerceFlag,
  backorders: commerceNumber,
  min_qty: commerceNumber,
})

/**
 * The effective stock configuration of one SKU. `NOT_FOUND` does not mean deleted: web servers in front of Commerce
 * answer it for a SKU with a slash too.
 */
export async function readStockConfiguration(
  commerce: CommerceClient,
  sku: string,
  storeView: string,
): Promise<StockConfigurationReply> {
  const reply = await commerce.get(`stockItems/${encodeURIComponent(sku)}`, undefined, storeView)
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(stockItem, reply.body)
  if (!parsed.success) return unreadable()
  return {
    kind: 'read',
    configuration: {
      managed: parsed.output.manage_stock,
      backorders: parsed.output.backorders > 0,
      minimumQuantity: parsed.output.min_qty,
    },
  }
}
