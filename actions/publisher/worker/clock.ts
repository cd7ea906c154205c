import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../../shared/amazon/client/pacing'

/** All time functions of the publisher, so that tests can control them. */
export interface WorkerClock extends Clock {
  /** The wall-clock time, used for everything stored. */
  date(): Date
  /** Repeats `work` until the returned function is called. */
  every(milliseconds: number, work: () => void): () => void
}

/** `now` is a monotonic clock. */
export const systemClock: WorkerClock = {
  now: () => performance.now(),
  sleep: async (milliseconds, signal) => {
    await sleep(milliseconds, undefined, { signal }).catch(() => {})
  },
  date: () => new Date(),
  every: (milliseconds, work) => {
    const timer = setInterval(work, milliseconds)
    return () => clearInterval(timer)
  },
}
