import type { Database } from './database-client'

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

export interface BreakerCollection {
  all(): Promise<readonly BreakerDocument[]>
  load(storeId: string): Promise<BreakerDocument | null>
  save(storeId: string, set: Partial<Omit<BreakerDocument, '_id'>>): Promise<void>
}

export function breakerCollection(database: Database): BreakerCollection {
  const breakers = database.collection('breakers')
  const complete = (found: unknown): BreakerDocument => ({
    zeros: [],
    open: null,
    authorisedUntil: null,
    ...(found as Pick<BreakerDocument, '_id'> & Partial<BreakerDocument>),
  })
  return {
    all: async () => (await breakers.find({}, { sort: { _id: 1 }, limit: 1000 })).map(complete),
    load: async (storeId) => {
      const found = await breakers.findOne({ _id: storeId })
      return found === null ? null : complete(found)
    },
    save: async (storeId, set) => {
      await breakers.bulk([{ updateOne: { filter: { _id: storeId }, update: { $set: set }, upsert: true } }])
    },
  }
}
