import { minutes, msBetween } from '../../time'

/** Clocks that are right differ by less. */
export const CLOCK_TOLERANCE_MS = minutes(1)

/** Whether a stored time has come. One that is further away than the code ever sets it was set by a wrong clock. */
export function isDue(dueAt: Date, now: Date, longestMs: number): boolean {
  const waitMs = msBetween(now, dueAt)
  return waitMs <= 0 || waitMs > longestMs + CLOCK_TOLERANCE_MS
}
