import type { ListingDocument, MissingPart } from '../../database/listings/listing-document'
import { minutes, msBetween, seconds } from '../../time'
import type { UndecidedUnit } from '../group-types'
import { baselineOf, expectedQuantity, type KnownQuantity, type OrderedUnits, sum } from './known-quantity'

/** The next order poll closes a gap. Amazon allows one in three minutes, with a lag of two minutes. */
export const GAP_MS = seconds(210)

/** Units that Amazon shows too few, sold in orders that no search has found yet. */
export type Missing = NonNullable<ListingDocument['unexplained']>

/**
 * The units missing on Amazon at `at`, which neither known orders nor another shown quantity explain. Amazon may have
 * kept a canceled order's units.
 */
export function missingUnits(knownQuantity: KnownQuantity, shown: number, at: Date): number {
  const baseline = baselineOf(knownQuantity)
  const expected = expectedQuantity(knownQuantity, at)
  if (baseline === null || expected === null) return 0
  const { drift, cancelledSince: cancelled, orderedSince: ordered } = knownQuantity
  const least = expected - within({ since: baseline.at, at }, cancelled)
  if (drift === null || drift.at >= at) return Math.max(0, least - shown)
  const span = { since: drift.at, at }
  const leastOfDrift = drift.quantity - within(span, ordered) - within(span, cancelled)
  return Math.max(0, Math.min(least, leastOfDrift) - shown)
}

/**
 * Adds units found missing before an acceptance to those found after it. Only orders of its own period explain each
 * part. Units sold between the last reading and the acceptance were never missing.
 */
export function addedTo(
  { publishing: { unexplained: before }, knownQuantity }: Pick<UndecidedUnit, 'publishing' | 'knownQuantity'>,
  found: { readonly units: number; readonly shown: number; readonly at: Date },
  readBy: Date,
): Missing {
  // The answer may include what was sold during the read.
  const span = { since: baselineOf(knownQuantity)?.at ?? found.at, at: readBy }
  const open =
    before === null ? [] : partsOf(before, knownQuantity).filter((part) => unitsOf(part, knownQuantity) > 0)
  const earlier = open.filter(({ since }) => since < span.since)
  const parts = [...earlier, { ...span, wanted: found.units + takenWithin(span, knownQuantity) }]
  const units = sum(parts.map((part) => unitsOf(part, knownQuantity)))
  const isNoMore = before !== null && units <= openMissingUnits(before, knownQuantity)
  return {
    ...found,
    units,
    foundAt: isNoMore ? foundAtOf(before) : found.at,
    since: parts[0]?.since ?? span.since,
    parts,
  }
}

/** An earlier version stored a single part. */
function partsOf({ parts, units, since, at }: Missing, ordered: OrderedUnits): readonly MissingPart[] {
  if (parts) return parts
  const span = { since: since ?? at, at }
  return [{ ...span, wanted: units + takenWithin(span, ordered) }]
}

/** The missing units that no known order explains yet. */
export function openMissingUnits({ units, parts }: Missing, ordered: OrderedUnits): number {
  return parts === undefined ? units : Math.min(units, sum(parts.map((part) => unitsOf(part, ordered))))
}

function unitsOf(part: MissingPart, ordered: OrderedUnits): number {
  return Math.max(0, part.wanted - takenWithin(part, ordered))
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
 * A search omits orders that changed after its end. The next one finds an order that was placed before and paid after
 * it.
 */
const NEXT_SEARCH_MS = minutes(4)

/** Whether every order that could explain the missing units is known. */
export function isGapKnown(gap: Pick<Missing, 'at' | 'foundAt'>, ordersUntil: Date | null): boolean {
  return ordersUntil !== null && msBetween(foundAtOf(gap), ordersUntil) >= NEXT_SEARCH_MS
}

/** While no more units are missing than before, a later reading starts no new wait for orders. */
function foundAtOf({ foundAt, at }: Pick<Missing, 'at' | 'foundAt'>): Date {
  return foundAt !== undefined && foundAt < at ? foundAt : at
}
