import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../../shared/amazon/client/pacing'

/** All the time there is for the publisher, so that a test can be it. */
export interface WorkerClock extends Clock {
  /** What the clock on the wall says; everything that is kept is dated by it. */
  date(): Date
  /** Does something again and again until the returned function is called. */
  every(milliseconds: number, work: () => void): () => void
}

/** `now` is time that no change of the system's clock moves. */
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
