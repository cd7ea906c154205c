import type { AlertSender } from '../alerts/alert-sender'
import type { AmazonFailure } from '../amazon/client/amazon-outcome'
import type { Clock } from '../amazon/client/pacing'
import type { FeedMessage, FeedReading, FeedReport, FeedSubmission } from '../amazon/listings/feeds'
import type { ListingsOutcome, PatchOutcome, QuantityPatch } from '../amazon/listings/listings-items'
import type { OrderOutcome, OrdersOutcome, OrdersPage } from '../amazon/orders'
import type { Download } from '../amazon/reports/download-document'
import type { CreatedReport, ReportReading } from '../amazon/reports/reports'
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
import type { AccountStateCollection, RefusedMarketplaces } from '../database/accounts/account-states'
import type { SoldCollection } from '../database/accounts/sold'
import type { ListingCollection } from '../database/listings/listings'
import type { MappingCollection } from '../database/listings/mappings'
import type { OverrideCollection } from '../database/listings/overrides'
import type { ActivityCollection } from '../database/log/activity'
import type { CommunicationErrorCollection } from '../database/log/communication-errors'
import type { HealthCollection } from '../database/log/health'
import type { BreakerCollection } from '../database/work/breakers'
import type { FeedCollection } from '../database/work/feeds'
import type { JobCollection } from '../database/work/jobs'
import type { PendingCollection } from '../database/work/pending'
import type { TaskStateCollection } from '../database/work/task-states'
import type { UploadCollection } from '../database/work/uploads'
import type { OwnEvent } from '../io-events/publish-event'
import type { GroupAccount, GroupStore } from '../listing-quantity/quantity-groups'
import type { StockQuantitySettings } from '../listing-quantity/stock-quantity-settings'
import type { Logger } from '../runtime/logger'
import type { IndexMode } from './commerce-state/stock-index'
import type { Limits } from './limits'
import type { PublicationObserver } from './observer'

/** What the publication needs of everything around it, so that a test can be all of it. */
export interface PublicationWorld extends PublisherCollections {
  readonly now: () => Date
  /** Time that no change of the system's clock moves. */
  readonly clock: Clock
  /** Names this run in the logs that it writes. */
  readonly runId: string
  /** Of the lease; every write of a listing carries it. */
  readonly fence: number
  /** Since when no worker died over an answer of Amazon; channels that were read before are read again. */
  readonly trustedSince: Date
  /** The latest moment that any worker's clock has shown; left out where all are known to be right. */
  readonly latestSeenAt?: Date
  /** False in the last seconds of the lease and once it is lost: nothing may be sent any more. */
  readonly maySend: () => boolean
  readonly merchant: Merchant
  /** Which stock a website sells from: equal for two websites that share it. */
  readonly stockOf: (websiteCode: string) => number | string
  /** Codes of the enabled sources that a website's stock is linked to; left out before the topology was read. */
  readonly sourcesOf?: ((websiteCode: string) => readonly string[] | undefined) | undefined
  /** How this Commerce keeps its stock index; left out by who has no notes of it. */
  readonly indexMode?: IndexMode
  readonly commerce: CommerceReader
  /** Undefined when the account's credentials are not there. */
  readonly seller: (accountId: string) => Promise<Seller | undefined>
  /** Until when all orders of each account are known; left out by who has none. */
  readonly ordersUntil?: ReadonlyMap<string, Date | null>
  /** Where Amazon refuses all numbers of an account; who finds another puts it in. */
  readonly refusedMarketplaces?: RefusedMarketplaces
  /** Ids of the bulk feeds that Amazon works on; who submits one puts it in. */
  readonly openFeeds: Set<string>
  /** What is answered is logged here, a line each. */
  readonly log?: Pick<Logger, 'info'>
  /** Undefined where nobody follows. */
  readonly observer?: PublicationObserver | undefined
  /** Undefined where the app does not know its workspace. */
  readonly missedEvents?: MissedEvents | undefined
  /** Undefined where the app sends no events of its own. */
  readonly ownEvents?: OwnEvents | undefined
  /** Undefined where nobody is told. */
  readonly alerts?: AlertSender | undefined
  /** Lets nothing that the merchant configured run out. */
  readonly renewRecords: () => Promise<void>
  /** Writes what a save that was cut off has left to be written; tells how many there were. */
  readonly finishSaves?: (() => Promise<number>) | undefined
  readonly limits: Limits
}

/** I/O Events as a way out; throws where it does not take an event in time. */
export interface OwnEvents {
  publish(event: OwnEvent): Promise<void>
}

export interface WatchedRegistration {
  readonly name: string
  /** False: I/O Events delivers nothing. */
  readonly isEnabled: boolean
  readonly journalUrl: string | null
}

