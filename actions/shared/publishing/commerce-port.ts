import type { ProductsById, ProductsBySku, UpdatedProducts } from '../commerce/catalog/products'
import type { CommerceCategory } from '../commerce/catalog/rule-choices'
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
import type { RuleNeeds } from '../listing-quantity/rules/rule-needs'

/** Options of a stock read. */
export interface ReadOptions {
  /** Accepted age of an answer that was read together with others. Defaults to 0. */
  readonly maxAgeMs?: number
  /** SKUs that should have a row. They are requested too if the reader remembers none. */
  readonly witnesses?: readonly string[]
}

/** An entry for each requested SKU. */
export type StockConfigurations = ReadonlyMap<
  string,
  { readonly kind: 'read'; readonly configuration: StockConfiguration } | CommerceFailure
>

/** Commerce, with a separate answer for everything requested, so one bad row affects no other. */
export interface CommerceReader {
  /** At most one batch of SKUs; see `skuBatches`. */
  readSalableQuantities(
    websiteCode: string,
    skus: readonly string[],
    options?: ReadOptions,
  ): Promise<SalableQuantities>
  /** Any number of SKUs. Few are read one by one, many by the page. */
  readStockConfigurations(
    websiteCode: string,
    skus: readonly string[],
    options?: ReadOptions,
  ): Promise<StockConfigurations>
  /** The physical units per source, for at most one batch of SKUs. */
  readSourceItems(skus: readonly string[], options?: ReadOptions): Promise<SourceItems>
  /** At most one batch of SKUs, with the status in that website, or without it for null. */
  readProductsBySku(
    websiteCode: string | null,
    skus: readonly string[],
    /** What rules ask about the products besides. */
    needs?: RuleNeeds | null,
  ): Promise<ProductsBySku>
  /** At most 100 ids. */
  readProductsById(websiteCode: string | null, ids: readonly number[]): Promise<ProductsById>
  readUpdatedProducts(page: UpdatedPage): Promise<UpdatedProducts>
  /** Every category below the root of all. */
  readCategories(): Promise<readonly CommerceCategory[] | CommerceFailure>
  /** SKUs of the products of a category. */
  readCategoryMembers(categoryId: number): Promise<readonly string[] | CommerceFailure>
  /** How a user enters each of those attributes that Commerce has, by code: `select`, `multiselect`, `text`, … */
  readAttributeInputs(codes: readonly string[]): Promise<ReadonlyMap<string, string> | CommerceFailure>
  readOrderLines(orderId: number): Promise<OrderLines>
  readUpdatedOrders(page: UpdatedPage): Promise<UpdatedOrders>
  /**
   * Any number of Amazon order ids. `field` is the field of Commerce orders that the account's import writes the id to.
   */
  /** Amazon orders imported since then. */
  readRecentImports(since: Date, field?: string): Promise<RecentImports>
  readImportedOrders(amazonOrderIds: readonly string[], field?: string): Promise<ImportedOrders>
  /** The stock of each website, the sources of each stock, and a digest of both. */
  readTopology(): Promise<TopologyReply>
  /** Every event that Commerce sends, to this app and others. */
  readSubscriptions(): Promise<SubscriptionsReply>
  skuBatches(skus: readonly string[]): readonly (readonly string[])[]
}
