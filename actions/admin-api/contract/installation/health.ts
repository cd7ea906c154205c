/**
 * How stores, accounts and the installation are doing:
 *
 * - `GET /stores/{storeId}/publish-history?period=24h|7d|30d` → {@link PublishHistoryReply}
 * - `GET /doctor` → {@link DoctorReply}
 */
import type { CheckId, FindingCode, FindingOutcome } from '../../../shared/doctor/doctor-words'

export type OutcomeKind = 'accepted' | 'rejected' | 'throttled' | 'unavailable' | 'unauthorised'

/** How far the store is behind Commerce. Counts and delays cover the current hour and the 24 hours before it. */
export interface Freshness {
  /** When the oldest unpublished change was noticed, over all stores; null if there is none. */
  readonly oldestPendingAt: string | null
  /** Half of all changes were accepted within this time; null if there were none. */
  readonly p50Ms: number | null
  /** 95 % of all changes were accepted within this time. */
  readonly p95Ms: number | null
  /** True: it took longer than `p50Ms`, which is then the longest delay that the histogram distinguishes. */
  readonly p50IsMore: boolean
  /** The same for `p95Ms`. */
  readonly p95IsMore: boolean
  readonly accepted: number
  readonly rejected: number
  /** Throttled, unavailable or unauthorised: sent again. */
  readonly failed: number
  readonly lastErrors: Readonly<Partial<Record<OutcomeKind, LastError>>>
}

export type HistoryPeriod = '24h' | '7d' | '30d'

/** What was sent for a store, in equal intervals until now. */
export interface PublishHistoryReply {
  readonly period: HistoryPeriod
  /** Oldest first, without gaps: 24 of an hour, 28 of six hours, or 30 of a day. */
  readonly points: readonly PublishHistoryPoint[]
}

export interface PublishHistoryPoint {
  readonly from: string
  readonly accepted: number
  readonly rejected: number
  /** Throttled, unavailable or unauthorised: sent again. */
  readonly failed: number
  readonly p50Ms: number | null
  readonly p95Ms: number | null
}

/** How a store is doing, at a glance. */
export interface StorePulse {
  /** Quantities that Amazon accepted in each of the last 24 hours, oldest first. */
  readonly accepted: readonly number[]
  readonly rejected: number
  readonly failed: number
  readonly p95Ms: number | null
}

export interface LastError {
  readonly at: string
  readonly code: string
  readonly message: string
}

/** How the store's account is doing at Amazon. */
export interface AccountHealth {
  /** Amazon refuses the account: nothing is published for it until Amazon is asked again at `probeAt`. */
  readonly paused: (LastError & { readonly probeAt: string }) | null
  /** Amazon refuses every quantity in the store's marketplace; one is tried again at `retryAt`. */
  readonly quantitiesRefused: (LastError & { readonly retryAt: string }) | null
  /** Amazon refuses to show the account's orders; it is asked again every quarter of an hour. */
  readonly ordersRefused: LastError | null
  /** Amazon has more orders than its rate limit lets the app read. */
  readonly ordersLag: boolean
  /** All orders that were updated before this time are counted; null before the first poll. */
  readonly ordersUntil: string | null
  /** Units sold on Amazon in the last 7 days that no Commerce order carried in time, newest first. */
  readonly notImported: readonly NotImported[]
  /** Amazon was seen to have one inventory for the region, and the account is not set so. */
  readonly proposedScope: 'region' | null
}

export interface NotImported {
  readonly sku: string | null
  readonly sellerSku: string
  readonly amazonOrderId: string
  readonly quantity: number
  readonly orderedAt: string
}

export interface OpenBreaker {
  readonly since: string
  /** Why the listings went to 0, as the publisher's reasons: sweep, import, topology, … */
  readonly reasons: readonly string[]
  /** Number of Amazon quantities that wait and would go to 0. */
  readonly listings: number
}

export type { CheckId, FindingCode, FindingOutcome }

export interface DoctorFinding {
  readonly check: CheckId
  /** The account, store, event or endpoint concerned; null if it is the whole installation. */
  readonly subject: string | null
  readonly outcome: FindingOutcome
  readonly code: FindingCode
  /** Values for the placeholders of the message. A value named `at` is an ISO 8601 time. */
  readonly values: Readonly<Record<string, string | number>>
}

export interface DoctorReply {
  /** ISO 8601. */
  readonly at: string
  /** In the order of the checks. */
  readonly findings: readonly DoctorFinding[]
}
