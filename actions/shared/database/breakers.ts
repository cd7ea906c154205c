import type { Database } from './database-client'
import { type KeyedStates, keyedStates } from './keyed-states'

/** The mass-zero breaker of one Amazon store. */
export interface BreakerDocument {
  /** The store's id. */
  readonly _id: string
  /** Listings that went to 0 without an event of their own, by minute; those of the last hour count. */
  readonly zeros: readonly { readonly minute: Date; readonly count: number }[]
  /** The question that the merchant is asked; null when there is none. */
  readonly open: {
    readonly since: Date
    readonly reasons: readonly string[]
    readonly listings: number
  } | null
  /** Zeros pass until then, as the merchant allowed. */
  readonly authorisedUntil: Date | null
}

export type BreakerCollection = KeyedStates<BreakerDocument>

export function breakerCollection(database: Database): BreakerCollection {
  return keyedStates<BreakerDocument>(database.collection('breakers'), {
    zeros: [],
    open: null,
    authorisedUntil: null,
  })
}
