import type { Database } from './database-client'

/** What became of quantities that were sent. */
export type OutcomeKind = 'accepted' | 'rejected' | 'throttled' | 'unavailable' | 'unauthorised'

/** Counters of one store and hour; every number only grows. */
export interface HealthDocument {
  /** `store/hour`. */
  readonly _id: string
  readonly storeId: string
  readonly hour: Date
  readonly outcomes: Readonly<Partial<Record<OutcomeKind, number>>>
  /** Publications by how long the change had waited: one counter for each of `LATENCY_BOUNDS_MS`, and one above. */
  readonly latency: Readonly<Record<string, number>>
  readonly lastErrors: Readonly<
    Partial<Record<OutcomeKind, { readonly at: Date; readonly code: string; readonly message: string }>>
  >
}

export interface HealthSample {
  readonly storeId: string
  readonly at: Date
  readonly outcome: OutcomeKind
  /** From the first mark of the change to Amazon's acceptance; null for what was not accepted. */
  readonly latencyMs: number | null
  readonly error: { readonly code: string; readonly message: string } | null
}

export interface HealthCollection {
  /** Adds up what it is given in one request. */
  record(samples: readonly HealthSample[]): Promise<void>
  since(storeIds: readonly string[], hour: Date): Promise<readonly HealthDocument[]>
  deleteBefore(hour: Date): Promise<void>
}

export declare function healthCollection(database: Database): HealthCollection
