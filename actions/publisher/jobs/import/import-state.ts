import * as v from 'valibot'
import type { Ports } from '../../../shared/publishing/ports'
import { addMs, days, minutes } from '../../../shared/time'

const baselineSchema = v.object({
  /** Listings in the last report that was believed. */
  rows: v.number(),
  /** When reports started to be much smaller than that one. */
  smallerSince: v.nullable(v.date()),
  /** Consecutive failed imports. */
  failures: v.optional(v.number(), 0),
})

export type ImportBaseline = v.InferOutput<typeof baselineSchema>

/** A store's next import is a day after its last one, which spreads the stores over the day. */
export const DAILY_MS = days(1)

export function importTaskId(storeId: string): string {
  return `import/${storeId}`
}

/** Before the first import, the stored listings are the baseline. */
export async function loadBaseline(
  ports: Pick<Ports, 'taskStates'>,
  storeId: string,
): Promise<ImportBaseline> {
  const state = await ports.taskStates.load(importTaskId(storeId))
  const parsed = v.safeParse(baselineSchema, state?.notes)
  return parsed.success ? parsed.output : { rows: 0, smallerSince: null, failures: 0 }
}

/** Called after a successful import. Also schedules the next one. */
export async function saveBaseline(
  ports: Pick<Ports, 'now' | 'taskStates'>,
  storeId: string,
  baseline: Omit<ImportBaseline, 'failures'>,
): Promise<void> {
  await save(ports, storeId, { baseline: { ...baseline, failures: 0 }, inMs: DAILY_MS })
}

const FIRST_RETRY_MS = minutes(5)
const RETRY_FACTOR = 4

/** Called after a failed import. Retries automatically, each time later, within a day. Returns when. */
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