/** What I/O Events keeps of events, whether they were delivered or not. Each throws where it does not answer. */
export interface MissedEvents {
  /** A disabled one before any other; undefined where the app has none. */
  readRegistration(): Promise<WatchedRegistration | undefined>
  /** Of whose events the app is given; left out by who cannot tell. */
  readProviders?(): Promise<readonly string[]>
  /** One page, and where to go on; no events: nothing new. */
  readJournal(url: string): Promise<{ readonly events: readonly unknown[]; readonly next: string }>
}

/** Everything that the publisher keeps, one member for each collection. */
export interface PublisherCollections {
  readonly listings: ListingCollection
  readonly pending: PendingCollection
  readonly jobs: JobCollection
  readonly activity: ActivityCollection
  readonly errors: CommunicationErrorCollection
  readonly sold: SoldCollection
  readonly feeds: FeedCollection
  readonly accountStates: AccountStateCollection
  readonly breakers: BreakerCollection
  readonly health: HealthCollection
  readonly taskStates: TaskStateCollection
  readonly mappings: MappingCollection
  readonly uploads: UploadCollection
  readonly overrides: OverrideCollection
}

export interface MerchantStore extends GroupStore {
  readonly marketplaceId: string
  readonly websiteCode: string
}

export interface MerchantAccount extends GroupAccount {
  /** How long a unit sold on Amazon is taken off while no Commerce order carries it. */
  readonly orderImportMinutes: number
  /** Field of Commerce's orders that the import writes the Amazon order id to; the usual one when left out. */
  readonly orderIdField?: string | undefined
  /** False: an imported order takes its units off the salable quantity only when it is shipped. */
  readonly importReserves?: boolean | undefined
}

/** What the merchant configured, as it was when it was loaded. */
export interface Merchant {
  readonly readOnly: boolean
  readonly stores: readonly MerchantStore[]
  readonly accounts: readonly MerchantAccount[]
  readonly settingsOf: ReadonlyMap<string, StockQuantitySettings>
  /** Those of the publisher's own limits that the merchant changed. */
  readonly limits: Partial<Limits>
}

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
  /** What was imported of Amazon's orders since then; left out by who cannot tell. */
  readRecentImports?(since: Date, field?: string): Promise<RecentImports>
  readImportedOrders(amazonOrderIds: readonly string[], field?: string): Promise<ImportedOrders>
  /** Which stock each website sells from, the sources of each stock, and a digest of everything that decides it. */
  readTopology(): Promise<TopologyReply>
  /** Every event that Commerce sends, to this app and to others; left out by who cannot tell. */
  readSubscriptions?(): Promise<SubscriptionsReply>
  skuBatches(skus: readonly string[]): readonly (readonly string[])[]
}

/** A feed that Amazon was not asked to carry out, with the failure that prevented it, if one did. */
export interface UnsentFeed {
  readonly kind: 'unsent'
  readonly failure: AmazonFailure | null
}

export interface OpenedReport {
  readonly kind: 'report'
  readonly download: Download
  readonly isCompressed: boolean
}

/** One account at Amazon, kept within its rate limits; a call waits for its turn. */
export interface Seller {
  /** Whether Amazon's last answer of this run, to whatever task, named a channel that is not the merchant's own. */
  isElsewhere(sellerSku: string, marketplaceIds: readonly string[]): boolean
  /** `unsent`: by the time it was its turn, nothing might be sent any more, or the number was no longer current. */
  patchQuantity(
    patch: QuantityPatch,
    isCurrent: () => boolean,
  ): Promise<PatchOutcome | { readonly kind: 'unsent' }>
  /** At most 20 seller SKUs. */
  readListings(marketplaceId: string, sellerSkus: readonly string[]): Promise<ListingsOutcome>
  /** Any one listing, for whoever wants to know whether the account can be read at all. */
  readSome(marketplaceId: string): Promise<ListingsOutcome>
  /** At most 20 ASINs. */
  readListingsByAsin(marketplaceId: string, asins: readonly string[]): Promise<ListingsOutcome>
  /** Does not wait: its rate is a call in three minutes, which the caller keeps account of. */
  searchOrders(page: OrdersPage): Promise<OrdersOutcome>
  /** Left out where nobody asks for single orders. */
  readOrder?(orderId: string): Promise<OrderOutcome>
  /** At most 25,000 messages of one marketplace. */
  submitFeed(
    marketplaceId: string,
    messages: readonly FeedMessage[],
    isCurrent: () => boolean,
  ): Promise<FeedSubmission | AmazonFailure | UnsentFeed>
  readFeed(feedId: string): Promise<FeedReading | AmazonFailure>
  readFeedReport(documentId: string): Promise<FeedReport | AmazonFailure>
  /** `throttled` at once where it would have to wait long for its turn, as the two that follow. */
  createListingsReport(marketplaceId: string): Promise<CreatedReport | AmazonFailure>
  readReport(reportId: string): Promise<ReportReading | AmazonFailure>
  /** Its reader closes the download. */
  openReport(documentId: string): Promise<OpenedReport | AmazonFailure>
}
