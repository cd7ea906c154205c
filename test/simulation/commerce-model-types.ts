import type { SourceItem } from '../../actions/shared/commerce/stock/source-items'
import type { CommerceStock } from '../../actions/shared/listing-quantity/decision'

export interface ModelProduct {
  readonly id: number
  sku: string
  type: 'simple' | 'configurable'
  /** In websites where it is not the default one. */
  statusIn?: ReadonlyMap<string, 'enabled' | 'disabled'>
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
  /** Units that were shipped without having been reserved: the reservations are short of them for good. */
  readonly unreserved?: number
  /** Units of orders that reserved nothing and are not yet shipped. */
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

/** How much older than the truth Commerce's index is. */
export interface IndexLag {
  /** What is physically there: source items, and what was shipped. */
  readonly quantityMs: number
  /** Whether anything is salable; while it says no, the quantity is 0. */
  readonly salabilityMs: number
}

/** Commerce as it is: its products, stocks and orders, and what its stocks were. */
export interface CommerceModel {
  readonly products: ReadonlyMap<string, ModelProduct>
  readonly orders: readonly ModelOrder[]
  /** Amazon's ids of the orders that came from there. */
  readonly importedOrders: ReadonlySet<string>
  productById(id: number): ModelProduct | undefined
  /** The SKU of today of the product that had this one in the beginning. */
  skuNow(sku: string): string
  /** Those that were updated since then or later, and perhaps a few others. */
  productsSince(at: Date): readonly ModelProduct[]
  item(websiteCode: string, sku: string): StockItem
  /** What the export shows: the index as it was a while ago, and the reservations of now. */
  exported(
    websiteCode: string,
    sku: string,
  ): { readonly quantity: number; readonly salable: boolean } | undefined
  lagBehind(lag: IndexLag): void
  /** What is physically there, in the one source of each stock; undefined where no stock carries the SKU. */
  sourceItems(sku: string): readonly SourceItem[] | undefined
  /** The source of each stock that is open. */
  openSources(): ReadonlyMap<number, readonly string[]>
  change(websiteCode: string, sku: string, change: Partial<StockItem>): void
  /** So many are put into the source as can be sold beside what is ordered. */
  restock(websiteCode: string, sku: string, units: number): void
  /** In one website, or by default. */
  setStatus(sku: string, status: ModelProduct['status'], websiteCode?: string): void
  setType(sku: string, type: ModelProduct['type']): void
  /** The product keeps its id; its stock stays with the SKU that it had until it is moved. */
  rename(sku: string, to: string): void
  moveStock(sku: string, to: string): void
  /** The only source of a stock closes or opens: at once where it is read itself, in the export with the index. */
  setSource(websiteCode: string, state: 'open' | 'closed'): void
  /** An import writes an order of which nothing is reserved, and returns its id. */
  writeOrder(place: Place, units: number, amazonOrderId: string): number
  /** Whether Amazon's order was shipped from Commerce. */
  isShipped(amazonOrderId: string): boolean
  /** Units of the order leave the source. */
  ship(orderId: number): void
  /** Its units can be sold again, where they had been reserved. */
  cancel(orderId: number): void
  /** A product that is saved as it is. */
  touch(sku: string): void
  /** Takes the units off and returns the order's id. */
  order(place: Place, units: number, amazonOrderId?: string): number
  stock(websiteCode: string, sku: string): CommerceStock
  /** The same without what Commerce counts twice because it was never reserved. */
  free(websiteCode: string, sku: string): CommerceStock
  /** Every stock that was true at some moment between the two. */
  stocksBetween(
    place: { readonly websiteCode: string; readonly sku: string },
    from: number,
    to: number,
    /** For so long orders that reserve nothing may be unknown. */
    ordersMs?: number,
  ): readonly CommerceStock[]
  /** The same, where only what is physically there counts and orders do not. */
  onHandBetween(
    place: { readonly websiteCode: string; readonly sku: string },
    from: number,
    to: number,
  ): readonly CommerceStock[]
}
