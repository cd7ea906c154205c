import * as v from 'valibot'
import type { Ports } from '../../../shared/publishing/ports'
import { addMs, days, minutes } from '../../../shared/time'

const baselineSchema = v.object({
  /** Listings that the last import that was believed has named. */
  rows: v.number(),
  /** Since when reports have been much smaller than that one. */
  smallerSince: v.nullable(v.date()),
  /** Imports in a row that failed. */
  failures: v.optional(v.number(), 0),
})

export type ImportBaseline = v.InferOutput<typeof baselineSchema>

/** A store's next import is a day after its last one, so that stores are spread as they were connected. */
export const DAILY_MS = days(1)

export function importTaskId(storeId: string): string {
  return `import/${storeId}`
}

/** Before the first import it is measured by what is kept. */
export async function loadBaseline(
  ports: Pick<Ports, 'taskStates'>,
  storeId: string,
): Promise<ImportBaseline> {
  const state = await ports.taskStates.load(importTaskId(storeId))
  const parsed = v.safeParse(baselineSchema, state?.notes)
  return parsed.success ? parsed.output : { rows: 0, smallerSince: null, failures: 0 }
}

/** After an import that went through: also says when the store is imported again. */
export async function saveBaseline(
  ports: Pick<Ports, 'now' | 'taskStates'>,
  storeId: string,
  baseline: Omit<ImportBaseline, 'failures'>,
): Promise<void> {
  await save(ports, storeId, { baseline: { ...baseline, failures: 0 }, inMs: DAILY_MS })
}

const FIRST_RETRY_MS = minutes(5)
const RETRY_FACTOR = 4

/** After one that failed: it is tried again by itself, each time later, and a day later at the latest. Tells when. */
export async function saveImportFailure(
  ports: Pick<Ports, 'now' | 'taskStates'>,
  storeId: string,
): Promise<Date> {
  const baseline = await loadBaseline(ports, storeId)
  const inMs = Math.min(DAILY_MS, FIRST_RETRY_MS * RETRY_FACTOR ** baseline.failures)
  return save(ports, storeId, { baseline: { ...baseline, failures: baseline.failures + 1 }, inMs })
}

async function save(
  ports: Pick<Ports, 'now' | 'taskStates'>,
  storeId: string,
  { baseline, inMs }: { readonly baseline: ImportBaseline; readonly inMs: number },
): Promise<Date> {
  const now = ports.now()
  const dueAt = addMs(now, inMs)
  await ports.taskStates.save({
    _id: importTaskId(storeId),
    dueAt,
    cursor: null,
    startedAt: now,
    notes: { ...baseline },
  })
  return dueAt
}
