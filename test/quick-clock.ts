import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock, type WorkerClock } from '../actions/publisher/worker/clock'

const FACTOR = 4

/**
 * The publisher's clock, on which a second of waiting takes a quarter of one. A test waits mostly for pauses between two looks
 * and between two patches. `date` stays the time of the servers, because it is stored.
 */
export const quickClock: WorkerClock = {
  now: () => performance.now() * FACTOR,
  sleep: async (milliseconds, signal) => {
    await sleep(milliseconds / FACTOR, undefined, { signal }).catch(() => {})
  },
  date: systemClock.date,
  every: (milliseconds, work) => systemClock.every(milliseconds / FACTOR, work),
}
