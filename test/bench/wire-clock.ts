import { setImmediate as turn } from 'node:timers/promises'
import type { WorkerClock } from '../../actions/publisher/worker/clock'
import { createTimers } from '../simulation/timers'

/** Time that stops while a request is in flight, and jumps ahead when everybody waits. */
export interface WireClock extends WorkerClock {
  /** Stops time until the request is answered. */
  during<T>(request: Promise<T>): Promise<T>
  later(milliseconds: number, work: () => void): () => void
  /** Lets milliseconds pass, with everything that happens in them. */
  pass(milliseconds: number): Promise<void>
}

const START = Date.UTC(2026, 10, 23, 12)

/** Real clients and servers need real time for a request. Here it takes none. */
export function createWireClock(): WireClock {
  const timers = createTimers()
  let now = 0
  let open = 0
  let answered = () => {}
  const later = (milliseconds: number, work: () => void) => timers.add(now + Math.max(0, milliseconds), work)

  /** Resolves when no request is in flight and nothing is left to do before the next timer. */
  async function quiet(): Promise<void> {
    for (let turns = 0; turns < 3; turns += 1) {
      await turn()
      if (open === 0) continue
      turns = -1
      await new Promise<void>((resolve) => {
        answered = resolve
      })
    }
  }

  return {
    now: () => now,
    date: () => new Date(START + Math.floor(now)),
    later,
    during: async (request) => {
      open += 1
      try {
        return await request
      } finally {
        open -= 1
        if (open === 0) answered()
      }
    },
    ...waitsOver(later),
    pass: async (milliseconds) => {
      const end = now + milliseconds
      for (;;) {
        await quiet()
        const timer = timers.take(end)
        if (!timer) break
        now = Math.max(now, timer.at)
        timer.work()
      }
      now = end
    },
  }
}

function waitsOver(later: WireClock['later']): Pick<WireClock, 'sleep' | 'every'> {
  return {
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
  }
}
