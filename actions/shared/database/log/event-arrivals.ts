import type { Database } from '../client/database-client'

/** The latest Commerce event that reached the app, to within a minute. */
export interface EventArrival {
  readonly at: Date
  /** As the event says; null if it does not. */
  readonly commerceVersion: string | null
}

export interface EventArrivalCollection {
  note(arrival: EventArrival): Promise<void>
  /** Null if none ever came. */
  latest(): Promise<EventArrival | null>
}

/** Stored among the periodic tasks; no task has this name. */
const ID = 'stock-events'

export function eventArrivalCollection(database: Database): EventArrivalCollection {
  const tasks = database.collection<EventArrival>('tasks')
  return {
    note: async ({ at, commerceVersion }) => {
      const update = { $max: { at }, $set: { commerceVersion } }
      await tasks.bulk([{ updateOne: { filter: { _id: ID }, update, upsert: true } }])
    },
    latest: () => tasks.findOne({ _id: ID }),
  }
}
