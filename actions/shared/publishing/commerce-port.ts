import type { ProductsById, ProductsBySku, UpdatedProducts } from '../commerce/catalog/products'
import type { TopologyReply } from '../commerce/catalog/topology'
import type { CommerceFailure } from '../commerce/client/commerce-client'
import type { UpdatedPage } from '../commerce/client/updated-page'
import type { SubscriptionsReply } from '../commerce/events/eventing'
import type { ImportedOrders } from '../commerce/orders/imported-orders'
import type { OrderLines, UpdatedOrders } from '../commerce/orders/orders'
import type { RecentImports } from '../commerce/orders/recent-imports'
import type { SalableQuantities } from '../commerce/stock/salable-quantity'
import type { SourceItems } from '../commerce/stock/source-items'
import type { StockConfiguration } from '../commerce/stock/stock-items'

/** Of a read of stocks. */
export interface ReadOptions {
  /** How old an answer may be that was read along with others; 0 unless given. */
  readonly maxAgeMs?: number
  /** SKUs that ought to have a row. They are asked along where the reader remembers none. */
  readonly witnesses?: readonly string[]
}

/** Each SKU that was asked for. */
export type StockConfigurations = ReadonlyMap<
  string,
  { readonly kind: 'read'; readonly configuration: StockConfiguration } | CommerceFailure
>

/** Commerce, with an answer of its own for each thing that was asked for: one bad row costs no other its answer. */
export interface CommerceReader {
  /** At most one batch of SKUs; see `skuBatches`. */
  readSalableQuantities(
    websiteCode: string,
    skus: readonly string[],
    options?: ReadOptions,
  ): Promise<SalableQuantities>
  /** As many SKUs as there are. One by one where they are few, else by the page. */
  readStockConfigurations(
    websiteCode: string,
    skus: readonly string[],
    options?: ReadOptions,
  ): Promise<StockConfigurations>
  /** What is physically in each source, of at most one batch of SKUs. */
  readSourceItems(skus: readonly string[], options?: ReadOptions): Promise<SourceItems>
  /** At most one batch of SKUs. With the status in that website; in none with null. */
  readProductsBySku(websiteCode: string | null, skus: readonly string[]): Promise<ProductsBySku>
  /** At most 100 ids. */
  readProductsById(websiteCode: string | null, ids: readonly number[]): Promise<ProductsById>
  readUpdatedProducts(page: UpdatedPage): Promise<UpdatedProducts>
  readOrderLines(orderId: number): Promise<OrderLines>
  readUpdatedOrders(page: UpdatedPage): Promise<UpdatedOrders>
  /** As many Amazon order ids as there are. `field`: of Commerce orders, that the account's import writes the id to. */
  /** What was imported of Amazon's orders since then. */
  readRecentImports(since: Date, field?: string): Promise<RecentImports>
  readImportedOrders(amazonOrderIds: readonly string[], field?: string): Promise<ImportedOrders>
  /** Which stock each website sells from, the sources of each stock, and a digest of everything that decides it. */
  readTopology(): Promise<TopologyReply>
  /** Every event that Commerce sends, to this app and to others. */
  readSubscriptions(): Promise<SubscriptionsReply>
  skuBatches(skus: readonly string[]): readonly (readonly string[])[]
}
