import { type AmazonFaults, QUIET_AMAZON } from './amazon-partner'
import { type DatabaseFaults, QUIET_DATABASE } from './database-model'

/** What goes on and what goes wrong while the storm lasts; numbers are counts over all of it, shares are from 0 to 1. */
export interface Plan {
  /** Changes of stock and products in Commerce. */
  readonly changes: number
  /** Shares of the events. */
  readonly dropped: number
  readonly duplicated: number
  readonly latestMs: number
  /** Purchases on Amazon. */
  readonly sales: number
  /** Listings that go over to Amazon's own fulfilment. */
  readonly flips: number
  readonly kills: number
  readonly freezes: number
  /** Publishers that start beside whoever works already. */
  readonly rivals: number
  /** Periods in which Amazon refuses an account. */
  readonly refusals: number
  /** Periods in which the faults below are there. */
  readonly troubles: number
  readonly amazon: AmazonFaults
  readonly database: DatabaseFaults
  readonly commerce: number
}

const CALM: Plan = {
  changes: 40,
  dropped: 0,
  duplicated: 0,
  latestMs: 1_500,
  sales: 0,
  flips: 0,
  kills: 0,
  freezes: 0,
  rivals: 0,
  refusals: 0,
  troubles: 0,
  amazon: QUIET_AMAZON,
  database: QUIET_DATABASE,
  commerce: 0,
}

const AMAZON: Plan = {
  ...CALM,
  flips: 2,
  refusals: 1,
  troubles: 4,
  amazon: { ...QUIET_AMAZON, unavailable: 0.15, lost: 0.1, unanswered: 0.15, throttled: 0.1 },
}

const DATABASE: Plan = {
  ...CALM,
  troubles: 4,
  commerce: 0.2,
  database: { before: 0.1, after: 0.1, again: 0.1, slowest: 400 },
}

export const FAMILIES = {
  calm: CALM,
  events: { ...CALM, dropped: 0.3, duplicated: 0.3, latestMs: 60_000 },
  amazon: AMAZON,
  database: DATABASE,
  crashes: { ...CALM, kills: 8, sales: 6 },
  rivals: { ...CALM, rivals: 8, freezes: 5 },
  sales: { ...CALM, sales: 30, dropped: 0.1 },
  everything: {
    ...AMAZON,
    ...{ database: DATABASE.database, commerce: 0.2 },
    ...{ dropped: 0.2, duplicated: 0.2, latestMs: 40_000 },
    ...{ sales: 15, kills: 4, freezes: 2, rivals: 4 },
  },
} as const satisfies Record<string, Plan>

export type Family = keyof typeof FAMILIES

export function isFamily(name: string): name is Family {
  return Object.hasOwn(FAMILIES, name)
}
