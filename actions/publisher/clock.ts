import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../shared/amazon/pacing'

/** Time that no change of the system's clock moves. */
export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: async (milliseconds) => {
    await sleep(milliseconds)
  },
}
