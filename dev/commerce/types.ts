import type { Backorders, ProductType, SourceCode, WebsiteCode } from '../catalogue/types'
import type { SavedJson } from '../saved-json'
import type { Behaviour } from './behaviour'
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
  sku: string
  name: string
  readonly type: ProductType
  enabled: boolean
  /** In the scope of a website, where it differs from the default. */
  enabledIn?: Partial<Record<WebsiteCode, boolean>>
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
  /** False for an order that was written by REST: nothing was reserved for it. */
  readonly isReserved?: boolean
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

/** A row of the index that is older than what it is made of. */
export interface OldRow {
  /** Undefined: as it is now. */
  readonly quantity: number | undefined
  readonly isSalable: boolean
  readonly by: 'consumers' | 'reindex'
  /** When it is brought up to date without being told to. */
  readonly until: number
}

/** What every part of the stand-in works with. */
export interface CommerceWorld {
  readonly state: CommerceState
  readonly saved: SavedJson<CommerceState>
  readonly outbox: Outbox
  readonly options: CommerceOptions
  readonly now: () => number
  /** Not saved: as every start finds it. */
  readonly behaviour: Behaviour
  /** Rows of the index that are not up to date, by `stockId/SKU`. */
  readonly index: Map<string, OldRow>
}
