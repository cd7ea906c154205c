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
  /** Milliseconds after the last work until which it stays. Without any work, it ends after one turn of each task. */
  readonly lingerMs: number
  /** Milliseconds after which it ends in any case. */
  readonly runMs: number
}

/** How long one worker runs, and how it handles failures. */
export interface RunLoop {
  keepOn(): boolean
  /** Whether it ended only because its time was over. */
  isCutOff(): boolean
  /** Keeps the worker running for these milliseconds. */
  stayFor(milliseconds: number): void
  /** Runs work that keeps the worker running. Rejects if the work fails. */
  during(work: () => Promise<void>): Promise<void>
  /** Runs work concurrently. A failure is logged and ends nothing else. */
  inBackground(work: () => Promise<void>): void
  /** Calls `task` at least once, and repeatedly, also after failures. It resolves to the milliseconds before the next call. */
  repeat(task: () => Promise<number>): Promise<void>
  /** Resolves when no background work is left. */
  idle(): Promise<void>
}

const FAILURE_PAUSE_MS = seconds(1)
const FAILURE_PAUSE_MAXIMUM_MS = seconds(10)

export function createRunLoop(options: RunLoopOptions): RunLoop {
  const { keepOn, isCutOff, stayFor, during, turn, end, nap } = createStay(options)
  const aside = new Set<Promise<void>>()

  const note = (error: unknown) => {
    if (error instanceof LeaseLostError) {
      options.log.warn('the lease was taken over', { code: error.code })
      end()
    } else options.log.error('work failed and is repeated', describe(error))
  }

  return {
    keepOn,
    isCutOff,
    stayFor,
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
      do {
        let pause: number
        try {
          pause = await turn(task)
          failures = 0
        } catch (error) {
          note(error)
          failures += 1
          pause = Math.min(FAILURE_PAUSE_MAXIMUM_MS, FAILURE_PAUSE_MS * 2 ** (failures - 1))
          if (pause < FAILURE_PAUSE_MAXIMUM_MS) stayFor(pause)
        }
        await nap(pause)
      } while (keepOn())
    },
    idle: async () => {
      while (aside.size > 0) await Promise.all(aside)
    },
  }
}

/** How long there is a reason to continue. */
function createStay({ clock, lease, lingerMs, runMs }: RunLoopOptions) {
  const started = clock.now()
  let stayUntil = started
  /** Work and turns of tasks. */
  let working = 0
  let isOver = false
  let isCutOff = false
  const ending = new AbortController()

  const keepOn = () => {
    const now = clock.now()
    const hasReason = working > 0 || now < stayUntil
    const isWanted = !isOver && !lease.isLost() && !lease.isCalledBack()
    const goesOn = isWanted && now - started < runMs && hasReason
    if (!goesOn) {
      isCutOff ||= isWanted && hasReason
      isOver = true
      ending.abort()
    }
    return goesOn
  }
  const stayFor = (milliseconds: number) => {
    stayUntil = Math.max(stayUntil, clock.now() + milliseconds)
  }
  const turn = async <T>(work: () => Promise<T>): Promise<T> => {
    working += 1
    try {
      return await work()
    } finally {
      working -= 1
    }
  }
  const during = async (work: () => Promise<void>) => {
    try {
      await turn(work)
    } finally {
      stayFor(lingerMs)
    }
  }
  return {
    keepOn,
    isCutOff: () => isCutOff,
    stayFor,
    during,
    turn,
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
