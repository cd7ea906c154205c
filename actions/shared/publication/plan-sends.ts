import type { Urgency } from '../database/pending'
import { anyReason } from '../database/pending-reasons'
import { isToBeSent, lastKnown } from './amazon-holds'
import { feedInCharge, type OpenFeeds } from './feed-in-charge'
import type { GroupState, GroupWork, UnitDecision } from './group-types'
import { breakerOf, type OpenBreakers } from './mass-zero'
import type { PlannedSend } from './send-types'

export interface PlanGates {
  readonly accountId: string
  readonly now: Date
  readonly breakers: OpenBreakers
  readonly feeds: OpenFeeds
}

const REJECTED_MS = 24 * 60 * 60_000

/** What an account is to be sent; nothing where it holds that number already, or where something keeps it back. */
export function plannedSends(states: readonly GroupState[], gates: PlanGates): readonly PlannedSend[] {
  return states.flatMap(({ work, units }) => units.flatMap((unit) => plannedSend(work, unit, gates) ?? []))
}

export function plannedSend(work: GroupWork, unit: UnitDecision, gates: PlanGates): PlannedSend | null {
  const { decision, holds } = unit
  if (unit.unit.accountId !== gates.accountId || decision.kind === 'hold') return null
  if (!isToBeSent(decision.quantity, holds, gates.now)) return null
  if (breakerOf(work, unit, gates.breakers) !== null || feedInCharge(unit, gates.feeds) !== null) return null
  if (isRejectedAlready(work, unit, gates.now)) return null
  return { unit, quantity: decision.quantity, from: lastKnown(holds), work }
}

/** What Amazon would not take brings the same again until something changes. */
function isRejectedAlready(
  { reasons }: GroupWork,
  { publishing, decision }: UnitDecision,
  now: Date,
): boolean {
  const { failure } = publishing
  if (failure?.kind !== 'rejected' || decision.kind === 'hold') return false
  if (failure.quantity !== decision.quantity || now.getTime() - failure.at.getTime() > REJECTED_MS)
    return false
  return !anyReason(reasons, 'isNews')
}

/** Zeros first, then what falls, then what rises. */
export function urgencyOf({ decision, holds }: UnitDecision): Urgency {
  if (decision.kind !== 'list') return 0
  const from = lastKnown(holds)
  return from !== null && decision.quantity < from ? 1 : 2
}

export function mostUrgentFirst(a: PlannedSend, b: PlannedSend): number {
  return urgencyOf(a.unit) - urgencyOf(b.unit) || a.work.firstAt.getTime() - b.work.firstAt.getTime()
}
