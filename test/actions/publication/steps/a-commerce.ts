import type { CommerceReader } from '../../../../actions/shared/publication/world'
import { failedRead } from './example'

export interface CommerceOptions {
  /** Salable quantity of each SKU; undefined: the read of every stock fails. */
  readonly stock?: Readonly<Record<string, number>>
  /** SKUs of each order. */
  readonly orders?: Readonly<Record<number, readonly string[]>>
}

/** Commerce with simple products whose stock is managed. */
export function aCommerce({ stock, orders = {} }: CommerceOptions): CommerceReader {
  const reader: Partial<CommerceReader> = {
    skuBatches: (skus) => (skus.length > 0 ? [skus] : []),
    readSalableQuantities: async (_website, skus) => {
      if (!stock) return failedRead()
      const rows = skus.flatMap((sku) => {
        const quantity = stock[sku]
        return quantity === undefined ? [] : [[sku, { sku, quantity, salable: quantity > 0 }] as const]
      })
      return { kind: 'read', bySku: new Map(rows) }
    },
    readStockConfiguration: async () => ({
      kind: 'read',
      configuration: { managed: true, backorders: false, minimumQuantity: 0 },
    }),
    readProductsBySku: async (skus) => ({
      kind: 'read',
      products: skus.map((sku) => ({ id: 1, sku, type: 'simple', status: 'enabled' })),
    }),
    readOrderSkus: async (id) => {
      const skus = orders[id]
      return skus ? { kind: 'read', skus } : failedRead()
    },
    readImportedOrders: async () => ({ kind: 'read', amazonOrderIds: new Set() }),
  }
  return reader as CommerceReader
}
