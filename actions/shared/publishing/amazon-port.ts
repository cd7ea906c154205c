import type { AmazonFailure } from '../amazon/client/amazon-outcome'
import type { FeedMessage, FeedReading, FeedReport, FeedSubmission } from '../amazon/listings/feeds'
import type { ListingsOutcome, PatchOutcome, QuantityPatch } from '../amazon/listings/listings-items'
import type { OrderOutcome, OrdersOutcome, OrdersPage } from '../amazon/orders'
import type { Download } from '../amazon/reports/download-document'
import type { CreatedReport, ReportReading } from '../amazon/reports/reports'

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
  hasOtherChannel(sellerSku: string, marketplaceIds: readonly string[]): boolean
  /** `unsent`: by the time it was its turn, nothing might be sent any more, or the number was no longer current. */
  patchQuantity(
    patch: QuantityPatch,
    isCurrent: () => boolean,
  ): Promise<PatchOutcome | { readonly kind: 'unsent' }>
  /** At most 20 seller SKUs. */
  readListings(marketplaceId: string, sellerSkus: readonly string[]): Promise<ListingsOutcome>
  /** Reads any one listing, to find out whether the account can be read at all. */
  readSome(marketplaceId: string): Promise<ListingsOutcome>
  /** At most 20 ASINs. */
  readListingsByAsin(marketplaceId: string, asins: readonly string[]): Promise<ListingsOutcome>
  /** Does not wait: its rate is a call in three minutes, which the caller keeps account of. */
  searchOrders(page: OrdersPage): Promise<OrdersOutcome>
  /** Left out where nobody asks for single orders. */
  readOrder(orderId: string): Promise<OrderOutcome>
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
