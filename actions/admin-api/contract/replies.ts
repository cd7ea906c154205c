/**
 * What `admin-api` answers. The page imports these types and nothing else of the actions, apart from the pure
 * listing-quantity module.
 *
 * Routes, all under `/api/v1/web/amazon-stock/admin-api`, all with `Authorization: Bearer <IMS token>` and
 * `x-gw-ims-org-id`:
 *
 * - `GET  /stores` → {@link StoresReply}
 * - `GET  /connection` → {@link ConnectionReply}
 * - `GET  /websites` → {@link WebsitesReply}
 * - `GET  /accounts` → {@link AccountsReply}
 * - `POST /accounts` {@link AccountRequest} → 201 {@link AccountReply}
 * - `PUT  /accounts/{accountId}` {@link AccountChangeRequest} → {@link AccountChangedReply}
 * - `DELETE /accounts/{accountId}` {@link AccountRemovalRequest} → {@link AccountRemovedReply}
 * - `GET  /accounts/{accountId}/connect-preview?marketplaceId=` → {@link ConnectPreviewReply}
 * - `POST /authorisations` {@link AuthorisationRequest} → 201 {@link AuthorisationReply}
 * - `POST /authorisations/exchange` {@link ExchangeRequest} → 201 {@link AccountReply}
 * - `POST /stores` {@link StoreRequest} → 201 {@link StoreReply}
 * - `GET  /stores/{storeId}` → {@link StoreReply}
 * - `PUT  /stores/{storeId}` {@link StoreChangeRequest} → {@link StoreReply}
 * - `DELETE /stores/{storeId}` {@link StoreRemovalRequest} → 202 {@link JobReply}
 * - `GET  /stores/{storeId}/change-preview?change=pause|resume|remove` → {@link ChangePreviewReply}
 * - `GET  /stores/{storeId}/website-preview` → {@link WebsitePreviewReply}
 * - `GET  /stores/{storeId}/stock-quantity` → {@link StockQuantityReply}
 * - `PUT  /stores/{storeId}/stock-quantity` {@link StockQuantityRequest} → {@link StockQuantitySavedReply}
 * - `GET  /stores/{storeId}/stock-quantity/history` → {@link StockQuantityHistoryReply}
 * - `GET  /stores/{storeId}/listings` → {@link ListingsReply}; its query and more of listings in `listing-replies.ts`
 * - `GET  /stores/{storeId}/activity?text=&rule=&status=&period=&before=&limit=` → {@link ActivityReply}
 * - `GET  /stores/{storeId}/errors?text=&system=&code=&period=&before=&limit=` → {@link CommunicationErrorsReply}
 * - `POST /stores/{storeId}/import` → 202 {@link JobReply}
 * - `POST /stores/{storeId}/republish` → 202 {@link JobReply}
 * - `POST /stores/{storeId}/listings/republish` → 202 {@link RepublishedReply}
 * - `POST /jobs/{jobId}/cancel` → {@link JobReply}
 * - `POST /stores/{storeId}/zeros/authorise` → 202 {@link JobReply}
 * - `POST /stores/{storeId}/zeros/dismiss` → 202 {@link JobReply}
 * - `GET  /jobs/{jobId}` → {@link JobReply}
 *
 * Every refusal is an {@link ErrorReply}. Times are ISO 8601 in UTC; quantities are whole units.
 */
import type { Region } from '../../shared/amazon/marketplaces'
import type {
  DecisionTrace,
  HoldRule,
  IneligibleRule,
  ListRule,
} from '../../shared/listing-quantity/decision'
import type {
  SettingsCaution,
  SettingsIssue,
  StockQuantitySettings,
} from '../../shared/listing-quantity/stock-quantity-settings'
import type { ReadOnlyReason } from './connect-replies'
import type { AccountHealth, Freshness, OpenBreaker, StorePulse } from './health-replies'
import type { Job } from './job-replies'
import type { Override } from './override-replies'

export type {
  Account,
  AccountChangedReply,
  AccountChangeRequest,
  AccountDetails,
  AccountRemovalRequest,
  AccountRemovedReply,
  AccountReply,
  AccountRequest,
  AccountsReply,
  AccountWarning,
  AuthorisationReply,
  AuthorisationRequest,
  ChangePreviewReply,
  ConnectionReply,
  ConnectPreviewReply,
  ExchangeRequest,
  MarketplaceChoice,
  StoreChange,
  StoreChangeRequest,
  StoreRemovalRequest,
  WebsitePreviewReply,
  WebsiteStock,
  WebsitesReply,
} from './connect-replies'

export type {
  AccountHealth,
  CommunicationError,
  CommunicationErrorsReply,
  CoursePeriod,
  CourseReply,
  Freshness,
  NotImported,
  OpenBreaker,
  StorePulse,
} from './health-replies'

export type { Job, JobReply } from './job-replies'

export interface StoreRequest {
  readonly accountId: string
  readonly marketplaceId: string
  readonly websiteCode: string
  readonly name: string
}

/** How many listings of a store stand where. The sum is `total`. */
export interface OutcomeCounts {
  readonly total: number
  /** Shown on Amazon with a quantity above 0. */
  readonly listed: number
  readonly belowThreshold: number
  readonly outOfStock: number
  /** 0 for another reason: disabled, not assigned to the stock, held back. */
  readonly otherZero: number
  readonly held: number
  /** Amazon refused the last quantity. */
  readonly failing: number
  /** Imported, not yet decided. */
  readonly undecided: number
}

