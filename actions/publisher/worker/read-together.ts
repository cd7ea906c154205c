import type { TaskState } from '../../shared/database/work/task-states'
import type { Collections } from '../../shared/publishing/ports'
import { seconds } from '../../shared/time'
import type { WorkerClock } from './clock'

const CURRENT_MS = seconds(1)

/** At a worker's start, its tasks read the same states. They share these reads for a second, until one is changed. */
export function readTogether(collections: Collections, clock: Pick<WorkerClock, 'now'>): Collections {
  const { taskStates, accountStates, feeds } = collections
  const began = clock.now()
  const share = <T>(read: () => Promise<T>) => {
    let shared: Promise<T> | undefined
    let isChanged = false
    return {
      read: () => {
        if (isChanged || clock.now() - began >= CURRENT_MS) return read()
        shared ??= read()
        return shared
      },
      change: <Args extends unknown[], R>(write: (...args: Args) => Promise<R>) => {
        return (...args: Args) => {
          isChanged = true
          return write(...args)
        }
      },
    }
  }
  const accounts = share(accountStates.all)
  const unfinished = share(feeds.unfinished)
  return {
    ...collections,
    taskStates: { ...taskStates, ...tasksTogether(taskStates, () => clock.now() - began < CURRENT_MS) },
    accountStates: {
      ...accountStates,
      all: accounts.read,
      save: accounts.change(accountStates.save),
      tryNow: accounts.change(accountStates.tryNow),
    },
    feeds: {
      ...feeds,
      unfinished: unfinished.read,
      insert: unfinished.change(feeds.insert),
      update: unfinished.change(feeds.update),
    },
  }
}

/** Each task changes only its own state, so the states of the others stay current. */
function tasksTogether({ all, load, save }: Collections['taskStates'], isCurrent: () => boolean) {
  const changed = new Set<string>()
  let states: Promise<ReadonlyMap<string, TaskState>> | undefined
  const readAll = async () => new Map((await all()).map((state) => [state._id, state]))
  return {
    load: async (id: string) => {
      if (!isCurrent() || changed.has(id)) return load(id)
      states ??= readAll()
      const found = (await states).get(id) ?? null
      return changed.has(id) ? load(id) : found
    },
    save: (state: TaskState) => {
      changed.add(state._id)
      return save(state)
    },
  }
}
