import type { SoldDocument } from '../../database/accounts/sold'
import type { AcceptedQuantity, ListingDocument, QuantityAt } from '../../database/listings/listing-document'
import type { Inventory } from '../../listing-quantity/quantity-groups'
import { addMs, minutes, msBetween, seconds } from '../../time'

/** What Amazon accepted shows only after a while; until then a number that was read says nothing. */
export const ACCEPTANCE_SETTLES_MS = seconds(30)

/** Without a read-back that confirmed it, an acceptance counts as shown after this long. */
const ACCEPTANCE_SHOWN_MS = minutes(15)

/** Before its first publication a listing counts as showing what was read of it this lately. */
const OBSERVATION_FRESH_MS = minutes(10)

/** What is known of the number that Amazon holds for one seller SKU of an account and inventory scope. */
export interface KnownQuantity {
  /** Something was sent whose answer is not known. */
  readonly isOpen: boolean
  readonly accepted: AcceptedQuantity | null
  /** What Amazon was read to show when that was what it should. */
  readonly confirmed: QuantityAt | null
  readonly observed: QuantityAt | null
  /** Another number that Amazon was read to show since then, while all of its orders are known. */
  readonly drift: QuantityAt | null
  /** Units ordered on Amazon after a moment. */
  readonly orderedSince: (at: Date) => number
  /** Of orders that were cancelled since: Amazon may have put them back or not. */
  readonly cancelledSince: (at: Date) => number
}

export type OrderedUnits = Pick<KnownQuantity, 'orderedSince' | 'cancelledSince'>

/** From when on orders of the listing count: those before are in what Amazon accepted, or was seen to hold. */
export function countsFrom({ accepted, confirmed, observed }: ListingDocument): Date | null {
  if (accepted === null) return observed?.at ?? null
  return confirmed !== null && confirmed.at > accepted.at ? confirmed.at : accepted.at
}

/** Of all listings that share the number; the publishing one's readings are the ones that count. */
export function toKnownQuantity(
  publishing: ListingDocument,
  sharing: readonly ListingDocument[],
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

/** What was accepted after it has taken its place. */
function driftOf({ drift }: ListingDocument, accepted: QuantityAt | null): QuantityAt | null {
  if (!drift?.at || accepted === null || accepted.at > drift.at) return null
  return { quantity: drift.quantity, at: drift.at }
}

/** Units of one number that were ordered on Amazon after a moment, whether Commerce knows of them or not. */
export function orderedUnits(
  { accountId, sellerSku, storeIds, scope }: Inventory,
  sold: readonly SoldDocument[],
): OrderedUnits {
  const own = sold.filter(
    (entry) =>
      entry.accountId === accountId &&
      entry.sellerSku === sellerSku &&
      (scope === 'region' || entry.storeId === null || storeIds.includes(entry.storeId)),
  )
  const [cancelled, others] = [own.filter(isCancelled), own.filter((entry) => !isCancelled(entry))]
  const since = (entries: readonly SoldDocument[]) => (at: Date) =>
    sum(entries.filter(({ orderedAt }) => orderedAt > at).map(({ quantity }) => quantity))
  return { orderedSince: since(others), cancelledSince: since(cancelled) }
}

function isCancelled({ state }: SoldDocument): boolean {
  return state === 'cancelled'
}

/**
 * What orders are taken off from: the number that Amazon accepted last, or was seen to hold after that. Null before the
 * first acceptance.
 */
export function baselineOf({ accepted, confirmed }: KnownQuantity): QuantityAt | null {
  return accepted !== null && confirmed !== null && confirmed.at > accepted.at ? confirmed : accepted
}

/** What Amazon should show at `at` of what it accepted; null before the first acceptance. */
export function expectedQuantity(knownQuantity: KnownQuantity, at: Date): number | null {
  const baseline = baselineOf(knownQuantity)
  if (baseline === null) return null
  const { orderedSince: ordered } = knownQuantity
  return Math.max(0, baseline.quantity - (ordered(baseline.at) - ordered(at)))
}

/**
 * Whether more was ordered than Amazon can have had of a number that it accepted or showed: then it holds another one.
 * Orders of just after that moment may have been made of the number before.
 */
function isContradicted({ quantity, at }: QuantityAt, ordered: KnownQuantity['orderedSince']): boolean {
  return ordered(addMs(at, ACCEPTANCE_SETTLES_MS)) > quantity
}

/**
 * Every number that Amazon may hold now; null when that is not known. Once an acceptance was seen to be shown, a
 * later reading wins. Before that the reading may be older than the acceptance, so that both are possible.
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

/** Whether a reading is what was accepted less what buyers took since, rather than the number of before. */
function isSoldFrom({ before }: AcceptedQuantity, { quantity }: QuantityAt, owed: number): boolean {
  return before !== undefined && before !== null && quantity !== before && quantity <= owed
}

/** Whether `quantity` is to be sent. Nothing but a difference to what Amazon holds forces a send. */
export function isToBeSent(quantity: number, knownQuantity: KnownQuantity, now: Date): boolean {
  const possible = possibleQuantities(knownQuantity, now)
  return possible === null || possible.some((each) => each !== quantity)
}

/** Whether `quantity` is more than Amazon may hold now. */
export function isRise(quantity: number, knownQuantity: KnownQuantity, now: Date): boolean {
  const possible = possibleQuantities(knownQuantity, now)
  const known = possible === null ? lastKnown(knownQuantity) : Math.min(...possible)
  return known === null || quantity > known
}

/** The number to compare a new one with, for what falls and what rises; null when nothing is known. */
export function lastKnown({ accepted, observed }: KnownQuantity): number | null {
  if (accepted && observed) return observed.at > accepted.at ? observed.quantity : accepted.quantity
  return accepted?.quantity ?? observed?.quantity ?? null
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
