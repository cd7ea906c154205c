import type { ListingDocument } from '../../database/listings/listing-document'
import { anyReason } from '../../database/work/pending-reasons'
import { days, hours, minutes, msBetween } from '../../time'
import type { GroupWork, UnitDecision } from '../group-types'

/** Another system may write the number too: the same number is sent again this often a day at most. */
const REPAIRS_MAXIMUM = 24
const LONGEST_PAUSE_MS = hours(1)

/**
 * Whether sending would only put back a number that Amazon accepted and that nobody ordered of. What changes a
 * decision, a zero, and publishing again after sales are none; an order in Commerce may be one of Amazon's.
 */
export function isRepair(
  { reasons }: Pick<GroupWork, 'reasons'>,
  { decision, knownQuantity }: Pick<UnitDecision, 'decision' | 'knownQuantity'>,
): boolean {
  const { accepted, isOpen, orderedSince } = knownQuantity
  if (decision.kind !== 'list' || accepted === null || isOpen || anyReason(reasons, 'asksOrders'))
    return false
  return accepted.quantity === decision.quantity && orderedSince(accepted.at) === 0
}

/** The repairs of the last day. */
export function recentRepairs(repairs: readonly Date[] | undefined, now: Date): readonly Date[] {
  return (repairs ?? []).filter((at) => msBetween(at, now) < days(1))
}

/** Whether a repair has to wait: each in a row twice as long as the one before, and no more than so many a day. */
export function isRepairTooSoon(work: GroupWork, unit: UnitDecision, now: Date): boolean {
  if (!isRepair(work, unit) || anyReason(work.reasons, 'isAsked')) return false
  const recent = recentRepairs(unit.publishing.repairs, now)
  const last = recent.at(-1)
  if (last === undefined) return false
  const pause = Math.min(LONGEST_PAUSE_MS, minutes(2 ** (recent.length - 1)))
  return recent.length >= REPAIRS_MAXIMUM || msBetween(last, now) < pause
}

/** Found this often, another number is no accident. */
export const OTHER_WRITER_TIMES = 3

/** Whether another system writes the number too. */
export function hasOtherWriter({ drift, repairs }: ListingDocument, now: Date): boolean {
  return Math.max(drift?.times ?? 0, recentRepairs(repairs, now).length) >= OTHER_WRITER_TIMES
}
