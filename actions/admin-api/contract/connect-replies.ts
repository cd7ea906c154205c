/** What `admin-api` answers about connecting, accounts and the life of a store; a part of `replies.ts`. */
import type { Region } from '../../shared/amazon/marketplaces'
import type { WebsiteStock } from '../../shared/commerce/catalog/topology'
import type { HandoverPlan, StockReach, StoreChange } from '../../shared/listing-quantity/handover'
import type { ReadOnlyReason } from '../../shared/merchant/read-only'
import type { Fingerprint } from '../../shared/settings-store/records'

export type { Fingerprint, ReadOnlyReason, Region, StoreChange, WebsiteStock }

export type InventoryScope = 'region' | 'country'

/** What a store can be connected to, and by which ways. */
export interface ConnectionReply {
  readonly marketplaces: readonly MarketplaceChoice[]
  /** The app has LWA credentials of its own, so that an account needs none. */
  readonly hasAmazonApp: boolean
  /** Has to be registered with the Amazon app of whoever uses *Authorise with Amazon*. */
  readonly redirectUri: string
  /** False: *Authorise with Amazon* is not configured. */
  readonly canAuthorise: boolean
}

export interface MarketplaceChoice {
  readonly id: string
  readonly country: string
  readonly region: Region
  readonly domain: string
}

export interface WebsitesReply {
  readonly websites: readonly WebsiteStock[]
}

export interface AccountRequest {
  readonly sellerId: string
  readonly region: Region
  readonly refreshToken: string
  /** LWA credentials of a private app of the merchant's own; the app's configured ones when left out. */
  readonly lwaClientId?: string
  readonly lwaClientSecret?: string
}

export interface Account {
  readonly id: string
  readonly sellerId: string
  readonly region: Region
  readonly inventoryScope: InventoryScope
  readonly orderImportMinutes: number
  /** Left out: `ext_order_id`. */
  readonly orderIdField?: string
  /** Left out: it does. */
  readonly importReserves?: boolean
  readonly createdAt: string
  readonly authorisedAt?: string
  readonly clientSecretRotatedOn?: string
}

export interface AccountReply {
  readonly account: Account
}

export type AccountWarningKind =
  /** Amazon refuses the account's authorisation. */
  | 'refused'
  /** The yearly authorisation ends within 30 days, or has ended. */
  | 'authorisation-due'
  /** The client secret ends within 30 days, or has ended, 180 days after its rotation. */
  | 'client-secret-due'
  /** Amazon has one inventory for the account's region, though the account's scope is the country. */
  | 'shared-inventory'

export interface AccountWarning {
  readonly kind: AccountWarningKind
  /** When it happened, or when it will. */
  readonly at: string
  /** Amazon's words, where it is Amazon that refuses. */
  readonly message: string | null
  readonly code: string | null
}

export interface AccountDetails extends Account {
  readonly version: number
  readonly warnings: readonly AccountWarning[]
  /** What Amazon was seen to do; saving it publishes everything anew. Left out: nothing is proposed. */
  readonly proposedScope?: InventoryScope
  /** It has LWA credentials of its own. */
  readonly hasOwnApp: boolean
  readonly storeIds: readonly string[]
  readonly storeNames: readonly string[]
}

export interface AccountsReply {
  /** Oldest first. */
  readonly accounts: readonly AccountDetails[]
}

export interface AccountChangeRequest {
  readonly version: number
  readonly inventoryScope: InventoryScope
  readonly orderImportMinutes: number
  /** Each stays as it is when left out. */
  readonly orderIdField?: string | undefined
  readonly importReserves?: boolean | undefined
  /** `YYYY-MM-DD`; null: not known. */
  readonly clientSecretRotatedOn: string | null
}

export interface AccountRemovalRequest {
  readonly version: number
}

export interface AccountRemovedReply {
  /** Their listings are taken away by jobs. */
  readonly removedStoreIds: readonly string[]
}

export interface AccountChangedReply {
  readonly account: AccountDetails
}

export interface AuthorisationRequest {
  /** In whose Seller Central the seller signs in. */
  readonly marketplaceId: string
}

export interface AuthorisationReply {
  readonly consentUrl: string
  /** What Amazon's answer must carry. */
  readonly state: string
}

export interface ExchangeRequest {
  readonly code: string
  readonly state: string
  readonly sellingPartnerId: string
}

export interface StoreChangeRequest {
  readonly version: number
  readonly name: string
  readonly status: 'active' | 'paused'
  readonly websiteCode: string
}

export interface StoreRemovalRequest {
  readonly version: number
}

/** What a change of a store would do to seller SKUs that it shares. */
export interface ChangePreviewReply extends HandoverPlan {
  readonly change: StoreChange
  /** Names of every store that the plan speaks of, by id. */
  readonly names: Readonly<Record<string, string>>
}

/** What would be decided again if a store sold from the stock of another website. */
export interface WebsitePreviewReply extends StockReach {
  /** Names of every store that it speaks of, by id. */
  readonly names: Readonly<Record<string, string>>
}

/** Other stores with which a new one may share seller SKUs; how many is known once its listings are imported. */
export interface ConnectPreviewReply {
  /** Oldest first: wherever they share a seller SKU, the first of them decides. */
  readonly older: readonly {
    readonly id: string
    readonly name: string
    readonly status: 'active' | 'paused'
  }[]
}

export interface ReadOnlyState {
  readonly reason: ReadOnlyReason | null
  /** Switched on by hand, whatever else is the reason. */
  readonly byHand: boolean
  /** Where the state was written for; null until something was configured. */
  readonly written: Fingerprint | null
  /** Where this app runs. */
  readonly own: Fingerprint
}
