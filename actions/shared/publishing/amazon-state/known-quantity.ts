import type { OrderedEntry } from '../../database/accounts/sold'
import type { AcceptedQuantity, ListingDocument, QuantityAt } from '../../database/listings/listing-document'
import type { Inventory } from '../../listing-quantity/quantity-groups'
import { addMs, minutes, msBetween, seconds } from '../../time'

/** An accepted quantity is visible only after a while. Earlier readings say nothing. */
export const ACCEPTANCE_SETTLES_MS = seconds(30)

/** An acceptance without a confirming read-back counts as shown after this long. */
const ACCEPTANCE_SHOWN_MS = minutes(15)

/** Before its first publication, a listing counts as showing a reading for this long. */
const OBSERVATION_FRESH_MS = minutes(10)

/** What is known about Amazon's quantity for one seller SKU of an account and inventory scope. */
export interface KnownQuantity {
  /** A send has no known answer. */
  readonly isOpen: boolean
  readonly accepted: AcceptedQuantity | null
  /** The last reading that matched. */
  readonly confirmed: QuantityAt | null
  readonly observed: QuantityAt | null
  /** Another quantity that Amazon showed since then, with all its orders known. */
  readonly drift: QuantityAt | null
  /** Units ordered on Amazon after a time. */
  readonly orderedSince: (at: Date) => number
  /** Units of orders canceled after a time. Amazon may or may not have restored them. */
  readonly cancelledSince: (at: Date) => number
}

export type OrderedUnits = Pick<KnownQuantity, 'orderedSince' | 'cancelledSince'>

/** When orders of the listing start to count. Earlier ones are included in the accepted or observed quantity. */
export function countsFrom({ accepted, confirmed, observed }: ListingDocument): Date | null {
  if (accepted === null) return observed?.at ?? null
  return confirmed !== null && confirmed.at > accepted.at ? confirmed.at : accepted.at
}

/** The fields of a listing that say what Amazon shows. */
export type ReadingFields = Pick<ListingDocument, 'accepted' | 'confirmed' | 'observed' | 'sending' | 'drift'>

/** Combines all listings that share the quantity. The readings of the publishing one apply. */
export function toKnownQuantity(
  publishing: ReadingFields,
  sharing: readonly ReadingFields[],
  ordered: OrderedUnits,
): KnownQuantity {
  const accepted = sharing
    .map((listing) => listing.accepted)
    .filter((each) => each !== null)
    .reduce<AcceptedQuantity | null>((latest, each) => (latest && latest.at >= each.at ? latest : each), null)
  return {
    isOpen: sharing.some((listing) => listing.sending !== null),
    accepted,
    confirmed: publishing.confirmed,
    observed: publishing.observed,
    drift: driftOf(publishing, accepted),
    ...ordered,
  }
}

/** A later acceptance replaces it. */
function driftOf({ drift }: ReadingFields, accepted: QuantityAt | null): QuantityAt | null {
  if (!drift?.at || accepted === null || accepted.at > drift.at) return null
  return { quantity: drift.quantity, at: drift.at }
}

/** Units of one quantity that were ordered on Amazon after a time, whether or not Commerce knows them. */
export function orderedUnits(
  { accountId, sellerSku, storeIds, scope }: Inventory,
  sold: readonly OrderedEntry[],
): OrderedUnits {
  const own = sold.filter(
    (entry) =>
      entry.accountId === accountId &&
      entry.sellerSku === sellerSku &&
      (scope === 'region' || entry.storeId === null || storeIds.includes(entry.storeId)),
  )
  const [cancelled, others] = [own.filter(isCancelled), own.filter((entry) => !isCancelled(entry))]
  const since = (entries: readonly OrderedEntry[]) => (at: Date) =>
    sum(entries.filter(({ orderedAt }) => orderedAt > at).map(({ quantity }) => quantity))
  return { orderedSince: since(others), cancelledSince: since(cancelled) }
}

function isCancelled({ state }: OrderedEntry): boolean {
  return state === 'cancelled'
}

/**
 * The quantity that orders are subtracted from: the last accepted one, or a later observed one. Null before the first
 * acceptance.
 */
export function baselineOf({ accepted, confirmed }: KnownQuantity): QuantityAt | null {
  return accepted !== null && confirmed !== null && confirmed.at > accepted.at ? confirmed : accepted
}

/** The quantity that Amazon should show at `at`. Null before the first acceptance. */
export function expectedQuantity(knownQuantity: KnownQuantity, at: Date): number | null {
  const baseline = baselineOf(knownQuantity)
  if (baseline === null) return null
  const { orderedSince: ordered } = knownQuantity
  return Math.max(0, baseline.quantity - (ordered(baseline.at) - ordered(at)))
}

/**
 * Whether more was ordered than Amazon can have had of a quantity, which then is another one. Orders just after that
 * time may belong to the quantity before.
 */
function isContradicted({ quantity, at }: QuantityAt, ordered: KnownQuantity['orderedSince']): boolean {
  return ordered(addMs(at, ACCEPTANCE_SETTLES_MS)) > quantity
}

/**
 * Every quantity that Amazon may have now. Null if unknown. Once an acceptance was seen, a later reading wins. Before
 * that, the reading may be older than the acceptance, so both are possible.
 */
export function possibleQuantities(knownQuantity: KnownQuantity, now: Date): readonly number[] | null {
  const { isOpen, accepted, confirmed, observed, orderedSince: ordered } = knownQuantity
  const baseline = baselineOf(knownQuantity)
  if (isOpen) return null
  const shown = observed && Math.max(0, observed.quantity - ordered(observed.at))
  if (accepted === null || baseline === null) {
    if (observed === null || shown === null || isContradicted(observed, ordered)) return null
    return msBetween(observed.at, now) < OBSERVATION_FRESH_MS ? [shown] : null
  }
  const owed = Math.max(0, baseline.quantity - ordered(baseline.at))
  const age = observed === null ? 0 : msBetween(accepted.at, observed.at)
  if (observed === null || shown === null || age < ACCEPTANCE_SETTLES_MS)
    return isContradicted(baseline, ordered) ? null : [owed]
  if (isContradicted(observed, ordered)) return null
  const isShown = age >= ACCEPTANCE_SHOWN_MS || (confirmed !== null && confirmed.at >= accepted.at)
  return isShown || isSoldFrom(accepted, observed, owed) ? [shown] : [owed, shown]
}

/** Whether a reading is the accepted quantity minus later orders, and not the quantity before. */
function isSoldFrom({ before }: AcceptedQuantity, { quantity }: QuantityAt, owed: number): boolean {
  return before !== undefined && before !== null && quantity !== before && quantity <= owed
}

/** Whether `quantity` must be sent. Only a difference from Amazon's quantity causes a send. */
export function isToBeSent(quantity: number, knownQuantity: KnownQuantity, now: Date): boolean {
  const possible = possibleQuantities(knownQuantity, now)
  return possible === null || possible.some((each) => each !== quantity)
}

/** Whether `quantity` exceeds what Amazon may have now. */
export function isRise(quantity: number, knownQuantity: KnownQuantity, now: Date): boolean {
  const possible = possibleQuantities(knownQuantity, now)
  const known = possible === null ? lastKnown(knownQuantity) : Math.min(...possible)
  return known === null || quantity > known
}

/** The quantity to compare a new one with, to see a rise or fall. Null if nothing is known. */
export function lastKnown({ accepted, observed }: KnownQuantity): number | null {
  if (accepted && observed) return observed.at > accepted.at ? observed.quantity : accepted.quantity
  return accepted?.quantity ?? observed?.quantity ?? null
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
