/** What `admin-api` answers of how stores, accounts and the whole installation are doing. */
import type { CheckId, FindingCode, FindingOutcome } from '../../shared/doctor/doctor-words'

export type OutcomeKind = 'accepted' | 'rejected' | 'throttled' | 'unavailable' | 'unauthorised'

/** How far the store is behind Commerce. Counts and delays are of the current hour and the 24 before it. */
export interface Freshness {
  /** When the oldest change was noticed that is not published yet, over all stores; null when there is none. */
  readonly oldestPendingAt: string | null
  /** Half of all changes were accepted within it, and 95 % within the other; null when there were none. */
  readonly p50Ms: number | null
  readonly p95Ms: number | null
  /** It took longer than the number beside it, which is the longest delay that is told apart. */
  readonly p50IsMore: boolean
  readonly p95IsMore: boolean
  readonly accepted: number
  readonly rejected: number
  /** Throttled, unavailable or unauthorised: sent again. */
  readonly failed: number
  readonly lastErrors: Readonly<Partial<Record<OutcomeKind, LastError>>>
}

export type CoursePeriod = '24h' | '7d' | '30d'

/** `GET /stores/{storeId}/course?period=`: what was sent for a store, in equal parts of the time until now. */
export interface CourseReply {
  readonly period: CoursePeriod
  /** Oldest first, without gaps: 24 of an hour, 28 of six hours, or 30 of a day. */
  readonly points: readonly CoursePoint[]
}

export interface CoursePoint {
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
  /** Amazon refuses the account: nothing is published for it, and Amazon is asked again at `probeAt`. */
  readonly paused: (LastError & { readonly probeAt: string }) | null
  /** Amazon refuses every quantity of the store's marketplace; one is tried again at `retryAt`. */
  readonly quantitiesRefused: (LastError & { readonly retryAt: string }) | null
  /** Amazon refuses to show the account's orders; it is asked again every quarter of an hour. */
  readonly ordersRefused: LastError | null
  /** Amazon has more orders than it lets be read. */
  readonly ordersLag: boolean
  /** All orders that were updated until then are counted; null before the first poll. */
  readonly ordersUntil: string | null
  /** Units sold on Amazon in the last 7 days that no Commerce order carried in time, the latest first. */
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
  /** What brought the listings to 0, in the publisher's words: sweep, import, topology, … */
  readonly reasons: readonly string[]
  /** That went to 0 within an hour. */
  readonly listings: number
}

/** Something that a foreign system refused or failed to answer, or that nobody could read. */
export interface CommunicationError {
  readonly id: string
  readonly at: string
  readonly system: 'amazon' | 'commerce' | 'events'
  readonly sellerSku: string | null
  readonly code: string
  readonly message: string
  readonly requestId: string | null
}

export interface CommunicationErrorsReply {
  /** Newest first. */
  readonly entries: readonly CommunicationError[]
  readonly next: string | null
}

export type { CheckId, FindingCode, FindingOutcome }

export interface DoctorFinding {
  readonly check: CheckId
  /** The account, store, event or endpoint that it is about; null where it is about the installation. */
  readonly subject: string | null
  readonly outcome: FindingOutcome
  readonly code: FindingCode
  /** What stands in for the braces of the words; a value named `at` is a moment, ISO 8601. */
  readonly values: Readonly<Record<string, string | number>>
}

export interface DoctorReply {
  /** ISO 8601. */
  readonly at: string
  /** In the order of the checks. */
  readonly findings: readonly DoctorFinding[]
}
