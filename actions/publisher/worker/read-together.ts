import type { TaskState } from '../../shared/database/work/task-states'
import type { Collections } from '../../shared/publishing/ports'
import { seconds } from '../../shared/time'
import type { WorkerClock } from './clock'

const CURRENT_MS = seconds(1)

export interface SharedReads {
  readonly collections: Collections
  /** Shares new reads for another second, if most of this one has passed. */
  restart(): void
}

/** Tasks that begin together read the same states. They share these reads for a second, until one is changed. */
export function readTogether(collections: Collections, clock: Pick<WorkerClock, 'now'>): SharedReads {
  const { taskStates, accountStates, feeds } = collections
  let window = { began: clock.now() }
  /** The current window; undefined once it has passed. */
  const current = () => (clock.now() - window.began < CURRENT_MS ? window : undefined)
  const share = <T>(read: () => Promise<T>) => {
    let shared: { readonly of: object; readonly found: Promise<T> } | undefined
    let changedIn: object | undefined
    return {
      read: () => {
        const now = current()
        if (!now || changedIn === now) return read()
        if (shared?.of !== now) shared = { of: now, found: read() }
        return shared.found
      },
      change: <Args extends unknown[], R>(write: (...args: Args) => Promise<R>) => {
        return async (...args: Args) => {
          changedIn = current()
          try {
            return await write(...args)
          } finally {
            changedIn = current()
          }
        }
      },
    }
  }
  const accounts = share(accountStates.all)
  const unfinished = share(feeds.unfinished)
  return {
    collections: {
      ...collections,
      taskStates: { ...taskStates, ...tasksTogether(taskStates, current) },
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
    },
    restart: () => {
      if (clock.now() - window.began > CURRENT_MS / 2) window = { began: clock.now() }
    },
  }
}

/** Each task changes only its own state, so the states of the others stay current. */
function tasksTogether({ all, load, save }: Collections['taskStates'], current: () => object | undefined) {
  const readAll = async () => new Map((await all()).map((state) => [state._id, state]))
  let window: object | undefined
  let changed = new Set<string>()
  let states: Promise<ReadonlyMap<string, TaskState>> | undefined
  return {
    load: async (id: string) => {
      const now = current()
      if (now && now !== window) {
        window = now
        changed = new Set()
        states = undefined
      }
      if (!now || changed.has(id)) return load(id)
      states ??= readAll()
      const found = (await states).get(id) ?? null
      return changed.has(id) ? load(id) : found
    },
    save: async (state: TaskState) => {
      changed.add(state._id)
      try {
        await save(state)
      } finally {
        changed.add(state._id)
      }
    },
  }
}
