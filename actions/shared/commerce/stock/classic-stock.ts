import type { CommerceProduct, ProductsBySku } from '../catalog/products'
import type { CommerceFailure } from '../client/commerce-client'
import type { KeyAnswer } from '../client/read-by-key'
import type { SalableQuantities, SalableQuantity } from './salable-quantity'
import type { SourceItem, SourceItems } from './source-items'
import type { StockItem, StockItemReply } from './stock-items'

/** The only source of a Commerce without multi-source inventory, by the name that multi-source inventory gives it. */
export const ONLY_SOURCE = 'default'

/** The classic stock item of a product in the terms of the export: net of orders. */
export function salableOf(sku: string, { configuration, quantity, inStock }: StockItem): SalableQuantity {
  const { managed, backorders, minimumQuantity } = configuration
  if (!managed) return { sku, quantity: 0, salable: true }
  const minimum = backorders ? Math.min(minimumQuantity, 0) : Math.max(minimumQuantity, 0)
  const available = quantity - minimum
  const salable = inStock && (available > 0 || (backorders && minimumQuantity >= 0))
  return { sku, quantity: salable ? available : 0, salable }
}

/** Salable quantities of a website's products, from their stock items. */
export function classicSalable(
  products: ProductsBySku,
  items: ReadonlyMap<string, StockItemReply>,
): SalableQuantities {
  return joined(products, items, (product, item) => salableOf(product.sku, item))
}

/** The stock items as source items of the only source. */
export function classicSourceItems(
  products: ProductsBySku,
  items: ReadonlyMap<string, StockItemReply>,
): SourceItems {
  return joined(products, items, (_product, { quantity, inStock }): readonly SourceItem[] => [
    { sourceCode: ONLY_SOURCE, quantity, inStock },
  ])
}

function joined<T>(
  products: ProductsBySku,
  items: ReadonlyMap<string, StockItemReply>,
  rowOf: (product: CommerceProduct, item: StockItem) => T,
): ReadonlyMap<string, KeyAnswer<T>> {
  return new Map(
    [...products].map(([sku, product]): [string, KeyAnswer<T>] => {
      if (product.kind !== 'found') return [sku, product]
      const item = items.get(sku)
      if (item?.kind === 'read') return [sku, { kind: 'found', row: rowOf(product.row, item.item) }]
      return [sku, item ?? NOT_ASKED]
    }),
  )
}

const NOT_ASKED: CommerceFailure = {
  kind: 'failed',
  code: 'UNAVAILABLE',
  message: 'Commerce was not asked for the stock item.',
  status: null,
}
