import type { WorkerClock } from '../../../actions/publisher/worker/clock'
import type { Program } from './interleave'

/** Time that passes in steps, between all other steps. */
export interface StepwiseClock extends WorkerClock {
  /** A program in which these milliseconds pass, repeatedly. */
  passing(milliseconds: number, times: number): Program
}

interface Repeated {
  readonly every: number
  readonly work: () => void
  dueAt: number
}

const START = Date.UTC(2026, 10, 23, 12)

export function createStepwiseClock(): StepwiseClock {
  let now = 0
  const repeated = new Set<Repeated>()
  const pass = (milliseconds: number) => {
    now += milliseconds
    for (const one of repeated) {
      if (one.dueAt > now) continue
      one.dueAt = now + one.every
      one.work()
    }
  }
  return {
    now: () => now,
    date: () => new Date(START + now),
    sleep: async () => {},
    every: (milliseconds, work) => {
      const one = { every: milliseconds, work, dueAt: now + milliseconds }
      repeated.add(one)
      return () => repeated.delete(one)
    },
    passing: (milliseconds, times) => ({
      name: 'time',
      run: async (step) => {
        for (let count = 0; count < times; count += 1)
          await step(`${milliseconds / 1000} s pass`, () => pass(milliseconds))
      },
    }),
  }
}
