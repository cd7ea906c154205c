import * as v from 'valibot'
import type { TaskState } from '../../database/work/task-states'
import { days, msBetween } from '../../time'
import type { Ports } from '../ports'
import type { IndexMode, IndexObservation } from './stock-index'

/** The stored knowledge about how promptly this Commerce updates its stock index. */
export const INDEX_MODE = 'stock-index'
/** Shipments without an effect on the salable quantity that make an index count as prompt. */
const PROMPT_ENOUGH = 3
/** How long an index that was late is doubted. */
const LATE_MS = days(7)

const notesSchema = v.fallback(v.object({ prompt: v.number(), lateAt: v.nullable(v.date()) }), {
  prompt: 0,
  lateAt: null,
})

export function indexModeOf(state: TaskState | null, now: Date): IndexMode {
  const { prompt, lateAt } = v.parse(notesSchema, state?.notes)
  if (lateAt !== null && msBetween(lateAt, now) <= LATE_MS) return 'late'
  return prompt >= PROMPT_ENOUGH ? 'prompt' : 'unknown'
}

/**
 * Learns from an evaluation. Takes only a few requests per installation, because known results are not written again.
 */
export async function noteIndex(
  ports: Pick<Ports, 'taskStates' | 'now' | 'indexMode'>,
  observations: readonly (IndexObservation | null)[],
): Promise<void> {
  const isLate = observations.includes('late')
  const seen = observations.filter((each) => each === 'prompt').length
  if (!isLate && (seen === 0 || ports.indexMode === 'prompt')) return
  const before = v.parse(notesSchema, (await ports.taskStates.load(INDEX_MODE))?.notes)
  const prompt = isLate ? 0 : Math.min(PROMPT_ENOUGH, before.prompt + seen)
  const lateAt = isLate ? ports.now() : before.lateAt
  if (!isLate && prompt === before.prompt) return
  const notes = { prompt, lateAt }
  await ports.taskStates.save({ _id: INDEX_MODE, dueAt: ports.now(), cursor: null, startedAt: null, notes })
}
