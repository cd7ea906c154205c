import type { Backorders, ProductType, SourceCode, WebsiteCode } from '../catalogue/types'
import type { SavedJson } from '../saved-json'
import type { Behaviour } from './behaviour'
import type { CommerceOptions } from './commerce-options'
import type { Outbox } from './event-outbox'

/** The legacy stock item of a product. Its quantity is that of the default source. */
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

/** Dates have Commerce's format: `YYYY-MM-DD HH:MM:SS`, UTC. */
export interface Product {
  readonly id: number
  sku: string
  name: string
  readonly type: ProductType
  enabled: boolean
  /** The value in a website's scope, if it differs from the default. */
  enabledIn?: Partial<Record<WebsiteCode, boolean>>
  websites: WebsiteCode[]
  price: number
  /** The price in a website's scope, if it differs from the default. */
  priceIn?: Partial<Record<WebsiteCode, number>>
  weightKg: number
  /** Ids of `dev/commerce/categories.ts`. */
  categoryIds?: number[]
  /** Values of custom attributes by code. An option by its id. */
  attributes?: Record<string, string>
  /** Values in a website's store view, if they differ from the default ones. */
  attributesIn?: Partial<Record<WebsiteCode, Record<string, string>>>
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
  /** The configurable line of this line. */
  readonly parentItemId?: number
  readonly quantity: number
  /** False for an order written over REST: nothing was reserved for it. */
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

export interface ProductAttribute {
  readonly code: string
  readonly input: 'select' | 'multiselect' | 'boolean' | 'text'
  readonly label: string
  readonly isUsedInGrid: boolean
  readonly options: readonly { readonly label: string; readonly value: string }[]
}

export interface StockConfiguration {
  manageStock: boolean
  backorders: Backorders
  minQty: number
}

/** The state of the Commerce stand-in, saved as JSON. */
export interface CommerceState {
  /** By SKU. */
  products: Record<string, Product>
  /** By SKU, then by source. */
  sourceItems: Record<string, Partial<Record<SourceCode, SourceItem>>>
  /** Sum of the open reservations by `stockId/SKU`. Negative while orders are open. */
  reservations: Record<string, number>
  sources: Source[]
  stocks: Stock[]
  orders: Order[]
  configuration: StockConfiguration
  attributes: readonly ProductAttribute[]
  lastId: number
}

/** An outdated row of the index. */
export interface OldRow {
  /** Undefined: the current value. */
  readonly quantity: number | undefined
  readonly isSalable: boolean
  readonly by: 'consumers' | 'reindex'
  /** When it is updated without a request. */
  readonly until: number
}

/** Shared by every part of the stand-in. */
export interface CommerceWorld {
  readonly state: CommerceState
  readonly saved: SavedJson<CommerceState>
  readonly outbox: Outbox
  readonly options: CommerceOptions
  readonly now: () => number
  /** Not saved: every start uses the defaults. */
  readonly behaviour: Behaviour
  /** Outdated rows of the index, by `stockId/SKU`. */
  readonly index: Map<string, OldRow>
}
