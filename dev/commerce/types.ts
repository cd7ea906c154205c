import type { Backorders, ProductType, SourceCode, WebsiteCode } from '../catalogue/types'
import type { SavedJson } from '../saved-json'
import type { CommerceOptions } from './commerce-options'
import type { Outbox } from './event-outbox'

/** The legacy stock item of a product. Its quantity is the one of the default source. */
export interface StockItem {
  itemId: number
  manageStock: boolean
  useConfigManageStock: boolean
  backorders: Backorders
  useConfigBackorders: boolean
  minQty: number
  useConfigMinQty: boolean
  decimal: boolean
}

/** Dates are Commerce's: `YYYY-MM-DD HH:MM:SS`, UTC. */
export interface Product {
  readonly id: number
  readonly sku: string
  name: string
  readonly type: ProductType
  enabled: boolean
  websites: WebsiteCode[]
  price: number
  weightKg: number
  childSkus: string[]
  readonly createdAt: string
  updatedAt: string
  stockItem: StockItem
}

export interface SourceItem {
  quantity: number
  /** 1 in stock, 0 out of stock. */
  status: 0 | 1
}

export interface Source {
  readonly code: SourceCode
  readonly name: string
  readonly countryCode: string
  enabled: boolean
}

export interface Stock {
  readonly id: number
  readonly name: string
  websites: WebsiteCode[]
  /** In order of priority. */
  sources: SourceCode[]
}

export interface OrderItem {
  readonly itemId: number
  readonly productId: number
  readonly sku: string
  readonly name: string
  readonly type: ProductType
  readonly price: number
  /** The configurable line that this line belongs to. */
  readonly parentItemId?: number
  readonly quantity: number
  cancelled: number
  shipped: number
  refunded: number
}

export interface Order {
  readonly id: number
  readonly incrementId: string
  extOrderId?: string
  readonly website: WebsiteCode
  readonly createdAt: string
  updatedAt: string
  state: 'new' | 'processing' | 'complete' | 'closed' | 'canceled'
  status: 'pending' | 'processing' | 'complete' | 'closed' | 'canceled'
  items: OrderItem[]
}

export interface StockConfiguration {
  manageStock: boolean
  backorders: Backorders
  minQty: number
}

/** All that the Commerce stand-in remembers; saved as JSON. */
export interface CommerceState {
  /** By SKU. */
  products: Record<string, Product>
  /** By SKU, then by source. */
  sourceItems: Record<string, Partial<Record<SourceCode, SourceItem>>>
  /** Sum of the open reservations by `stockId/SKU`; negative while orders are open. */
  reservations: Record<string, number>
  sources: Source[]
  stocks: Stock[]
  orders: Order[]
  configuration: StockConfiguration
  lastId: number
}

/** What every part of the stand-in works with. */
export interface CommerceWorld {
  readonly state: CommerceState
  readonly saved: SavedJson<CommerceState>
  readonly outbox: Outbox
  readonly options: CommerceOptions
  readonly now: () => number
  /** Until when a SKU in a stock is still called unsalable, by `stockId/SKU`. */
  readonly unsalableUntil: Map<string, number>
}
