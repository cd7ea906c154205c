import { LeaseLostError } from '../../shared/database/listings/listing-writes'
import { errorCode } from '../../shared/runtime/error-words'
import type { Logger } from '../../shared/runtime/logger'
import { seconds } from '../../shared/time'
import type { WorkerClock } from './clock'
import type { HeldLease } from './hold-lease'

export interface RunLoopOptions {
  readonly clock: WorkerClock
  readonly lease: HeldLease
  readonly log: Logger
  /** Milliseconds without work after which it ends. */
  readonly lingerMs: number
  /** Milliseconds after which it ends in any case. */
  readonly runMs: number
}

/** How long one worker runs, and how it handles failures. */
export interface RunLoop {
  keepOn(): boolean
  /** Runs work that keeps the worker running. Rejects if the work fails. */
  during(work: () => Promise<void>): Promise<void>
  /** Runs work concurrently. A failure is logged and ends nothing else. */
  inBackground(work: () => Promise<void>): void
  /** Calls `task` repeatedly, also after failures. It resolves to the milliseconds before the next call. */
  repeat(task: () => Promise<number>): Promise<void>
  /** Resolves when no background work is left. */
  idle(): Promise<void>
}

const FAILURE_PAUSE_MS = seconds(1)
const FAILURE_PAUSE_MAXIMUM_MS = seconds(10)

export function createRunLoop(options: RunLoopOptions): RunLoop {
  const { keepOn, during, end, nap } = createStay(options)
  const aside = new Set<Promise<void>>()

  const note = (error: unknown) => {
    if (error instanceof LeaseLostError) {
      options.log.warn('the lease was taken over', { code: error.code })
      end()
    } else options.log.error('work failed and is repeated', describe(error))
  }

  return {
    keepOn,
    during,
    inBackground: (work) => {
      const done = during(work)
        .catch(async (error: unknown) => {
          note(error)
          await nap(FAILURE_PAUSE_MS)
        })
        .finally(() => aside.delete(done))
      aside.add(done)
    },
    repeat: async (task) => {
      let failures = 0
      while (keepOn()) {
        try {
          const pause = await task()
          failures = 0
          await nap(pause)
        } catch (error) {
          note(error)
          failures += 1
          await nap(Math.min(FAILURE_PAUSE_MAXIMUM_MS, FAILURE_PAUSE_MS * 2 ** (failures - 1)))
        }
      }
    },
    idle: async () => {
      while (aside.size > 0) await Promise.all(aside)
    },
  }
}

/** How long there is a reason to continue. */
function createStay({ clock, lease, lingerMs, runMs }: RunLoopOptions) {
  const started = clock.now()
  let lastWork = started
  let working = 0
  let isOver = false
  const ending = new AbortController()

  const keepOn = () => {
    const now = clock.now()
    const hasReason = working > 0 || now - lastWork < lingerMs
    const isWanted = !isOver && !lease.isLost() && !lease.isCalledBack()
    const goesOn = isWanted && now - started < runMs && hasReason
    if (!goesOn) ending.abort()
    return goesOn
  }
  const during = async (work: () => Promise<void>) => {
    working += 1
    try {
      await work()
    } finally {
      working -= 1
      lastWork = clock.now()
    }
  }
  return {
    keepOn,
    during,
    end: () => {
      isOver = true
    },
    /** Ends early when the worker ends. */
    nap: (milliseconds: number) => clock.sleep(milliseconds, ending.signal),
  }
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { code: 'UNKNOWN' }
  return {
    code: errorCode(error) ?? error.name,
    reason: error.message,
    stack: error.stack,
  }
}
