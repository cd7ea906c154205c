import type { CommerceProduct, ProductsBySku } from '../catalog/products'
import type { CommerceFailure } from '../client/commerce-client'
import type { KeyAnswer } from '../client/read-by-key'
import type { SalableQuantities, SalableQuantity } from './salable-quantity'
import type { SourceItem, SourceItems } from './source-items'
import type { StockItem, StockItemReply } from './stock-items'

/** The one source that a Commerce without multi-source inventory has, as multi-source inventory names it. */
export const ONLY_SOURCE = 'default'

/** What the classic stock item of a product says, in the terms of the export: already net of orders. */
export function salableOf(sku: string, { configuration, quantity, inStock }: StockItem): SalableQuantity {
  const { managed, backorders, minimumQuantity } = configuration
  if (!managed) return { sku, quantity: 0, salable: true }
  const minimum = backorders ? Math.min(minimumQuantity, 0) : Math.max(minimumQuantity, 0)
  const available = quantity - minimum
  const salable = inStock && (available > 0 || (backorders && minimumQuantity >= 0))
  return { sku, quantity: salable ? available : 0, salable }
}

/** Salable quantities of the products of a website, out of their stock items. */
export function classicSalable(
  products: ProductsBySku,
  items: ReadonlyMap<string, StockItemReply>,
): SalableQuantities {
  return joined(products, items, (product, item) => salableOf(product.sku, item))
}

/** The stock items as those of the only source. */
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
