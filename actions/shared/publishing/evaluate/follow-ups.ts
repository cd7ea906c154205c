import type { PendingMark } from '../../database/work/pending'
import type { PendingReason } from '../../database/work/pending-reasons'
import { addMs, hours, minutes, msBetween, seconds } from '../../time'
import { ABSENCE_MS } from '../commerce-state/classify-stock'
import type { GroupFacts, GroupState } from '../group-types'

/** A follow-up or read-back runs shortly after the time that it waits for. */
export const LATE_MS = seconds(2)
/** Absences that prove nothing: unwitnessed ones, or those of a renamed product. */
const UNPROVEN: ReadonlySet<string> = new Set(['absent-alone', 'renamed'])
const UNPROVEN_MS = minutes(5)
/** Not sooner, because a follow-up within the span that `pending` merges would become the current one. */
const SOONEST_MS = seconds(30)
const LATEST_MS = minutes(15)
/** After this long, Commerce's answer is accepted. Sweeps find later changes. */
const ABSENCE_WATCHED_MS = hours(1)
const INDEX_WATCHED_MS = hours(2)

/** Evaluations that are needed later. */
export function followUps(states: readonly GroupState[], now: Date): readonly PendingMark[] {
  return states.flatMap((state) => {
    const sku = state.facts.sku ?? state.work.sku
    if (sku === null) return []
    const isAuthorised = state.work.reasons.has('authorised') && state.facts.stock.kind === 'unknown'
    return followUpsOfFacts(state.facts, now).flatMap((followUp) => marksOf(sku, followUp, isAuthorised))
  })
}

/** A second read of an absent SKU only completes the first, so a confirmation of its zero stands. */
function marksOf(sku: string, { reason, dueAt }: FollowUp, isAuthorised: boolean): readonly PendingMark[] {
  const mark = { key: `sku:${sku}` as const, reason, dueAt }
  return reason === 'absent' && isAuthorised ? [mark, { ...mark, reason: 'authorised' }] : [mark]
}

interface FollowUp {
  readonly reason: PendingReason
  readonly dueAt: Date
}

function followUpsOfFacts(
  { stock, absentSince, typeLostSince, indexDoubtSince }: GroupFacts,
  now: Date,
): readonly FollowUp[] {
  const isUnproven = stock.kind === 'unknown' && UNPROVEN.has(stock.reason)
  return [
    ...(isUnproven ? [{ reason: 'absent' as const, dueAt: addMs(now, UNPROVEN_MS) }] : []),
    ...watched('absent', absentSince, { now, firstMs: ABSENCE_MS + LATE_MS, forMs: ABSENCE_WATCHED_MS }),
    ...watched('type', typeLostSince, { now, firstMs: ABSENCE_MS + LATE_MS, forMs: ABSENCE_WATCHED_MS }),
    ...watched('index', indexDoubtSince, { now, firstMs: SOONEST_MS, forMs: INDEX_WATCHED_MS }),
  ]
}

interface Watch {
  readonly now: Date
  readonly firstMs: number
  readonly forMs: number
}

/** The longer a state lasts, the later it is evaluated again. */
function watched(
  reason: PendingReason,
  since: Date | null,
  { now, firstMs, forMs }: Watch,
): readonly FollowUp[] {
  if (since === null) return []
  const age = msBetween(since, now)
  if (age >= forMs) return []
  const delay = Math.min(LATEST_MS, Math.max(SOONEST_MS, firstMs - age, age / 4))
  return [{ reason, dueAt: onGrid(now.getTime() + delay, delay) }]
}

/** The next time on a grid. Evaluations in between ask for the same one, so they start no chains. */
function onGrid(at: number, delay: number): Date {
  const step = SOONEST_MS * 2 ** Math.max(0, Math.floor(Math.log2(delay / SOONEST_MS)) - 2)
  return new Date(Math.ceil(at / step) * step)
}
