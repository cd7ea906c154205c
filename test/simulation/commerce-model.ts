import type { SourceItem } from '../../actions/shared/commerce/source-items'
import type { CommerceStock } from '../../actions/shared/listing-quantity/decision'
import { STOCK_OF_WEBSITE } from './merchant-model'
import type { VirtualClock } from './virtual-clock'

export interface ModelProduct {
  readonly id: number
  readonly sku: string
  readonly type: 'simple'
  status: 'enabled' | 'disabled'
  updatedAt: Date
}

/** One SKU in one stock. */
export interface StockItem {
  readonly quantity: number
  readonly managed: boolean
  readonly assigned: boolean
  /** Units of orders that are placed and not yet shipped; none unless given. */
  readonly reserved?: number
}

export interface ModelOrder {
  readonly id: number
  readonly skus: readonly string[]
  readonly amazonOrderId: string | null
  readonly updatedAt: Date
}

/** Commerce as it is: its products, stocks and orders, and what its stocks were. */
export interface CommerceModel {
  readonly products: ReadonlyMap<string, ModelProduct>
  readonly orders: readonly ModelOrder[]
  /** Amazon's ids of the orders that came from there. */
  readonly importedOrders: ReadonlySet<string>
  productById(id: number): ModelProduct | undefined
  /** Those that were updated since then or later, and perhaps a few others. */
  productsSince(at: Date): readonly ModelProduct[]
  item(websiteCode: string, sku: string): StockItem
  /** What is physically there, in the one source of each stock; undefined where no stock carries the SKU. */
  sourceItems(sku: string): readonly SourceItem[] | undefined
  change(websiteCode: string, sku: string, change: Partial<StockItem>): void
  setStatus(sku: string, status: ModelProduct['status']): void
  /** A product that is saved as it is. */
  touch(sku: string): void
  /** Takes the units off and returns the order's id. */
  order(
    place: { readonly websiteCode: string; readonly sku: string },
    units: number,
    amazonOrderId?: string,
  ): number
  stock(websiteCode: string, sku: string): CommerceStock
  /** Every stock that was true at some moment between the two. */
  stocksBetween(
    place: { readonly websiteCode: string; readonly sku: string },
    from: number,
    to: number,
  ): readonly CommerceStock[]
}

interface Moment {
  readonly at: number
  readonly stock: CommerceStock
}

export function createCommerceModel(clock: VirtualClock, skus: readonly string[]): CommerceModel {
  const products = new Map(
    skus.map((sku, index): [string, ModelProduct] => [
      sku,
      { id: index + 1, sku, type: 'simple', status: 'enabled', updatedAt: clock.date() },
    ]),
  )
  const items = new Map<string, StockItem>()
  const history = new Map<string, Moment[]>()
  const orders: ModelOrder[] = []
  const importedOrders = new Set<string>()
  const byId = new Map([...products.values()].map((product) => [product.id, product]))
  /** In the order of their last updates. */
  const updated = new Set(products.values())
  const keyOf = (websiteCode: string, sku: string) => `${STOCK_OF_WEBSITE.get(websiteCode)}/${sku}`
  const item = (websiteCode: string, sku: string) =>
    items.get(keyOf(websiteCode, sku)) ?? { quantity: 0, managed: true, assigned: false }
  const touch = (sku: string) => {
    const product = products.get(sku)
    if (!product) return
    product.updatedAt = clock.date()
    updated.delete(product)
    updated.add(product)
  }
  const change = (websiteCode: string, sku: string, changed: Partial<StockItem>) => {
    const key = keyOf(websiteCode, sku)
    const after = { ...item(websiteCode, sku), ...changed }
    items.set(key, after)
    const moments = history.get(key) ?? []
    history.set(key, moments)
    moments.push({ at: clock.now(), stock: stockOfItem(after) })
    if (changed.managed !== undefined) touch(sku)
  }

  return {
    products,
    orders,
    importedOrders,
    productById: (id) => byId.get(id),
    productsSince: (at) => {
      const second = new Date(Math.floor(at.getTime() / 1000) * 1000)
      return [...updated].filter(({ updatedAt }) => updatedAt >= second)
    },
    item,
    sourceItems: (sku) => {
      const found = [...STOCK_OF_WEBSITE].flatMap(([websiteCode, stockId]) => {
        const { assigned, quantity, reserved = 0 } = item(websiteCode, sku)
        return assigned
          ? [{ sourceCode: sourceOf(stockId), quantity: quantity + reserved, inStock: true }]
          : []
      })
      const bySource = new Map(found.map((each) => [each.sourceCode, each]))
      return bySource.size === 0 ? undefined : [...bySource.values()]
    },
    change,
    touch,
    setStatus: (sku, status) => {
      const product = products.get(sku)
      if (product) product.status = status
      touch(sku)
    },
    order: ({ websiteCode, sku }, units, amazonOrderId) => {
      const { quantity, reserved = 0 } = item(websiteCode, sku)
      change(websiteCode, sku, { quantity: quantity - units, reserved: reserved + units })
      const id = 1000 + orders.length
      if (amazonOrderId !== undefined) importedOrders.add(amazonOrderId)
      orders.push({ id, skus: [sku], amazonOrderId: amazonOrderId ?? null, updatedAt: clock.date() })
      return id
    },
    stock: (websiteCode, sku) => stockOfItem(item(websiteCode, sku)),
    stocksBetween: ({ websiteCode, sku }, from, to) => {
      const moments = history.get(keyOf(websiteCode, sku)) ?? []
      return moments
        .filter(({ at }, index) => at <= to && (moments[index + 1]?.at ?? Number.POSITIVE_INFINITY) >= from)
        .map(({ stock }) => stock)
    },
  }
}

/** The source of a stock; each has its own. */
export function sourceOf(stockId: number): string {
  return `source-${stockId}`
}

function stockOfItem({ quantity, managed, assigned }: StockItem): CommerceStock {
  if (!assigned) return { kind: 'not-assigned' }
  return managed ? { kind: 'managed', salable: quantity > 0, quantity } : { kind: 'unmanaged' }
}
