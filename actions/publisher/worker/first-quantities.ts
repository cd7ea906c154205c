import { seconds } from '../../shared/time'
import type { WorkerClock } from './clock'

/** The first quantities of a worker. What does not decide them waits until they are sent. */
export interface FirstQuantities {
  readonly areOver: Promise<void>
  isOver(): boolean
  /** After each look for documents. */
  note(areSome: boolean): void
}

export interface FirstQuantitiesOptions {
  readonly clock: WorkerClock
  /** Milliseconds for which documents may still come. */
  readonly patienceMs: number
  /** Resolves when nothing is being sent. */
  readonly idle: () => Promise<void>
  readonly onOver: () => void
}

/** Nothing waits longer than this for the first quantities. */
const LONGEST_MS = seconds(5)

export function firstQuantities({
  clock,
  patienceMs,
  idle,
  onOver,
}: FirstQuantitiesOptions): FirstQuantities {
  const began = clock.now()
  const timer = new AbortController()
  let isOver = false
  let areFound = false
  let resolve = () => {}
  const areOver = new Promise<void>((given) => {
    resolve = given
  })
  const end = () => {
    if (isOver) return
    isOver = true
    timer.abort()
    onOver()
    resolve()
  }
  void clock.sleep(LONGEST_MS, timer.signal).then(end)
  return {
    areOver,
    isOver: () => isOver,
    note: (areSome) => {
      if (areSome) {
        areFound = true
        void idle().then(end, end)
      } else if (!areFound && clock.now() - began >= patienceMs) end()
    },
  }
}
