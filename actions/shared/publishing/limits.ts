import { days, minutes } from '../time'
/** How often and how much the publisher does of itself. Times in milliseconds. */
export interface Limits {
  /** Between two sweeps of all listings; null: by how many there are. */
  readonly sweepMs: number | null
  /** Listings with at most this many units are swept more often. */
  readonly lowStock: number
  /** Between two sweeps of those. */
  readonly lowStockSweepMs: number
  readonly productPollMs: number
  readonly orderPollMs: number
  readonly topologyMs: number
  /** What Amazon accepted is read back after it. */
  readonly confirmAfterMs: number
  /** A confirmed listing is read again after it. */
  readonly confirmAgainMs: number
  /** Rises of one account from which a feed carries them. */
  readonly feedMinimum: number
  /** A feed that is not through after it counts as stuck. */
  readonly feedStuckMs: number
  /** Share of a store's listings that may go to 0 within an hour without an event of their own. */
  readonly breakerShare: number
  /** As many may always. */
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
