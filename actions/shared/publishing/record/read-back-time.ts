import type { ListingChange } from '../../database/listings/listing-document'
import { anyReason } from '../../database/work/pending-reasons'
import { addMs, earlier, msBetween, seconds } from '../../time'
import { ACCEPTANCE_SETTLES_MS } from '../amazon-state/known-quantity'
import { shownFrom } from '../evaluate/check-channels'
import { LATE_MS } from '../evaluate/follow-ups'
import type { GroupState, UnitDecision } from '../group-types'
import type { Ports } from '../ports'
import type { SentQuantity } from '../send-types'

type Fields = ListingChange['set']

/** What was read this long before a send was read for it. */
const READ_FOR_SEND_MS = seconds(20)

/**
 * An order of Commerce may be Amazon's own, which lowered Amazon's quantity. If nothing is sent for the order, the
 * listing is read back as soon as the last accepted quantity is visible.
 */
export function readBackAfterOrder(
  { now }: Pick<Ports, 'now'>,
  { work, readIds }: Pick<GroupState, 'work' | 'readIds'>,
  unit: UnitDecision,
): Fields {
  const { publishing, decision, knownQuantity } = unit
  if (!anyReason(work.reasons, 'isReadBack') || readIds.has(publishing._id)) return {}
  if (decision.kind === 'hold' || knownQuantity.accepted === null) return {}
  const isSettled = shownFrom(unit) <= now()
  const at = isSettled ? now() : addMs(shownFrom(unit), LATE_MS)
  const { confirmDueAt } = publishing
  return { orderSeenAt: now(), confirmDueAt: confirmDueAt === null ? at : earlier(confirmDueAt, at) }
}

/** A quantity that was sent for an order without reading Amazon is read back as soon as it is visible. */
export function readBackAfterSend({ send: { work, unit }, at }: SentQuantity): Fields {
  const { observed } = unit.publishing
  const isRead = observed !== null && msBetween(observed.at, at) <= READ_FOR_SEND_MS
  if (!anyReason(work.reasons, 'isReadBack')) return {}
  if (isRead) return { orderSeenAt: work.readAt }
  return { orderSeenAt: at, confirmDueAt: addMs(at, ACCEPTANCE_SETTLES_MS + LATE_MS) }
}

/** Tells the worker which listings had orders, and which read-backs they made due. */
export function noteOrders({ orderSeen }: Pick<Ports, 'orderSeen'>, changes: readonly ListingChange[]): void {
  for (const { _id, set } of changes) {
    if (!set.orderSeenAt) continue
    orderSeen(_id, set.confirmDueAt ?? null)
  }
}
