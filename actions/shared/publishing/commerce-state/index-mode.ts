import * as v from 'valibot'
import type { TaskState } from '../../database/work/task-states'
import { days, msBetween } from '../../time'
import type { Ports } from '../ports'
import type { IndexMode, IndexObservation } from './stock-index'

/** Where it is kept whether this Commerce keeps its stock index promptly, as learnt from what its readings showed. */
export const INDEX_MODE = 'stock-index'
/** Shipments that changed nothing of the salable quantity, before an index counts as prompt. */
const PROMPT_ENOUGH = 3
/** An index that was seen to be late is doubted for so long. */
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

/** Learns from an evaluation: a few requests in the life of an installation, since what is known is not written again. */
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
