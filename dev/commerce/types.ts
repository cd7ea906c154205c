import type { Backorders, Catalogue, ProductType, SourceCode, WebsiteCode } from '../catalogue/types'
import type { SavedJson } from '../saved-json'
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

export interface EventOptions {
  /** Where events are published; none are raised when left out. */
  readonly ingressUrl?: string
  /** An IMS access token for the ingress. */
  readonly getToken?: () => Promise<string>
  /** `off` raises nothing, as an instance without subscriptions. */
  readonly events?: 'on' | 'off'
  /** Milliseconds from the commit to the first attempt to send; 100 unless set. */
  readonly eventDelayMs?: number
  /** Milliseconds before the first of 7 retries, doubling; 1,000 unless set. */
  readonly eventRetryMs?: number
  /** Subscribed events; the five that a stock integration needs unless set. */
  readonly subscriptions?: readonly string[]
  /** Name that an app's own subscriptions put into the type: `com.adobe.commerce.<namespace>.observer.…`. */
  readonly eventNamespace?: string
  /** Forms of the stock event: as PaaS (all fields, strings) or Cloud Service (four fields); `paas` unless set. */
  readonly payloads?: 'paas' | 'saas'
}

export interface CommerceOptions extends EventOptions {
  /** Where the state is kept between runs; nowhere when left out. */
  readonly folder?: string
  readonly catalogue: Catalogue
  /** Keys of the IMS whose tokens are accepted: a JWKS URL. */
  readonly imsKeysUrl?: string
  /** Stands in for the key check. */
  readonly verifyBearer?: (token: string) => Promise<boolean>
  /** After a rise from unsalable, milliseconds until Commerce calls the SKU salable; 0 unless set. */
  readonly salabilityDelayMs?: number
  readonly now?: () => number
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
