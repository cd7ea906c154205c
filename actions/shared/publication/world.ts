import type { ListingsOutcome, PatchOutcome, QuantityPatch } from '../amazon/listings-items'
import type { OrderSkus } from '../commerce/orders'
import type { ProductsReply } from '../commerce/products'
import type { SalableQuantities } from '../commerce/salable-quantity'
import type { StockConfigurationReply } from '../commerce/stock-items'
import type { ActivityCollection } from '../database/activity'
import type { CommunicationErrorCollection } from '../database/communication-errors'
import type { ListingCollection } from '../database/listings'
import type { PendingCollection } from '../database/pending'
import type { GroupAccount, GroupStore } from '../listing-quantity/quantity-groups'
import type { StockQuantitySettings } from '../listing-quantity/stock-quantity-settings'

/** What the publication needs of everything around it, so that a test can be all of it. */
export interface PublicationWorld {
  readonly now: () => Date
  /** Names this run in the logs that it writes. */
  readonly runId: string
  /** Of the lease; every write carries it. */
  readonly fence: number
  /** False in the last seconds of the lease and once it is lost: nothing may be sent any more. */
  readonly maySend: () => boolean
  readonly merchant: Merchant
  readonly listings: ListingCollection
  readonly pending: PendingCollection
  readonly activity: ActivityCollection
  readonly errors: CommunicationErrorCollection
  readonly commerce: CommerceReader
  /** Undefined when the account's credentials are not there. */
  readonly seller: (accountId: string) => Promise<Seller | undefined>
}

export interface MerchantStore extends GroupStore {
  readonly marketplaceId: string
  readonly websiteCode: string
}

/** What the merchant configured, as it was when it was loaded. */
export interface Merchant {
  readonly readOnly: boolean
  readonly stores: readonly MerchantStore[]
  readonly accounts: readonly GroupAccount[]
  readonly settingsOf: ReadonlyMap<string, StockQuantitySettings>
}

export interface CommerceReader {
  /** At most one batch of SKUs; see `skuBatches`. */
  readSalableQuantities(websiteCode: string, skus: readonly string[]): Promise<SalableQuantities>
  readStockConfiguration(websiteCode: string, sku: string): Promise<StockConfigurationReply>
  readProductsBySku(skus: readonly string[]): Promise<ProductsReply>
  readProductsById(ids: readonly number[]): Promise<ProductsReply>
  readOrderSkus(orderId: number): Promise<OrderSkus>
  skuBatches(skus: readonly string[]): readonly (readonly string[])[]
}

/** One account at Amazon, kept within its rate limits. */
export interface Seller {
  /** `unsent`: by the time it was its turn, nothing might be sent any more. */
  patchQuantity(patch: QuantityPatch): Promise<PatchOutcome | { readonly kind: 'unsent' }>
  /** At most 20 seller SKUs. */
  readListings(marketplaceId: string, sellerSkus: readonly string[]): Promise<ListingsOutcome>
}
