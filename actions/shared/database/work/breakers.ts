import { randomUUID } from 'node:crypto'
import type { Database } from '../client/database-client'
import { type KeyedStates, keyedStates } from '../client/keyed-states'

/** The mass-zero breaker of one Amazon store. */
export interface BreakerDocument {
  /** The store's id. */
  readonly _id: string
  /** Listings that went to 0 without an event of their own, by minute. Those of the last hour count. */
  readonly zeros: readonly { readonly minute: Date; readonly count: number }[]
  /** The open question to the merchant; null if there is none. */
  readonly open: {
    readonly since: Date
    readonly reasons: readonly string[]
    readonly listings: number
  } | null
  /** Zeros pass until this time, because the merchant allowed them. */
  readonly authorisedUntil: Date | null
  /** A new value with each write; left out or null if there was none, or by earlier versions. */
  readonly revision?: string | null
}

export interface BreakerCollection extends Pick<KeyedStates<BreakerDocument>, 'all' | 'load'> {
  /** Writes regardless of other changes. Leaves the other fields as they are. */
  save(id: string, set: Partial<Omit<BreakerDocument, '_id' | 'revision'>>): Promise<void>
  /** False, without writing, if somebody has written since `known` was read. */
  replace(known: BreakerDocument | null, breaker: BreakerDocument): Promise<boolean>
}

export function breakerCollection(database: Database): BreakerCollection {
  const breakers = database.collection<BreakerDocument>('breakers')
  const initial = { zeros: [], open: null, authorisedUntil: null }
  const { all, load, save } = keyedStates<BreakerDocument>(breakers, initial)
  return {
    all,
    load,
    save: (id, set) => save(id, { ...set, revision: randomUUID() }),
    replace: async (known, breaker) => {
      const next = { ...breaker, revision: randomUUID() }
      if (known === null) {
        if (await breakers.insert(next)) return true
      } else {
        const { _id, ...set } = next
        const filter = { _id, revision: known.revision ?? null }
        if (await breakers.findOneAndUpdate(filter, { $set: set })) return true
      }
      // A request that was sent twice finds its own write.
      return (await load(next._id))?.revision === next.revision
    },
  }
}