export interface StoreSummary {
  readonly id: string
  readonly name: string
  readonly status: 'active' | 'paused'
  readonly marketplaceId: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly domain: string
  readonly accountId: string
  readonly sellerId: string
  readonly region: Region
  readonly websiteCode: string
  readonly createdAt: string
  /** To be named by a change of the store. */
  readonly version: number
  /** False until Stock / Quantity was saved for the first time: such a store publishes nothing. */
  readonly hasSettings: boolean
  readonly counts: OutcomeCounts
}

export interface StoresReply {
  readonly stores: readonly StoreSummary[]
  readonly readOnly: boolean
  readonly readOnlyReason: ReadOnlyReason | null
  /** By store. */
  readonly pulses: Readonly<Record<string, StorePulse>>
  /** When the oldest change was noticed that is not published yet, over all stores. */
  readonly oldestPendingAt: string | null
  /** Seller accounts that are connected. */
  readonly accounts: number
  /** Amazon has accepted a quantity of any store ever. */
  readonly hasPublished: boolean
  readonly otherWriters: OtherWriters
}

/** What else may write the quantities of the same listings. */
export interface OtherWriters {
  /** Who else gets the same events from Commerce: an app, or the id of its event provider. */
  readonly receivers: readonly string[]
  /** Listings for which Amazon showed another number, again and again, within a day. */
  readonly listings: number
}

export interface StoreReply {
  readonly store: StoreSummary
  /** Stock changes noticed and not yet decided, over all stores. */
  readonly pending: number
  readonly lastPublishedAt: string | null
  readonly job: Job | null
  /** What people asked for lately, newest first, with who did. */
  readonly commands: readonly Job[]
  readonly freshness: Freshness
  readonly account: AccountHealth
  /** The mass-zero breaker's question; null while there is none. */
  readonly breaker: OpenBreaker | null
}

export interface SavedBy {
  readonly version: number
  readonly savedAt: string
  /** The user's e-mail, or user id where IMS gives no e-mail. */
  readonly savedBy: string
}

export interface StockQuantityReply {
  /** 0 and null: never saved. */
  readonly version: number
  readonly settings: StockQuantitySettings | null
  readonly saved: SavedBy | null
  readonly cautions: readonly SettingsCaution[]
}

export interface StockQuantityRequest {
  /** The version that the form was filled from. */
  readonly version: number
  readonly settings: StockQuantitySettings
  /** The merchant was shown which listings go to 0, and wants it; false unless given. */
  readonly impactConfirmed?: boolean
}

export interface StockQuantitySavedReply extends StockQuantityReply {
  readonly saved: SavedBy
  /** The republication that the save started. */
  readonly job: Job
}

export interface StockQuantityHistoryReply {
  /** Newest first. */
  readonly versions: readonly (SavedBy & { readonly settings: StockQuantitySettings })[]
}

export interface Listing {
  readonly id: string
  readonly sellerSku: string
  readonly sku: string | null
  readonly title: string
  readonly asin: string | null
  readonly fulfillmentChannels: readonly string[]
  readonly decision: {
    readonly kind: 'list' | 'ineligible' | 'hold'
    readonly quantity: number | null
    readonly rule: ListRule | IneligibleRule | HoldRule
    readonly trace: DecisionTrace
    readonly decidedAt: string
  } | null
  /** What Amazon shows as far as is known: what it accepted last, or what was read from it; null when neither. */
  readonly shown: { readonly quantity: number; readonly at: string } | null
  readonly published: {
    readonly quantity: number
    readonly status: 'accepted' | 'rejected' | 'failed'
    readonly at: string
    readonly message: string | null
  } | null
  /** A zero that is not sent: it waits for the merchant's answer, or the merchant did not want it. */
  readonly massZero: 'asked' | 'dismissed' | null
  /** Since when Amazon does not have it any more; it is not published. */
  readonly vanishedAt: string | null
  /** When it is deleted here for that; null while Amazon has it. */
  readonly keptUntil: string | null
  /** Commerce's salable quantity, as it was last read; null where it is not managed or not known. */
  readonly stock: number | null
  /** Null: its store's settings count. */
  readonly override: Override | null
}

export interface ListingsReply {
  readonly listings: readonly Listing[]
  /** Give as `after` for the next page; null at the end. */
  readonly next: string | null
}

export interface ActivityEntry {
  readonly id: string
  readonly at: string
  readonly sellerSku: string
  readonly from: number | null
  readonly to: number
  readonly rule: ListRule | IneligibleRule
  readonly status: 'accepted' | 'rejected'
  readonly submissionId: string | null
  readonly message: string | null
}

export interface ActivityReply {
  /** Newest first. */
  readonly entries: readonly ActivityEntry[]
  readonly next: string | null
}

/** `POST /stores/{storeId}/listings/republish` with `sellerSkus`, 1 to 500. */
export interface RepublishedReply {
  readonly listings: number
}

/** Status 400, 401, 403, 404, 405, 409, 413, 429, 500 or 503. */
export interface ErrorReply {
  readonly error: {
    readonly code: string
    /** What was expected, what came, what to do. */
    readonly message: string
    /** 400 on a settings save: what is wrong, per field. */
    readonly issues?: readonly SettingsIssue[]
    /** 400 and 409: which field of the request to correct. */
    readonly field?: string
    /** 409 on a settings save: who saved the newer version, and what it says. */
    readonly current?: SavedBy & { readonly settings: StockQuantitySettings }
    readonly requestId?: string
  }
}
