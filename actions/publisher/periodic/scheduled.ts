import type { TaskState } from '../../shared/database/work/task-states'
import type { Ports } from '../../shared/publishing/ports'
import { minutes, msBetween } from '../../shared/time'
import type { PeriodicTask } from './task'

/** The longest that a task waits before it looks at its stored time again, unless it says otherwise. */
export const LONGEST_PAUSE_MS = minutes(1)

export interface Schedule<P> {
  /** Id of the task's stored state. */
  readonly name: string
  readonly longestPauseMs?: number
  /** How long it waits while it is idle. As long as otherwise, unless given. */
  readonly idlePauseMs?: number
  /** Whether there is nothing to do at all, so that the state need not be read. */
  readonly isIdle?: (ports: P) => boolean | Promise<boolean>
  /**
   * One slice of the task, once its time has come. It saves the state with the time of the next slice, and resolves to
   * the milliseconds after which it wants to be asked again. `known`: the stored state; null before the first slice.
   */
  readonly run: (ports: P, known: TaskState | null) => Promise<number>
}

/** A periodic task that keeps the time of its next slice in the database and does nothing until then. */
export function scheduled<P extends Pick<Ports, 'now' | 'taskStates'>>({
  name,
  longestPauseMs = LONGEST_PAUSE_MS,
  idlePauseMs = longestPauseMs,
  isIdle,
  run,
}: Schedule<P>): PeriodicTask<P> {
  return async (ports) => {
    if (await isIdle?.(ports)) return idlePauseMs
    const known = await ports.taskStates.load(name)
    const wait = known ? msBetween(ports.now(), known.dueAt) : 0
    return wait > 0 ? Math.min(wait, longestPauseMs) : run(ports, known)
  }
}
