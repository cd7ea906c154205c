import type { SourceItem } from '../../actions/shared/commerce/stock/source-items'
import type { CommerceStock } from '../../actions/shared/listing-quantity/decision'

export interface ModelProduct {
  readonly id: number
  sku: string
  type: 'simple' | 'configurable'
  /** Its status in websites where it differs from the default. */
  statusIn?: ReadonlyMap<string, 'enabled' | 'disabled'>
  status: 'enabled' | 'disabled'
  updatedAt: Date
}

/** One SKU in one stock. */
export interface StockItem {
  readonly quantity: number
  readonly managed: boolean
  readonly assigned: boolean
  /** Units of placed orders that are not shipped. None by default. */
  readonly reserved?: number
  /** Units that were shipped without a reservation. The reservations lack them permanently. */
  readonly unreserved?: number
  /** Units of orders without a reservation that are not shipped. */
  readonly owed?: number
}

export interface ModelOrder {
  readonly id: number
  readonly skus: readonly string[]
  readonly amazonOrderId: string | null
  readonly createdAt: Date
  updatedAt: Date
  readonly place: Place
  readonly units: number
  readonly isReserved: boolean
  isShipped: boolean
  isCancelled: boolean
}

export interface Place {
  readonly websiteCode: string
  readonly sku: string
}

/** How far Commerce's index lags behind. */
export interface IndexLag {
  /** Physical units: source items and shipments. */
  readonly quantityMs: number
  /** Whether anything is salable. If not, the quantity is 0. */
  readonly salabilityMs: number
}

/** Commerce itself: products, stocks and orders, with the history of its stocks. */
export interface CommerceModel {
  readonly products: ReadonlyMap<string, ModelProduct>
  readonly orders: readonly ModelOrder[]
  /** Amazon order ids of imported orders. */
  readonly importedOrders: ReadonlySet<string>
  productById(id: number): ModelProduct | undefined
  /** The current SKU of the product that initially had this one. */
  skuNow(sku: string): string
  /** Products updated since then, and possibly a few others. */
  productsSince(at: Date): readonly ModelProduct[]
  item(websiteCode: string, sku: string): StockItem
  /** The export: an index from a while ago, with current reservations. */
  exported(
    websiteCode: string,
    sku: string,
  ): { readonly quantity: number; readonly salable: boolean } | undefined
  lagBehind(lag: IndexLag): void
  /** The physical units in the only source of each stock. Undefined if no stock has the SKU. */
  sourceItems(sku: string): readonly SourceItem[] | undefined
  /** The open source of each stock. */
  openSources(): ReadonlyMap<number, readonly string[]>
  change(websiteCode: string, sku: string, change: Partial<StockItem>): void
  /** Fills the source so that this many units are salable in addition to orders. */
  restock(websiteCode: string, sku: string, units: number): void
  /** In one website, or by default. */
  setStatus(sku: string, status: ModelProduct['status'], websiteCode?: string): void
  setType(sku: string, type: ModelProduct['type']): void
  /** The product keeps its id. Its stock stays with the old SKU until it is moved. */
  rename(sku: string, to: string): void
  moveStock(sku: string, to: string): void
  /** Closes or opens the only source of a stock. Readers of the source see it at once, the export with the index. */
  setSource(websiteCode: string, state: 'open' | 'closed'): void
  /** An import writes an order without a reservation. Returns its id. */
  writeOrder(place: Place, units: number, amazonOrderId: string): number
  /** Whether Commerce shipped the Amazon order. */
  isShipped(amazonOrderId: string): boolean
  /** The order's units leave the source. */
  ship(orderId: number): void
  /** Its units become salable again, if they were reserved. */
  cancel(orderId: number): void
  /** Saves a product without changes. */
  touch(sku: string): void
  /** Reserves the units and returns the order's id. */
  order(place: Place, units: number, amazonOrderId?: string): number
  stock(websiteCode: string, sku: string): CommerceStock
  /** The same without units that Commerce counts twice because they were never reserved. */
  free(websiteCode: string, sku: string): CommerceStock
  /** Every stock that was true at some time between the two. */
  stocksBetween(
    place: { readonly websiteCode: string; readonly sku: string },
    from: number,
    to: number,
    /** Milliseconds for which orders without a reservation may be unknown. */
    ordersMs?: number,
  ): readonly CommerceStock[]
  /** The same for physical units only, ignoring orders. */
  onHandBetween(
    place: { readonly websiteCode: string; readonly sku: string },
    from: number,
    to: number,
  ): readonly CommerceStock[]
}
