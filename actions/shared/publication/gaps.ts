import type { ListingDocument } from '../database/listing-document'
import { type AmazonHolds, baselineOf, expectedQuantity, type OrderedUnits } from './amazon-holds'
import type { UnitHolds } from './group-types'

/** A gap is settled by the next poll of orders, which Amazon allows every three minutes, two minutes behind. */
export const GAP_MS = 3.5 * 60_000

/** Units that Amazon shows too few, in orders that no search has shown yet. */
export type Missing = NonNullable<ListingDocument['unexplained']>

/**
 * Units of which Amazon shows too few at `at`: neither known orders nor another number that it has shown since explain
 * them. Those of a cancelled order Amazon may have kept off.
 */
export function missingUnits(holds: AmazonHolds, shown: number, at: Date): number {
  const baseline = baselineOf(holds)
  const expected = expectedQuantity(holds, at)
  if (baseline === null || expected === null) return 0
  const { drift, cancelledSince: cancelled, orderedSince: ordered } = holds
  const least = expected - within({ since: baseline.at, at }, cancelled)
  if (drift === null || drift.at >= at) return Math.max(0, least - shown)
  const span = { since: drift.at, at }
  const leastOfDrift = drift.quantity - within(span, ordered) - within(span, cancelled)
  return Math.max(0, Math.min(least, leastOfDrift) - shown)
}

/** What was found missing before a number was accepted is missing beside what was found after it. */
export function addedTo(
  { publishing: { unexplained: before }, holds }: Pick<UnitHolds, 'publishing' | 'holds'>,
  found: { readonly units: number; readonly shown: number; readonly at: Date },
): Missing {
  const baselineAt = baselineOf(holds)?.at ?? found.at
  const unitsBefore = before === null ? 0 : unexplainedUnits(before, holds)
  const sinceBefore = before?.since ?? before?.at ?? baselineAt
  const isOlder = before !== null && sinceBefore < baselineAt
  const isAfter = before !== null && before.at < baselineAt
  const units = isAfter ? found.units + unitsBefore : Math.max(found.units, isOlder ? unitsBefore : 0)
  const since = isOlder ? sinceBefore : baselineAt
  return {
    ...found,
    units,
    foundAt: before !== null && units <= unitsBefore ? foundAtOf(before) : found.at,
    since,
    wanted: units + takenWithin({ since, at: found.at }, holds),
  }
}

/** What of the missing units no order explains that is known by now. */
export function unexplainedUnits({ units, since, at, wanted }: Missing, ordered: OrderedUnits): number {
  if (since === undefined || wanted === undefined) return units
  return Math.min(units, Math.max(0, wanted - takenWithin({ since, at }, ordered)))
}

interface Span {
  readonly since: Date
  readonly at: Date
}

function takenWithin(span: Span, { orderedSince, cancelledSince }: OrderedUnits): number {
  return within(span, orderedSince) + within(span, cancelledSince)
}

function within({ since, at }: Span, unitsSince: (at: Date) => number): number {
  return unitsSince(since) - unitsSince(at)
}

/**
 * A search of orders leaves out those that were changed after its end: an order that was made before it and paid after
 * it is found by the next one.
 */
const NEXT_SEARCH_MS = 4 * 60_000

/** Whether every order that explains the missing units would be known by now. */
export function isGapKnown(gap: Pick<Missing, 'at' | 'foundAt'>, ordersUntil: Date | null): boolean {
  return ordersUntil !== null && ordersUntil.getTime() - foundAtOf(gap).getTime() >= NEXT_SEARCH_MS
}

/** While no more is missing than before, a later reading begins no new wait for orders. */
function foundAtOf({ foundAt, at }: Pick<Missing, 'at' | 'foundAt'>): Date {
  return foundAt !== undefined && foundAt < at ? foundAt : at
}
