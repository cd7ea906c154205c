import type { StockConfiguration } from '../../commerce/stock/stock-items'
import type { StockIndexReading } from '../../database/listings/listing-document'
import { roundQuantity } from '../../listing-quantity/decide-listing-quantity'
import type { StockBound } from '../../listing-quantity/decision'
import { days, minutes, msBetween, seconds } from '../../time'

/** How promptly an installation updates its index, as its readings show. */
export type IndexMode = 'prompt' | 'late' | 'unknown'

/** What a reading says about how promptly the index is updated. */
export type IndexObservation = 'prompt' | 'late' | null

type Configuration = StockConfiguration | null | undefined

/** A reading with another configuration says nothing about the index. */
export function isComparable(before: Configuration, now: Configuration): boolean {
  if (!before || !now) return true
  return before.backorders === now.backorders && before.minimumQuantity === now.minimumQuantity
}

/** Whether there was an order, which lowers the salable quantity at once. */
export function isOfOrder(reasons: ReadonlySet<string>): boolean {
  return reasons.has('order') || reasons.has('order-poll')
}

/** How long a rise that only looks like a late index is held. */
const UNPROVEN_MS = minutes(15)
/** Proof that lasts longer counts as the truth: the units in the sources can be sold. */
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
  /** There was an order, whose units have left the salable quantity. */
  readonly isOrdered: boolean
  /**
   * Whether imports of Amazon orders reserve their units. Otherwise, their shipments leave the salable quantity above
   * the sources permanently, which proves nothing about the index.
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
  // If the index is prompt, only an excess over the sources proves a late one.
  if (mode === 'prompt' && previous.quantity <= previous.sources && quantity <= sources) return 0
  const shipped = roundQuantity(previous.sources - sources)
  const ahead = unitsAhead(previous, importsReserve)
  // New units are not in the index either, and offset those that left.
  if (ahead > 0)
    return !isOrdered && hasMoved(previous, { quantity, sources }) ? 0 : Math.max(0, ahead + shipped)
  // An excess proves that the index does not include what left the sources, regardless of orders.
  if (importsReserve && quantity > sources) return Math.max(0, shipped)
  if (mode === 'prompt') return 0
  // Units removed by hand raise nothing. A fall of the salable quantity is already in the index.
  if (mode === 'late') return Math.max(0, roundQuantity(shipped - Math.max(0, previous.quantity - quantity)))
  return Math.min(Math.max(0, shipped), Math.max(0, roundQuantity(quantity - previous.quantity)))
}

/** Units by which the index was ahead. A permanent excess left by imports does not count. */
function unitsAhead(
  { quantity, sources, ahead }: Omit<StockIndexReading, 'since'>,
  importsReserve: boolean,
): number {
  const excess = roundQuantity(quantity - sources)
  return importsReserve || ahead > excess ? ahead : 0
}

/**
 * The index has caught up when the salable quantity fell by the lead without another shipment. Orders lower it too, so
 * a fall together with an order says nothing.
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

/** An index that caught up sooner may have been read while its sources changed. */
const CATCHES_UP_MS = seconds(25)

export interface ObservedChange {
  readonly now: Date
  readonly importsReserve: boolean
  /** An event about the change has just arrived. */
  readonly hasEvent: boolean
}

/**
 * Whether units left the sources without a rise or a recent change is already visible (prompt), or the index caught up
 * later (late).
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
 * Whether the salable quantity exceeds the sources, and did not a while ago. Reservations then show in neither. A
 * lasting excess means that the installation's reservations are inconsistent.
 */
export function isJustBehind({ quantity, sources, since }: StockIndexReading, now: Date): boolean {
  return quantity > sources && since !== null && msBetween(since, now) < UNPROVEN_MS
}

/** The bound of an available stock. Null if the salable quantity is not higher. */
export function boundOf({ quantity, sources, ahead }: StockIndexReading): StockBound | null {
  if (ahead === 0) return null
  const units = roundQuantity(quantity - ahead)
  return { units, by: units === sources ? 'sources' : 'index' }
}
