import { setImmediate as turn } from 'node:timers/promises'
import type { WorkerClock } from '../../actions/publisher/worker/clock'
import { createTimers } from './timers'

/** Time that passes only when nothing is left to do. */
export interface VirtualClock extends WorkerClock {
  /** Runs `work` after the given milliseconds, unless the returned function is called first. */
  later(milliseconds: number, work: () => void): () => void
  /** Lets milliseconds pass, with everything that happens in them. */
  pass(milliseconds: number): Promise<void>
}

const START = Date.UTC(2026, 10, 23, 12)

export function createVirtualClock(): VirtualClock {
  const timers = createTimers()
  let now = 0
  const later = (milliseconds: number, work: () => void) =>
    timers.add(now + Math.max(0, Number.isFinite(milliseconds) ? milliseconds : 0), work)

  return {
    now: () => now,
    date: () => new Date(START + Math.floor(now)),
    later,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve()
        const end = () => {
          cancel()
          signal?.removeEventListener('abort', end)
          resolve()
        }
        const cancel = later(milliseconds, end)
        signal?.addEventListener('abort', end)
      }),
    every: (milliseconds, work) => {
      let cancel = () => {}
      const again = () => {
        cancel = later(milliseconds, () => {
          again()
          work()
        })
      }
      again()
      return () => cancel()
    },
    pass: async (milliseconds) => {
      const end = now + milliseconds
      for (;;) {
        await turn()
        const timer = timers.take(end)
        if (!timer) break
        now = Math.max(now, timer.at)
        timer.work()
      }
      now = end
    },
  }
}
