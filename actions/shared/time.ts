/** Durations in milliseconds, and the arithmetic of dates. */

export const seconds = (count: number): number => count * 1_000
export const minutes = (count: number): number => seconds(60 * count)
export const hours = (count: number): number => minutes(60 * count)
export const days = (count: number): number => hours(24 * count)

/** The date `milliseconds` after `date`, or before it when negative. */
export function addMs(date: Date, milliseconds: number): Date {
  return new Date(date.getTime() + milliseconds)
}

/** Milliseconds from one date to another; negative when `to` is the earlier one. */
export function msBetween(from: Date, to: Date): number {
  return to.getTime() - from.getTime()
}

export function earlier(first: Date, second: Date): Date {
  return second < first ? second : first
}

export function later(first: Date, second: Date): Date {
  return second > first ? second : first
}
