import type { Clock } from '../../shared/amazon/pacing'

/** How many requests background reading may make of Commerce: fewer when it is slow or asks for fewer. */
export interface RequestBudget {
  /** Resolves when one more request may be made. */
  take(): Promise<void>
  /** After a request: how long it took, in milliseconds, and whether Commerce could answer. */
  note(tookMs: number, isAnswered: boolean): void
  /** Requests per second, as it stands. */
  rate(): number
}

const START = 2
const LEAST = 0.1
const MOST = 8
const STEP = 0.1
const SLOW_MS = 5_000

export function createRequestBudget(clock: Clock): RequestBudget {
  let perSecond = START
  let nextAt = clock.now()
  return {
    take: async () => {
      const turn = Math.max(nextAt, clock.now())
      nextAt = turn + 1000 / perSecond
      const wait = turn - clock.now()
      if (wait > 0) await clock.sleep(wait)
    },
    note: (tookMs, isAnswered) => {
      const isWell = isAnswered && tookMs <= SLOW_MS
      perSecond = isWell ? Math.min(MOST, perSecond + STEP) : Math.max(LEAST, perSecond / 2)
    },
    rate: () => perSecond,
  }
}
