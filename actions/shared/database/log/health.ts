import { randomUUID } from 'node:crypto'
import { hours } from '../../time'
import type { Database } from '../client/database-client'
import { allOf } from '../client/pages-of'

/** The outcome of a sent quantity. */
export type OutcomeKind = 'accepted' | 'rejected' | 'throttled' | 'unavailable' | 'unauthorised'

/** Counters of one store and hour. Every number only grows. */
export interface HealthDocument {
  /** `store/hour`. */
  readonly _id: string
  readonly storeId: string
  readonly hour: Date
  readonly outcomes: Readonly<Partial<Record<OutcomeKind, number>>>
  /** Number of publications by delay: one counter for each of `LATENCY_BOUNDS_MS`, and one above. */
  readonly latency: Readonly<Record<string, number>>
  readonly lastErrors: Readonly<
    Partial<Record<OutcomeKind, { readonly at: Date; readonly code: string; readonly message: string }>>
  >
  /** Ids of the latest additions, so that one which is sent again after a lost answer counts once. */
  readonly additions?: readonly string[]
}

export interface HealthSample {
  readonly storeId: string
  readonly at: Date
  readonly outcome: OutcomeKind
  /** From the first notice of the change to Amazon's acceptance; null if it was not accepted. */
  readonly latencyMs: number | null
  readonly error: { readonly code: string; readonly message: string } | null
}

export interface HealthCollection {
  /** Adds the samples in one request, or in three for a store's first ones of an hour. */
  record(samples: readonly HealthSample[]): Promise<void>
  since(storeIds: readonly string[], hour: Date): Promise<readonly HealthDocument[]>
  deleteBefore(hour: Date): Promise<void>
}

/** Upper bounds of the histogram's buckets, in milliseconds. */
export const LATENCY_BOUNDS_MS: readonly number[] = [
  250, 500, 750, 1_000, 1_500, 2_000, 3_000, 5_000, 7_500, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000,
  600_000, 1_800_000, 3_600_000, 14_400_000,
]

export function hourOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / hours(1)) * hours(1))
}

export function healthCollection(database: Database): HealthCollection {
  const health = database.collection<HealthDocument>('health')
  return {
    record: async (samples) => {
      const byDocument = Map.groupBy(samples, ({ storeId, at }) => `${storeId}/${hourOf(at).toISOString()}`)
      const addition = randomUUID()
      const additions = [...byDocument].map(([_id, own]) => addOperation(_id, own, addition))
      const { matched } = await health.bulk(additions)
      if (matched === additions.length) return
      // Creates missing documents first. Additions that are already in are not added again.
      await health.bulk([...byDocument].map(([_id, own]) => createOperation(_id, own)))
      await health.bulk(additions)
    },
    since: (storeIds, hour) => allOf(health.find, { storeId: { $in: storeIds }, hour: { $gte: hour } }),
    deleteBefore: (hour) => health.deleteMany({ hour: { $lt: hour } }),
  }
}

/** More than the requests that can be under way for one store. */
const ADDITIONS_KEPT = 20

function createOperation(_id: string, samples: readonly HealthSample[]): object {
  const [first] = samples as [HealthSample]
  const document = { storeId: first.storeId, hour: hourOf(first.at) }
  return { updateOne: { filter: { _id }, update: { $setOnInsert: document }, upsert: true } }
}

function addOperation(_id: string, samples: readonly HealthSample[], addition: string): object {
  const added: Record<string, number> = {}
  const latest: Record<string, unknown> = {}
  const add = (field: string) => {
    added[field] = (added[field] ?? 0) + 1
  }
  for (const { outcome, latencyMs, error, at } of samples) {
    add(`outcomes.${outcome}`)
    if (latencyMs !== null) add(`latency.${classOf(latencyMs)}`)
    if (error) latest[`lastErrors.${outcome}`] = { at, ...error }
  }
  return {
    updateOne: {
      filter: { _id, additions: { $ne: addition } },
      update: {
        ...(Object.keys(latest).length > 0 ? { $set: latest } : {}),
        $inc: added,
        $push: { additions: { $each: [addition], $slice: -ADDITIONS_KEPT } },
      },
    },
  }
}

function classOf(latencyMs: number): number {
  const found = LATENCY_BOUNDS_MS.findIndex((bound) => latencyMs <= bound)
  return found === -1 ? LATENCY_BOUNDS_MS.length : found
}

/**
 * The delay in milliseconds within which a share of all publications was accepted, from 0 to 1: the upper bound of its
 * bucket. Null without publications; infinite above the last bucket.
 */
export function latencyQuantile(documents: readonly HealthDocument[], share: number): number | null {
  const counts = new Array<number>(LATENCY_BOUNDS_MS.length + 1).fill(0)
  for (const { latency } of documents) {
    for (const [index, count] of Object.entries(latency ?? {})) {
      counts[Number(index)] = (counts[Number(index)] ?? 0) + count
    }
  }
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  let seen = 0
  const found = counts.findIndex((count) => {
    seen += count
    return seen >= share * total
  })
  return LATENCY_BOUNDS_MS[found] ?? Number.POSITIVE_INFINITY
}
