import type { CommerceFailure } from '../../../../actions/shared/commerce/client/commerce-client'
import type { CommerceReader } from '../../../../actions/shared/publishing/commerce-port'
import { anOrderLine, answersFor, failedFor } from '../../../commerce-answers'

export const failedRead = (code: CommerceFailure['code'] = 'UNAVAILABLE'): CommerceFailure => ({
  kind: 'failed',
  code,
  message: 'Commerce did not answer.',
  status: null,
})

export interface CommerceOptions {
  /** Salable quantity by SKU. Undefined: every stock read fails. */
  readonly stock?: Readonly<Record<string, number>>
  /** SKUs of each order. */
  readonly orders?: Readonly<Record<number, readonly string[]>>
}

/** Commerce with simple products whose stock is managed. */
export function aCommerce({ stock, orders = {} }: CommerceOptions): CommerceReader {
  const reader: Partial<CommerceReader> = {
    skuBatches: (skus) => (skus.length > 0 ? [skus] : []),
    readSalableQuantities: async (_website, skus) => {
      if (!stock) return failedFor(skus, failedRead())
      return answersFor(skus, (sku) => {
        const quantity = stock[sku]
        return quantity === undefined ? undefined : { sku, quantity, salable: quantity > 0 }
      })
    },
    readStockConfigurations: async (_website, skus) =>
      new Map(
        skus.map((sku) => [
          sku,
          { kind: 'read', configuration: { managed: true, backorders: false, minimumQuantity: 0 } },
        ]),
      ),
    readSourceItems: async (skus) => {
      if (!stock) return failedFor(skus, failedRead())
      return answersFor(skus, (sku) => {
        const quantity = stock[sku]
        return quantity === undefined ? undefined : [{ sourceCode: 'default', quantity, inStock: true }]
      })
    },
    readProductsBySku: async (_website, skus) =>
      answersFor(skus, (sku) => ({ id: 1, sku, type: 'simple', status: 'enabled' })),
    readProductsById: async (_website, ids) => answersFor(ids, () => undefined),
    readOrderLines: async (id) => {
      const skus = orders[id]
      return skus ? { kind: 'read', lines: skus.map((sku) => anOrderLine({ sku })) } : failedRead()
    },
    // The results of the topology watch are in the context.
    readTopology: async () => failedRead(),
    readImportedOrders: async (ids) => answersFor(ids, () => undefined),
    readRecentImports: async () => ({ kind: 'read', units: [] }),
  }
  return reader as CommerceReader
}
