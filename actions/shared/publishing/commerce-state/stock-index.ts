import type { StockConfiguration } from '../../commerce/stock/stock-items'
import type { StockIndexReading } from '../../database/listings/listing-document'
import { roundQuantity } from '../../listing-quantity/decide-listing-quantity'
import type { StockBound } from '../../listing-quantity/decision'
import { days, minutes, msBetween, seconds } from '../../time'

/** How an installation keeps its index, as its readings have shown. */
export type IndexMode = 'prompt' | 'late' | 'unknown'

/** What a reading says about how the installation keeps its index. */
export type IndexObservation = 'prompt' | 'late' | null

type Configuration = StockConfiguration | null | undefined

/** A reading under another configuration tells nothing of the index. */
export function isComparable(before: Configuration, now: Configuration): boolean {
  if (!before || !now) return true
  return before.backorders === now.backorders && before.minimumQuantity === now.minimumQuantity
}

/** Whether there was an order, which lowers the salable quantity at once. */
export function isOfOrder(reasons: ReadonlySet<string>): boolean {
  return reasons.has('order') || reasons.has('order-poll')
}

/** Without proof, a rise that looks like a late index is held back for so long. */
const UNPROVEN_MS = minutes(15)
/** Proof that lasts longer than this is taken for the truth: what the sources hold can be sold. */
const PROVEN_MS = days(1)

export function doImportsReserve({
  accounts,
}: {
  readonly accounts: readonly { readonly importReserves?: boolean | undefined }[]
}): boolean {
  return accounts.every(({ importReserves = true }) => importReserves)
}

export interface IndexSurroundings {
  readonly now: Date
  readonly mode: IndexMode
  /** There was an order, whose units have left the salable quantity since. */
  readonly isOrdered: boolean
  /**
   * Whether imports of Amazon's orders reserve what was sold. Where they do not, their shipments leave the salable
   * quantity above the sources for good, which proves nothing of the index.
   */
  readonly importsReserve: boolean
}

interface Reading {
  readonly quantity: number
  readonly sources: number
}

/**
 * Where Commerce brings its stock index up to date by a queue, a shipment takes units out of the sources at once, while
 * the salable quantity rises by them until the queue has run. The salable quantity cannot be above what the sources
 * hold: that is proof. A rise while the sources fell is only a suspicion, which counts where the installation was not
 * seen to keep its index promptly.
 */
export function assessIndex(
  previous: StockIndexReading | null,
  { quantity, sources }: Reading,
  surroundings: IndexSurroundings,
): StockIndexReading {
  const { now, importsReserve } = surroundings
  const excess = Math.max(0, roundQuantity(quantity - sources))
  const suspected = previous === null ? 0 : suspectedUnits(previous, { quantity, sources }, surroundings)
  const since = previous?.since ?? now
  const patience = importsReserve && excess > 0 ? PROVEN_MS : UNPROVEN_MS
  const isOverdue = msBetween(since, now) >= patience
  const ahead = Math.max(excess, isOverdue ? 0 : suspected)
  const isDoubted = unitsAhead({ quantity, sources, ahead }, importsReserve) > 0
  return { quantity, sources, ahead, since: isDoubted ? since : null }
}

function suspectedUnits(
  previous: StockIndexReading,
  { quantity, sources }: Reading,
  { mode, isOrdered, importsReserve }: IndexSurroundings,
): number {
  // Where the index is kept promptly, only units above the sources prove that it is late for once.
  if (mode === 'prompt' && previous.quantity <= previous.sources && quantity <= sources) return 0
  const shipped = roundQuantity(previous.sources - sources)
  const ahead = unitsAhead(previous, importsReserve)
  // Units that came in meanwhile are not in the index either, and make up for those that left.
  if (ahead > 0)
    return !isOrdered && hasMoved(previous, { quantity, sources }) ? 0 : Math.max(0, ahead + shipped)
  // An excess proves that the index does not know of what left the sources, whatever was ordered meanwhile.
  if (importsReserve && quantity > sources) return Math.max(0, shipped)
  if (mode === 'prompt') return 0
  // Units that were taken out by hand raise nothing; a fall of the salable quantity is what the index already knows.
  if (mode === 'late') return Math.max(0, roundQuantity(shipped - Math.max(0, previous.quantity - quantity)))
  return Math.min(Math.max(0, shipped), Math.max(0, roundQuantity(quantity - previous.quantity)))
}

/** Units that the index was ahead. An excess that imports leave for good is none of them. */
function unitsAhead(
  { quantity, sources, ahead }: Omit<StockIndexReading, 'since'>,
  importsReserve: boolean,
): number {
  const excess = roundQuantity(quantity - sources)
  return importsReserve || ahead > excess ? ahead : 0
}

/**
 * The index has caught up once the salable quantity fell by what it was ahead, without another shipment. An order lowers
 * it too: what falls along with one tells nothing.
 */
function hasMoved(previous: StockIndexReading, { quantity, sources }: Reading): boolean {
  return sources >= previous.sources && roundQuantity(previous.quantity - quantity) >= previous.ahead
}

/** What a salable quantity alone says: only that the index has caught up. */
export function withoutSources(
  previous: StockIndexReading | null,
  quantity: number,
  isOrdered: boolean,
): StockIndexReading | null {
  if (previous === null || previous.ahead === 0) return previous
  if (isOrdered) return { ...previous, quantity }
  const reading = { quantity, sources: previous.sources }
  return hasMoved(previous, reading) ? { ...reading, ahead: 0, since: null } : previous
}

/** An index that has caught up sooner may only have been read while its sources changed. */
const CATCHES_UP_MS = seconds(25)

export interface ObservedChange {
  readonly now: Date
  readonly importsReserve: boolean
  /** An event about the change came a moment ago. */
  readonly hasEvent: boolean
}

/**
 * Whether units left the sources without a rise, or a change that was just made shows in the salable quantity (prompt),
 * or the index was seen to catch up later (late).
 */
export function observeIndex(
  previous: StockIndexReading | null,
  reading: StockIndexReading,
  { now, importsReserve, hasEvent }: ObservedChange,
): IndexObservation {
  if (previous === null) return null
  if (unitsAhead(previous, importsReserve) > 0 && hasMoved(previous, reading)) {
    const since = previous.since?.getTime() ?? 0
    return now.getTime() - since >= CATCHES_UP_MS ? 'late' : null
  }
  const change = roundQuantity(reading.sources - previous.sources)
  if (hasEvent && change !== 0 && roundQuantity(reading.quantity - previous.quantity) === change)
    return 'prompt'
  return change < 0 && reading.quantity === previous.quantity && reading.ahead === 0 ? 'prompt' : null
}

/**
 * Whether the salable quantity is above what the sources hold, and was not a while ago: units that are reserved do not
 * show in either then. What lasts longer is an installation whose reservations do not add up.
 */
export function isJustBehind({ quantity, sources, since }: StockIndexReading, now: Date): boolean {
  return quantity > sources && since !== null && msBetween(since, now) < UNPROVEN_MS
}

/** The bound of an available stock; null where the salable quantity is no higher. */
export function boundOf({ quantity, sources, ahead }: StockIndexReading): StockBound | null {
  if (ahead === 0) return null
  const units = roundQuantity(quantity - ahead)
  return { units, by: units === sources ? 'sources' : 'index' }
}
