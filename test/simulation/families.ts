import type { Limits } from '../../actions/shared/publishing/limits'
import { type AmazonFaults, QUIET_AMAZON } from './amazon-partner'
import type { IndexLag } from './commerce-model-types'
import { type CommerceFaults, QUIET_COMMERCE } from './commerce-reader'
import { type DatabaseFaults, QUIET_DATABASE } from './database-model'

const MINUTE = 60_000

/** What happens and fails during the storm. Numbers are totals over the storm, shares are from 0 to 1. */
export interface Plan {
  readonly stormMinutes: number
  /** Everything must be right by then. An account that Amazon refused waits a quarter of an hour. */
  readonly restMinutes: number
  /**
   * Time within which everything known is right on Amazon, unless Commerce or Amazon refuses it. Null: not promised.
   */
  readonly promptMs: number | null
  /** Products whose stock cannot be read from Commerce. */
  readonly stuck: number
  /** Amazon refuses one account most of the time. */
  readonly isOneRefused: boolean
  readonly lag: IndexLag
  /** Shares of Commerce's own orders. */
  readonly shipped: number
  readonly cancelled: number
  /** Quantities that another system keeps writing. */
  readonly foreign: number
  /** Share of a save's follow-up writes that are lost. */
  readonly lostWrites: number
  /** Periods of minutes in which Commerce answers without any row. */
  readonly outages: number
  /** Share of workers with a wrong clock, and by how much. */
  readonly wrongClocks: number
  readonly clockOffMs: number
  readonly renames: number
  readonly typeChanges: number
  /** Sources that close, and open again after minutes. */
  readonly closures: number
  /** Whether the import of Amazon orders reserves their units. */
  readonly reserves: boolean
  /** Fewest and most products. */
  readonly products: readonly [number, number]
  /** Changes of stock and products in Commerce. */
  readonly changes: number
  /** Shares of events. */
  readonly dropped: number
  readonly duplicated: number
  readonly latestMs: number
  /** Whether sweeps and the polls of Commerce ever run. */
  readonly isSwept: boolean
  /** Purchases on Amazon. */
  readonly sales: number
  /** Time within which an imported order is in Commerce. */
  readonly importWithinMs: number
  /** Minutes after which an order that was not imported stops counting. Each account uses one of them. */
  readonly orderImportMinutes: readonly number[]
  /** Share of Amazon orders that a search finds five to thirty minutes late. */
  readonly lateOrders: number
  /** Quantities that another system writes, and how often. */
  readonly writers: number
  readonly rewrites: number
  /** Listings that move to Amazon's fulfillment, and the share of them that return. */
  readonly flips: number
  readonly returning: number
  /** The merchant's actions: saving settings, pausing and resuming stores, and read-only mode for a while. */
  readonly saves: number
  /** Settings that raise every quantity of a store. */
  readonly raises: number
  readonly pauses: number
  readonly readOnly: number
  readonly kills: number
  readonly freezes: number
  /** Publishers that start although another one works. */
  readonly rivals: number
  /** Periods in which Amazon refuses an account, and their length. */
  readonly refusals: number
  readonly refusedMs: readonly [number, number]
  /** Whether Amazon only refuses their patches. */
  readonly refusesPatchesOnly: boolean
  /** Periods with the faults below. */
  readonly troubles: number
  readonly amazon: AmazonFaults
  readonly database: DatabaseFaults
  readonly commerce: CommerceFaults
  readonly limits: Partial<Limits>
}

/** A listing that comes back from Amazon's fulfilment is read within an hour, and then its quantity is sent. */
const REST_AFTER_FLIPS = 75

const CALM: Plan = {
  stormMinutes: 8,
  restMinutes: 45,
  promptMs: null,
  stuck: 0,
  isOneRefused: false,
  lag: { quantityMs: 0, salabilityMs: 0 },
  shipped: 0,
  cancelled: 0,
  foreign: 0,
  lostWrites: 0,
  outages: 0,
  wrongClocks: 0,
  clockOffMs: 0,
  renames: 0,
  typeChanges: 0,
  closures: 0,
  reserves: true,
  products: [4, 14],
  changes: 40,
  dropped: 0,
  duplicated: 0,
  latestMs: 1_500,
  isSwept: true,
  sales: 0,
  importWithinMs: 4 * MINUTE,
  lateOrders: 0,
  writers: 0,
  rewrites: 0,
  orderImportMinutes: [60],
  flips: 0,
  returning: 0,
  saves: 0,
  raises: 0,
  pauses: 0,
  readOnly: 0,
  kills: 0,
  freezes: 0,
  rivals: 0,
  refusals: 0,
  refusedMs: [30_000, 200_000],
  refusesPatchesOnly: false,
  troubles: 0,
  amazon: QUIET_AMAZON,
  database: QUIET_DATABASE,
  commerce: QUIET_COMMERCE,
  limits: {},
}

const AMAZON: Plan = {
  ...CALM,
  restMinutes: REST_AFTER_FLIPS,
  flips: 3,
  returning: 0.5,
  refusals: 1,
  troubles: 4,
  amazon: { ...QUIET_AMAZON, unavailable: 0.15, lost: 0.1, unanswered: 0.15, throttled: 0.1 },
}

