import { activityId } from '../database/activity'
import type { CommunicationErrorDocument } from '../database/communication-errors'
import type { PendingMark } from '../database/pending'
import { settlesAt } from './check-channels'
import type { GroupState } from './group-state'
import type { ChannelReading } from './read-channels'
import type { CommerceAnswer } from './read-commerce'
import { retryDelayMs } from './record-outcomes'
import type { ResolvedPending } from './resolve-pending'
import type { SentQuantity } from './send-quantities'
import { ABSENCE_MS } from './settle-stock'
import type { PublicationWorld } from './world'

/** A look in the future comes a little after the moment that it waits for. */
const LATE_MS = 2_000
const RESOLVE_RETRY_MS = 15_000

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
    if (work.reasons.has('order') && unsettled.length > 0) {
      const last = new Date(Math.max(...unsettled.map((at) => at.getTime())))
      marks.push({ key: `sku:${sku}`, reason: 'order', dueAt: after(last, LATE_MS) })
    }
    return marks
  })
}

function after(date: Date, milliseconds: number): Date {
  return new Date(date.getTime() + milliseconds)
}

/** Takes out the pending documents that are done, and puts the others off until what failed is tried again. */
export async function settlePending(
  world: PublicationWorld,
  resolved: readonly ResolvedPending[],
  { states, sent }: { readonly states: readonly GroupState[]; readonly sent: readonly SentQuantity[] },
): Promise<void> {
  const retryAtOf = retriesBySku(states, sent)
  const postponed = new Map<number, ResolvedPending['document'][]>()
  const handled: ResolvedPending['document'][] = []
  for (const { document, skus, failed } of resolved) {
    const retries = skus.map((sku) => retryAtOf.get(sku)).filter((at) => at !== undefined)
    if (failed) retries.push(world.now().getTime() + RESOLVE_RETRY_MS)
    if (retries.length === 0) handled.push(document)
    else {
      const at = Math.min(...retries)
      postponed.set(at, [...(postponed.get(at) ?? []), document])
    }
  }
  await world.pending.handled(handled)
  for (const [at, documents] of postponed) await world.pending.postpone(documents, new Date(at))
}

/** Milliseconds since 1970 by pending SKU; the earliest where several of its groups are to be tried again. */
function retriesBySku(
  states: readonly GroupState[],
  sent: readonly SentQuantity[],
): ReadonlyMap<string, number> {
  const retryAtOf = new Map<string, number>()
  const note = (skus: readonly string[], at: number) => {
    for (const sku of skus) retryAtOf.set(sku, Math.min(at, retryAtOf.get(sku) ?? at))
  }
  for (const { work, retryAt } of states) if (retryAt) note(work.pendingSkus, retryAt.getTime())
  for (const each of sent) {
    const delay = retryDelayMs(each)
    if (delay !== null) note(each.send.work.pendingSkus, each.at.getTime() + delay)
  }
  return retryAtOf
}

/** Failed reads of a round for the log of communication errors: each distinct one once. */
export function readErrors(
  world: PublicationWorld,
  answers: ReadonlyMap<string, CommerceAnswer>,
  readings: ReadonlyMap<string, ChannelReading>,
): readonly CommunicationErrorDocument[] {
  const distinct = new Map<string, Omit<CommunicationErrorDocument, '_id'>>()
  const unplaced = { at: world.now(), accountId: null, storeId: null, sellerSku: null }
  for (const answer of answers.values()) {
    if (answer.kind !== 'failed') continue
    const { code, message } = answer
    distinct.set(`commerce ${code}`, { ...unplaced, system: 'commerce', code, message, requestId: null })
  }
  for (const reading of readings.values()) {
    if (reading.kind === 'read') continue
    const { code, message, requestId } = reading
    distinct.set(`amazon ${code}`, { ...unplaced, system: 'amazon', code, message, requestId })
  }
  return [...distinct.values()].map((error, index) => ({
    _id: activityId(world.now(), `${world.runId}.read`, index),
    ...error,
  }))
}
