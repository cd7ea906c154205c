import type { Urgency } from '../../database/work/pending'
import { anyReason } from '../../database/work/pending-reasons'
import { msBetween } from '../../time'
import { isToBeSent, lastKnown } from '../amazon-state/known-quantity'
import type { GroupState, GroupWork, UnitDecision } from '../group-types'
import { waitsForRetry } from '../guards/refused-numbers'
import { isRepairTooSoon } from '../guards/repairs'
import { breakerOf, type OpenBreakers } from '../guards/zero-breaker'
import { breakerLane, feedLane } from '../pending/lanes'
import type { PlannedSend } from '../send-types'
import { feedInCharge, type OpenFeeds } from './feed-in-charge'

export interface SendGuards {
  readonly accountId: string
  readonly now: Date
  readonly breakers: OpenBreakers
  readonly feeds: OpenFeeds
}

/** What to send to an account. Excludes quantities that it already has, and those that are held back. */
export function plannedSends(states: readonly GroupState[], guards: SendGuards): readonly PlannedSend[] {
  return states.flatMap(({ work, units }) => units.flatMap((unit) => plannedSend(work, unit, guards) ?? []))
}

export function plannedSend(work: GroupWork, unit: UnitDecision, guards: SendGuards): PlannedSend | null {
  const { decision, knownQuantity } = unit
  if (unit.inventory.accountId !== guards.accountId || decision.kind === 'hold') return null
  if (!isToBeSent(decision.quantity, knownQuantity, guards.now)) return null
  if (guardLane(work, unit, guards) !== null) return null
  if (isRepairTooSoon(work, unit, guards.now)) return null
  const isOldNews = !anyReason(work.reasons, 'isNews')
  if (isOldNews && waitsForRetry(unit.publishing, decision.quantity, guards.now)) return null
  return { unit, quantity: decision.quantity, from: lastKnown(knownQuantity), work }
}

/** The lane of the breaker or feed that holds a quantity back. Null if neither does. */
export function guardLane(
  work: GroupWork,
  unit: UnitDecision,
  { breakers, feeds }: Pick<SendGuards, 'breakers' | 'feeds'>,
): string | null {
  const breaker = breakerOf(work, unit, breakers)
  if (breaker !== null) return breakerLane(breaker)
  const feed = feedInCharge(unit, feeds)
  return feed === null ? null : feedLane(feed)
}

/** Zeros first, then falls, then rises. */
export function urgencyOf({ decision, knownQuantity }: UnitDecision): Urgency {
  if (decision.kind !== 'list') return 0
  const from = lastKnown(knownQuantity)
  return from !== null && decision.quantity < from ? 1 : 2
}

export function mostUrgentFirst(a: PlannedSend, b: PlannedSend): number {
  return urgencyOf(a.unit) - urgencyOf(b.unit) || msBetween(b.work.firstAt, a.work.firstAt)
}
