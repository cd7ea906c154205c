import type { AmazonFailure } from '../amazon/client/amazon-outcome'
import type { FeedMessage, FeedReading, FeedReport, FeedSubmission } from '../amazon/listings/feeds'
import type { ListingsOutcome, PatchOutcome, QuantityPatch } from '../amazon/listings/listings-items'
import type { OrderOutcome, OrdersOutcome, OrdersPage } from '../amazon/orders'
import type { Download } from '../amazon/reports/download-document'
import type { CreatedReport, ReportReading } from '../amazon/reports/reports'

/** A feed that was not submitted, with the failure that prevented it, if any. */
export interface UnsentFeed {
  readonly kind: 'unsent'
  readonly failure: AmazonFailure | null
}

export interface OpenedReport {
  readonly kind: 'report'
  readonly download: Download
  readonly isCompressed: boolean
}

/** An Amazon account within its rate limits. Calls wait for their turn. */
export interface Seller {
  /** Whether Amazon's last answer in this run, to any task, named a channel other than the merchant's own. */
  hasOtherChannel(sellerSku: string, marketplaceIds: readonly string[]): boolean
  /** `unsent`: when its turn came, nothing might be sent any more, or the quantity was no longer current. */
  patchQuantity(
    patch: QuantityPatch,
    isCurrent: () => boolean,
  ): Promise<PatchOutcome | { readonly kind: 'unsent' }>
  /** At most 20 seller SKUs. */
  readListings(marketplaceId: string, sellerSkus: readonly string[]): Promise<ListingsOutcome>
  /** Reads any listing, to find out whether the account can be read at all. */
  readSome(marketplaceId: string): Promise<ListingsOutcome>
  /** At most 20 ASINs. */
  readListingsByAsin(marketplaceId: string, asins: readonly string[]): Promise<ListingsOutcome>
  /** Does not wait. Its rate is one call in three minutes, which the caller tracks. */
  searchOrders(page: OrdersPage): Promise<OrdersOutcome>
  /** Reads a single order. */
  readOrder(orderId: string): Promise<OrderOutcome>
  /** At most 25,000 messages of one marketplace. */
  submitFeed(
    marketplaceId: string,
    messages: readonly FeedMessage[],
    isCurrent: () => boolean,
  ): Promise<FeedSubmission | AmazonFailure | UnsentFeed>
  readFeed(feedId: string): Promise<FeedReading | AmazonFailure>
  readFeedReport(documentId: string): Promise<FeedReport | AmazonFailure>
  /** Returns `throttled` at once if it would have to wait long, like the next two. */
  createListingsReport(marketplaceId: string): Promise<CreatedReport | AmazonFailure>
  readReport(reportId: string): Promise<ReportReading | AmazonFailure>
  /** The reader closes the download. */
  openReport(documentId: string): Promise<OpenedReport | AmazonFailure>
}
