import { addMs, minutes, msBetween, seconds } from '../../time'
import type { BoundReading } from '../commerce-state/read-bounds'
import type { CommerceAnswer } from '../commerce-state/read-commerce'
import type { GroupFacts, GroupState, GroupWork } from '../group-types'
import { decideUnits } from './decide-units'
import { type GroupFactsPorts, groupFacts } from './group-facts'

const RETRY_MS = seconds(15)
const LONGEST_RETRY_MS = minutes(15)

/**
 * Decides the group by Commerce's answers and the stored channels. An answer is undefined if nothing was requested, and
 * a bound if the quantity does not depend on the sources.
 */
export function decideGroup(
  ports: GroupFactsPorts,
  work: GroupWork,
  answer: CommerceAnswer | undefined,
  bound: BoundReading | undefined,
): GroupState {
  const facts = groupFacts(ports, work, answer, bound)
  const isRead = answer?.kind === 'read'
  const units = decideUnits(ports, work, facts)
  const isHeldBack = units.some(
    ({ decision }) =>
      decision.kind === 'hold' && decision.rule === 'stock-unknown' && facts.boundUnknown !== null,
  )
  const isFailed = answer?.kind === 'failed' || isHeldBack
  return {
    work: isRead ? { ...work, isRead: true, controlling: withFacts(work, facts) } : work,
    facts,
    units,
    readIds: new Set(),
    retryAt: isFailed ? retryAt(work, ports.now()) : null,
  }
}

/** Soon at first, then later, so that unreadable listings cost less and less. */
function retryAt({ firstAt }: GroupWork, now: Date): Date {
  const age = msBetween(firstAt, now)
  const delay = Math.min(LONGEST_RETRY_MS, Math.max(RETRY_MS, age / 4))
  return addMs(now, delay)
}

/** The product and configuration stay when only the stock is read again. */
function withFacts({ controlling }: GroupWork, facts: GroupFacts): GroupWork['controlling'] {
  if (controlling === null) return null
  const { stock: _stock, boundUnknown: _boundUnknown, ...kept } = facts
  return { ...controlling, ...kept }
}
