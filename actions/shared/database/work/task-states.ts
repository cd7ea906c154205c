import { addMs, hours } from '../../time'
import type { Database } from '../client/database-client'
import { CLOCK_TOLERANCE_MS } from '../client/is-due'

/** The progress of a periodic task, so that another activation can continue it. */
export interface TaskState {
  /** The task's name, with `/<subject>` if there is one task for each subject. */
  readonly _id: string
  /** The earliest time of the next slice. */
  readonly dueAt: Date
  /** Where the pass continues, in the task's own format; null between two passes. */
  readonly cursor: string | null
  /** When the current or last pass began. */
  readonly startedAt: Date | null
  /** What else a pass has to remember; JSON with dates. */
  readonly notes: Readonly<Record<string, unknown>>
}

export interface TaskStateCollection {
  load(id: string): Promise<TaskState | null>
  /** In one request; those that were never saved are left out. */
  loadSome(ids: readonly string[]): Promise<readonly TaskState[]>
  save(state: TaskState): Promise<void>
  /** When the first task is due after this time; null if none is. */
  nextDueAt(after: Date): Promise<Date | null>
  /** Makes tasks due that were put off further than any task puts itself off, or whose times are in the future. */
  mendDueTimes(now: Date): Promise<void>
  /** All tasks, for the page. */
  all(): Promise<readonly TaskState[]>
}

const ALL_MAXIMUM = 500
/** One day, plus the time over which daily tasks are spread. */
const LONGEST_MS = hours(25)

export function taskStateCollection(database: Database): TaskStateCollection {
  const tasks = database.collection<TaskState>('tasks')
  return {
    load: (id) => tasks.findOne({ _id: id }),
    loadSome: (ids) => tasks.find({ _id: { $in: ids } }, { limit: ALL_MAXIMUM }),
    save: async ({ _id, ...state }) => {
      await tasks.bulk([{ updateOne: { filter: { _id }, update: { $set: state }, upsert: true } }])
    },
    nextDueAt: async (after) => {
      const [next] = await tasks.find({ dueAt: { $gt: after } }, { sort: { dueAt: 1 }, limit: 1 })
      return next?.dueAt ?? null
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
