import type { ListingDocument } from '../../database/listings/listing-document'
import { anyReason } from '../../database/work/pending-reasons'
import { days, hours, minutes, msBetween } from '../../time'
import type { GroupWork, UnitDecision } from '../group-types'

/** Another system may write the quantity too. The same quantity is sent again at most this often per day. */
const REPAIRS_MAXIMUM = 24
const LONGEST_PAUSE_MS = hours(1)

/**
 * Whether a send would only restore an accepted quantity without an order. Changed decisions, zeros and publishing
 * after sales are not repairs; nor is a Commerce order, which may be an Amazon one.
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

/** Whether a repair must wait. Each waits twice as long as the one before, and there is a daily limit. */
export function isRepairTooSoon(work: GroupWork, unit: UnitDecision, now: Date): boolean {
  if (!isRepair(work, unit) || anyReason(work.reasons, 'isAsked')) return false
  const recent = recentRepairs(unit.publishing.repairs, now)
  const last = recent.at(-1)
  if (last === undefined) return false
  const pause = Math.min(LONGEST_PAUSE_MS, minutes(2 ** (recent.length - 1)))
  return recent.length >= REPAIRS_MAXIMUM || msBetween(last, now) < pause
}

/** Another quantity found this often is no accident. */
export const OTHER_WRITER_TIMES = 3

/** Whether another system writes the quantity too. */
export function hasOtherWriter({ drift, repairs }: ListingDocument, now: Date): boolean {
  return Math.max(drift?.times ?? 0, recentRepairs(repairs, now).length) >= OTHER_WRITER_TIMES
}
