import * as v from 'valibot'
import type { TaskState } from '../../database/work/task-states'
import type { GroupWork } from '../group-types'

/** The task that compares the stock of all listings with Commerce's. */
export const SWEEP = 'sweep'

const notesSchema = v.fallback(v.object({ comparedSince: v.nullable(v.date()) }), { comparedSince: null })

/** Since when the stock of every listing was compared with Commerce's; null: not known. */
export function comparedSince(sweep: TaskState | null): Date | null {
  return v.parse(notesSchema, sweep?.notes).comparedSince
}

/** When the oldest stock was read from Commerce, by the oldest decision with a known stock and by the last sweep. */
export function oldestReadAt(decidedSince: Date | null, compared: Date | null): Date | null {
  return decidedSince && compared && compared > decidedSince ? compared : decidedSince
}

/**
 * When the stored stock of a group was last read from Commerce, at the earliest: by its last decision, or by a sweep, which
 * writes nothing about a stock that is still the same. Null without a decision.
 */
export function stockReadAt({ controlling, listings }: GroupWork, compared: Date | null): Date | null {
  if (!controlling) return null
  // A sweep compares the stock of the listing that controls the group. Others of the same SKU get it from that one.
  const swept = listings.find(({ storeId }) => storeId === controlling.controllingStoreId)
  return oldestReadAt(controlling.decision?.at ?? null, swept?.sku === controlling.sku ? compared : null)
}
