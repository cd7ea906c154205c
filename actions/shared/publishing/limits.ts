import type { RateLimit } from '../amazon/client/pacing'
import { days, minutes } from '../time'

/** How often the publisher's own work runs, and its size. Times are in milliseconds. */
export interface Limits {
  /** Between two sweeps of all listings. Null: depends on how many there are. */
  readonly sweepMs: number | null
  /** Listings with at most this many units are swept more often. */
  readonly lowStock: number
  /** Between two sweeps of listings with low stock. */
  readonly lowStockSweepMs: number
  readonly productPollMs: number
  readonly orderPollMs: number
  readonly topologyMs: number
  /** When an accepted quantity is read back. */
  readonly confirmAfterMs: number
  /** When a confirmed listing is read again. */
  readonly confirmAgainMs: number
  /** Number of an account's rises from which a feed is used. */
  readonly feedMinimum: number
  /** A longer feed counts as stuck. */
  readonly feedStuckMs: number
  /** Share of a store's listings that may go to 0 within an hour without an event of their own. */
  readonly breakerShare: number
  /** This many may always go to 0. */
  readonly breakerMinimum: number
  /** How long listing changes and communication errors are kept. */
  readonly retentionMs: number
}

export const LIMITS: Limits = {
  sweepMs: null,
  lowStock: 5,
  lowStockSweepMs: minutes(15),
  productPollMs: minutes(15),
  orderPollMs: minutes(5),
  topologyMs: minutes(15),
  confirmAfterMs: minutes(1),
  confirmAgainMs: days(1),
  feedMinimum: 1_000,
  feedStuckMs: minutes(60),
  breakerShare: 0.2,
  breakerMinimum: 20,
  retentionMs: days(30),
}

/**
 * Listings a second that saves of stores and another topology have decided, all together. Imports count more for each
 * listing. What all of them read and write is then about a quarter of the 500 MB a minute that Database Storage transfers.
 */
export const BULK_RATE: RateLimit = { rate: 350, burst: 2_001, initial: 2_000 }
