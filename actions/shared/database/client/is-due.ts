import { minutes, msBetween } from '../../time'

/** Correct clocks differ by less than this. */
export const CLOCK_TOLERANCE_MS = minutes(1)

/** Whether a stored time has come. A time further away than `longestMs` was set by a wrong clock, and counts as due. */
export function isDue(dueAt: Date, now: Date, longestMs: number): boolean {
  const waitMs = msBetween(now, dueAt)
  return waitMs <= 0 || waitMs > longestMs + CLOCK_TOLERANCE_MS
}
