import type { ListingDocument } from '../database/listing-document'
import { type AmazonHolds, baselineOf } from './amazon-holds'
import type { UnitHolds } from './group-types'

/** Units that Amazon shows too few, in orders that no search has shown yet. */
export type Missing = NonNullable<ListingDocument['unexplained']>

/** What was found missing before a number was accepted is missing beside what was found after it. */
export function addedTo(
  { publishing: { unexplained: before }, holds }: Pick<UnitHolds, 'publishing' | 'holds'>,
  found: { readonly units: number; readonly shown: number; readonly at: Date },
): Missing {
  const baseline = baselineOf(holds)
  const isAfter = before !== null && baseline !== null && baseline.at > before.at
  const since = isAfter ? (before.since ?? before.at) : (baseline?.at ?? found.at)
  const units = found.units + (isAfter ? unexplainedUnits(before, holds.orderedSince) : 0)
  return {
    ...found,
    units,
    since,
    wanted: units + orderedWithin({ since, at: found.at }, holds.orderedSince),
  }
}

/** What of the missing units no order explains that is known by now. */
export function unexplainedUnits(
  { units, since, at, wanted }: Missing,
  ordered: AmazonHolds['orderedSince'],
): number {
  if (since === undefined || wanted === undefined) return units
  return Math.min(units, Math.max(0, wanted - orderedWithin({ since, at }, ordered)))
}

function orderedWithin(
  { since, at }: { readonly since: Date; readonly at: Date },
  ordered: AmazonHolds['orderedSince'],
): number {
  return ordered(since) - ordered(at)
}

/**
 * A search of orders leaves out those that were changed after its end: an order that was made before it and paid after
 * it is found by the next one.
 */
const NEXT_SEARCH_MS = 4 * 60_000

/** Whether every order that explains the missing units would be known by now. */
export function isGapKnown({ at }: Pick<Missing, 'at'>, ordersUntil: Date | null): boolean {
  return ordersUntil !== null && ordersUntil.getTime() - at.getTime() >= NEXT_SEARCH_MS
}
