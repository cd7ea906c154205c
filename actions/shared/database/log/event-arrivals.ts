import type { Database } from '../client/database-client'

/** The latest event of Commerce that reached the app, to within a minute. */
export interface EventArrival {
  readonly at: Date
  /** As the event says; null where it does not. */
  readonly commerceVersion: string | null
}

export interface EventArrivalCollection {
  note(arrival: EventArrival): Promise<void>
  /** Null when none ever came. */
  latest(): Promise<EventArrival | null>
}

/** Beside the periodic tasks, which no other document of that collection is named like. */
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