const DATABASE: Plan = {
  ...CALM,
  troubles: 4,
  database: { before: 0.1, after: 0.1, again: 0.1, slowest: 400 },
}

const COMMERCE: Plan = { ...CALM, troubles: 4, commerce: { failing: 0.2, half: 0.2 } }

/** More rises at once than patches handle: settings raised for every listing. */
const FEEDS: Plan = {
  ...CALM,
  products: [180, 240],
  changes: 30,
  sales: 10,
  saves: 1,
  raises: 4,
  troubles: 2,
  amazon: { ...QUIET_AMAZON, unanswered: 0.1, stuckFeeds: 0.2, fatalFeeds: 0.2, cancelledFeeds: 0.1 },
  limits: { feedMinimum: 50, feedStuckMs: 4 * MINUTE },
}

export const FAMILIES = {
  calm: CALM,
  events: { ...CALM, dropped: 0.3, duplicated: 0.3, latestMs: 60_000 },
  /** Every event arrives, and nothing else finds a change. */
  unswept: { ...CALM, duplicated: 0.2, latestMs: 20_000, isSwept: false, changes: 60 },
  /** No event arrives, so sweeps must find everything. */
  swept: { ...CALM, dropped: 1, changes: 60 },
  amazon: AMAZON,
  database: DATABASE,
  commerce: COMMERCE,
  crashes: { ...CALM, kills: 8, sales: 6 },
  rivals: { ...CALM, rivals: 8, freezes: 5 },
  sales: { ...CALM, sales: 30, dropped: 0.1 },
  imports: { ...CALM, sales: 30, importWithinMs: 12 * MINUTE, orderImportMinutes: [5, 10, 60] },
  merchant: { ...CALM, saves: 8, pauses: 4, readOnly: 1, sales: 6 },
  channels: {
    ...CALM,
    ...{ restMinutes: REST_AFTER_FLIPS, flips: 8, returning: 0.7, changes: 80, sales: 6 },
  },
  feeds: FEEDS,
  stuck: { ...CALM, stuck: 1, saves: 6, promptMs: MINUTE },
  accounts: { ...CALM, isOneRefused: true, saves: 6, promptMs: MINUTE },
  'index-lag': {
    ...CALM,
    lag: { quantityMs: 3 * MINUTE, salabilityMs: 2 * MINUTE },
    ...{ shipped: 0.6, cancelled: 0.3, sales: 8, changes: 80 },
  },
  'foreign-writers': { ...CALM, foreign: 3, stormMinutes: 40, restMinutes: 75, sales: 6 },
  'lost-writes': { ...CALM, saves: 12, pauses: 2, lostWrites: 0.5 },
  'empty-answers': { ...CALM, outages: 2, sales: 4 },
  clocks: { ...CALM, wrongClocks: 0.5, clockOffMs: -60 * MINUTE, kills: 6, sales: 10 },
  'clocks-ahead': { ...CALM, wrongClocks: 0.5, clockOffMs: 60 * MINUTE, kills: 6, sales: 10 },
  renames: { ...CALM, renames: 5, typeChanges: 2, sales: 10, changes: 60 },
  'closed-sources': { ...CALM, closures: 3, lag: { quantityMs: 2 * MINUTE, salabilityMs: MINUTE } },
  unreserved: {
    ...CALM,
    ...{ reserves: false, sales: 20, importWithinMs: 2 * MINUTE, stormMinutes: 18, promptMs: 8 * MINUTE },
  },
  'late-feeds': { ...FEEDS, sales: 0, troubles: 4, amazon: { ...QUIET_AMAZON, lateFeeds: 0.6 } },
  'late-orders': { ...CALM, sales: 25, lateOrders: 0.4, dropped: 0.1 },
  'unreadable-orders': {
    ...CALM,
    ...{ sales: 25, troubles: 4 },
    amazon: { ...QUIET_AMAZON, unreadableOrders: 0.4, plainOrdersOnly: true },
  },
  writers: { ...CALM, writers: 4, rewrites: 6 },
  'long-refusal': { ...CALM, refusals: 1, refusedMs: [7 * MINUTE, 8 * MINUTE] },
  parts: {
    ...CALM,
    ...{ troubles: 4, refusals: 2, refusesPatchesOnly: true },
    amazon: { ...QUIET_AMAZON, refusedSkus: 0.3 },
  },
  everything: {
    ...AMAZON,
    ...{ database: DATABASE.database, commerce: COMMERCE.commerce },
    ...{ dropped: 0.2, duplicated: 0.2, latestMs: 40_000 },
    ...{ sales: 15, kills: 4, freezes: 2, rivals: 4, saves: 2, pauses: 1 },
  },
} as const satisfies Record<string, Plan>

export type Family = keyof typeof FAMILIES

/** Only run by name: they take long, or not every seed comes to rest in time. */
const BY_NAME: ReadonlySet<string> = new Set([
  'clocks-ahead',
  'index-lag',
  'unreserved',
  'late-feeds',
  'late-orders',
  'unreadable-orders',
  'writers',
  'long-refusal',
  'parts',
])

/** The families that run by default. */
export const USUAL_FAMILIES: readonly Family[] = Object.keys(FAMILIES)
  .filter(isFamily)
  .filter((name) => !BY_NAME.has(name))

export function isFamily(name: string): name is Family {
  return Object.hasOwn(FAMILIES, name)
}
