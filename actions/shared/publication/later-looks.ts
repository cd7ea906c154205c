import type { PendingMark } from '../database/pending'
import { anyReason } from '../database/pending-reasons'
import { settlesAt } from './check-channels'
import type { GroupState } from './group-types'
import { ABSENCE_MS } from './settle-stock'

/** A look in the future comes a little after the moment that it waits for. */
const LATE_MS = 2_000

/** Looks that a later moment needs: an absence that lasts, an Amazon order under a number that has not settled. */
export function laterLooks(states: readonly GroupState[], now: Date): readonly PendingMark[] {
  return states.flatMap(({ work, facts, units }) => {
    const marks: PendingMark[] = []
    const sku = facts.sku ?? work.sku
    if (sku === null) return marks
    const isFirstAbsence = facts.stock.kind === 'unknown' && facts.stock.reason === 'absent-once'
    if (isFirstAbsence && facts.absentSince) {
      marks.push({
        key: `sku:${sku}`,
        reason: 'absent',
        dueAt: after(facts.absentSince, ABSENCE_MS + LATE_MS),
      })
    }
    const unsettled = units.map(settlesAt).filter((at) => at > now)
    if (anyReason(work.reasons, 'readsAmazon') && unsettled.length > 0) {
      const last = new Date(Math.max(...unsettled.map((at) => at.getTime())))
      marks.push({ key: `sku:${sku}`, reason: 'order', dueAt: after(last, LATE_MS) })
    }
    return marks
  })
}

function after(date: Date, milliseconds: number): Date {
  return new Date(date.getTime() + milliseconds)
}
