/**
 * Stores, from connecting to removal:
 *
 * - `GET  /stores` → {@link StoresReply}
 * - `POST /stores` {@link StoreRequest} → 201 {@link StoreReply}
 * - `GET  /stores/{storeId}` → {@link StoreReply}
 * - `PUT  /stores/{storeId}` {@link StoreChangeRequest} → {@link StoreReply}
 * - `DELETE /stores/{storeId}` {@link RemovalRequest} → 202 `JobReply`
 * - `POST /stores/{storeId}/zeros/authorise` {@link zerosRequest} → 202 `JobReply`
 * - `POST /stores/{storeId}/zeros/dismiss` → 202 `JobReply`
 * - `GET  /stores/{storeId}/change-preview?change=pause|resume|remove` → {@link ChangePreviewReply}
 * - `GET  /stores/{storeId}/website-preview` → {@link WebsitePreviewReply}
 * - `GET  /accounts/{accountId}/connect-preview?marketplaceId=` → {@link ConnectPreviewReply}
 * - `GET  /connection` → {@link ConnectionReply}
 * - `GET  /websites` → {@link WebsitesReply}
 */
import * as v from 'valibot'
import type { Region } from '../../shared/amazon/marketplaces'
import type { WebsiteStock } from '../../shared/commerce/catalog/topology'
import type { ControlChange, StockReach, StoreChange } from '../../shared/listing-quantity/change-of-control'
import type { ReadOnlyReason } from '../../shared/merchant/read-only'
import { requiredText, simulationId, version } from './common'
import type { AccountHealth, Freshness, OpenBreaker, StorePulse } from './installation/health'
import type { Job } from './jobs'
import type { Need, StoreCondition } from './needs'

export type { StoreChange, WebsiteStock }

const storeText = requiredText(100)

export const storeRequest = v.strictObject({
  accountId: storeText,
  marketplaceId: storeText,
  websiteCode: storeText,
  name: storeText,
})
export type StoreRequest = Readonly<v.InferOutput<typeof storeRequest>>

export const storeChangeRequest = v.strictObject({
  version,
  name: storeText,
  /**
   * A paused store is set to `active` with the id of a simulation of `resume` that looked at all of its listings: within the
   * last hour, after their last import, and after the last save of what decides its quantities.
   */
  status: v.picklist(['active', 'paused'], 'expected active or paused'),
  websiteCode: storeText,
  simulationId,
})
export type StoreChangeRequest = Readonly<v.InferOutput<typeof storeChangeRequest>>

/** The answer about zeros that wait: those of the simulation, or all of them. */
export const zerosRequest = v.strictObject({ simulationId })

/** The listings of a store by their state. Everything but `total` and `apart` adds up to `total`. */
export interface OutcomeCounts {
  readonly total: number
  /** Shown on Amazon with a quantity above 0, and for sale as far as Amazon said. */
  readonly listed: number
  /** Published with a quantity above 0, but Amazon does not let buyers buy it. */
  readonly notBuyable: number
  readonly belowThreshold: number
  readonly outOfStock: number
  /** 0 for another reason: disabled, not assigned to the stock, held back. */
  readonly otherZero: number
  readonly held: number
  /** Those of `held` that Amazon or another source supplies. Your stock does not change them. */
  readonly apart: number
  /** Amazon refused the last quantity. */
  readonly failing: number
  /** Imported, not yet decided. */
  readonly undecided: number
}

export interface StoreSummary {
  readonly id: string
  readonly name: string
  readonly status: 'active' | 'paused'
  /**
   * False: the store was connected beside stores that may share its quantities, and stays paused until a person starts it.
   */
  readonly isStarted: boolean
  readonly marketplaceId: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly domain: string
  readonly accountId: string
  readonly sellerId: string
  /** The name that buyers see; left out: not known yet. */
  readonly sellerName?: string
  readonly region: Region
  readonly websiteCode: string
  readonly createdAt: string
  /** A change of the store has to name it. */
  readonly version: number
  /** False until Stock / Quantity is saved for the first time: until then the store publishes nothing. */
  readonly hasSettings: boolean
  readonly counts: OutcomeCounts
  readonly condition: StoreCondition
}

export interface StoresReply {
  readonly stores: readonly StoreSummary[]
  readonly readOnly: boolean
  readonly readOnlyReason: ReadOnlyReason | null
  /** By store id. */
  readonly pulses: Readonly<Record<string, StorePulse>>
  /** When the oldest unpublished change was noticed, over all stores. */
  readonly oldestPendingAt: string | null
  /** Number of connected seller accounts. */
  readonly accounts: number
  /** Amazon has accepted at least one quantity of any store. */
  readonly hasPublished: boolean
  readonly otherWriters: OtherWriters
  /** As of `GET /needs`, so that the page needs one request. */
  readonly needs: readonly Need[]
}

/** Other systems that may write the quantities of the same listings. */
export interface OtherWriters {
  /** Who else gets the same events from Commerce: an app, or the id of its event provider. */
  readonly receivers: readonly string[]
  /** Number of listings for which Amazon repeatedly showed another quantity within a day. */
  readonly listings: number
}

export interface StoreReply {
  readonly store: StoreSummary
  /** Stock changes that are noticed and not yet decided, over all stores. */
  readonly pending: number
  readonly lastPublishedAt: string | null
  readonly job: Job | null
  /** An import of the listings waits or runs. Until it ends, the store can neither start nor resume. */
  readonly isImporting: boolean
  /** Recent requests of people, newest first. */
  readonly commands: readonly Job[]
  readonly freshness: Freshness
  readonly account: AccountHealth
  /** What is wrong with the store's settings and rules. */
  readonly settingsNeeds: readonly Need[]
  /** The open question of the mass-zero breaker; null if there is none. */
  readonly breaker: OpenBreaker | null
}

/** What a change of a store would do to seller SKUs that it shares. */
export interface ChangePreviewReply extends ControlChange {
  readonly change: StoreChange
  /** Ids of stores in the plan whose Stock / Quantity was never saved: their listings are held. */
  readonly withoutSettings: readonly string[]
  /** Names of every store in the plan, by id. */
  readonly names: Readonly<Record<string, string>>
}

/** What would be decided again if a store sold from the stock of another website. */
export interface WebsitePreviewReply extends StockReach {
  /** Names of every store in the reply, by id. */
  readonly names: Readonly<Record<string, string>>
}

/** Stores that may share seller SKUs with a new one. Their number is known only after the import of its listings. */
export interface ConnectPreviewReply {
  /** The store will wait, paused, until a person sees what it changes and starts it. */
  readonly waitsForStart: boolean
  /** Oldest first: for a shared seller SKU, the first of them decides. */
  readonly older: readonly {
    readonly id: string
    readonly name: string
    readonly status: 'active' | 'paused'
  }[]
}

/** What a store can be connected to, and how. */
export interface ConnectionReply {
  readonly marketplaces: readonly MarketplaceChoice[]
  /** The app has LWA credentials of its own, so that an account needs none. */
  readonly hasAmazonApp: boolean
  /** Has to be registered with the Amazon app to use *Authorise with Amazon*. */
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
