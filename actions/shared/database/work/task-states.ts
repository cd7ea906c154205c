import { addMs, hours } from '../../time'
import type { Database } from '../client/database-client'
import { CLOCK_TOLERANCE_MS } from '../client/is-due'

/** Where a periodic task of the publisher stands, so that another activation goes on where this one stopped. */
export interface TaskState {
  /** The task's name, with `/<subject>` where there is one for each of something. */
  readonly _id: string
  /** Its next slice is not before it. */
  readonly dueAt: Date
  /** Where the pass goes on; null between two passes. Its form is the task's own. */
  readonly cursor: string | null
  /** When the pass began that is under way, or the last one. */
  readonly startedAt: Date | null
  /** What a pass has to remember besides; JSON with dates. */
  readonly notes: Readonly<Record<string, unknown>>
}

export interface TaskStateCollection {
  load(id: string): Promise<TaskState | null>
  save(state: TaskState): Promise<void>
  /** Makes due what was put off further than any task puts itself off, or was written in the future. */
  mendDueTimes(now: Date): Promise<void>
  /** All of them, for the page. */
  all(): Promise<readonly TaskState[]>
}

const ALL_MAXIMUM = 500
/** A day, and what is spread over it. */
const LONGEST_MS = hours(25)

export function taskStateCollection(database: Database): TaskStateCollection {
  const tasks = database.collection<TaskState>('tasks')
  return {
    load: (id) => tasks.findOne({ _id: id }),
    save: async ({ _id, ...state }) => {
      await tasks.bulk([{ updateOne: { filter: { _id }, update: { $set: state }, upsert: true } }])
    },
    mendDueTimes: async (now) => {
      const dueAt = { $gt: addMs(now, LONGEST_MS) }
      const startedAt = { $gt: addMs(now, CLOCK_TOLERANCE_MS) }
      await tasks.updateMany(
        { $or: [{ dueAt }, { startedAt, dueAt: { $gt: now } }] },
        { $set: { dueAt: now } },
      )
    },
    all: () => tasks.find({}, { sort: { _id: 1 }, limit: ALL_MAXIMUM }),
  }
}
