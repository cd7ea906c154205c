import type { Collection } from './database-client'

/** One state for each account, store or task, by id. */
export interface KeyedStates<State extends { readonly _id: string }> {
  all(): Promise<readonly State[]>
  /** Null if it was never saved. */
  load(id: string): Promise<State | null>
  /** Leaves the other fields as they are. */
  save(id: string, set: Partial<Omit<State, '_id'>>): Promise<void>
}

const ALL_MAXIMUM = 1_000

/** Fields that were never saved have their value from `initial`. */
export function keyedStates<State extends { readonly _id: string }>(
  states: Collection<State>,
  initial: Omit<State, '_id'>,
): KeyedStates<State> {
  const complete = (found: State): State => ({ ...initial, ...found })
  return {
    all: async () => (await states.find({}, { sort: { _id: 1 }, limit: ALL_MAXIMUM })).map(complete),
    load: async (id) => {
      const found = await states.findOne({ _id: id })
      return found === null ? null : complete(found)
    },
    save: async (id, set) => {
      await states.bulk([{ updateOne: { filter: { _id: id }, update: { $set: set }, upsert: true } }])
    },
  }
}
