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

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

export const LIMITS: Limits = {
  sweepMs: null,
  lowStock: 5,
  lowStockSweepMs: 15 * MINUTE,
  productPollMs: 15 * MINUTE,
  orderPollMs: 5 * MINUTE,
  topologyMs: 15 * MINUTE,
  confirmAfterMs: MINUTE,
  confirmAgainMs: DAY,
  feedMinimum: 1_000,
  feedStuckMs: 60 * MINUTE,
  breakerShare: 0.2,
  breakerMinimum: 20,
  retentionMs: 30 * DAY,
}
