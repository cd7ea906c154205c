/** What is known of a part's time. */
export interface PartTime {
  /** Seconds that it usually takes. */
  readonly usual: number
  /** Seconds since it began; null while it waits. */
  readonly elapsed: number | null
  readonly isOver: boolean
}

/** A part that takes longer than usual probably takes a little more. */
const LEAST_SHARE = 0.1

/** Seconds until all parts end: `alone` runs one part at a time, then `together` several at once. */
export function secondsLeft(
  alone: readonly PartTime[],
  together: readonly PartTime[],
  atOnce: number,
): number {
  const slots = Array.from({ length: atOnce }, () => 0)
  const begunFirst = [...together].sort((one, other) => Number(isWaiting(one)) - Number(isWaiting(other)))
  for (const part of begunFirst) {
    slots.sort((a, b) => a - b)
    slots[0] = (slots[0] ?? 0) + restOf(part)
  }
  return alone.reduce((sum, part) => sum + restOf(part), 0) + Math.max(0, ...slots)
}

function isWaiting({ elapsed }: PartTime): boolean {
  return elapsed === null
}

function restOf({ usual, elapsed, isOver }: PartTime): number {
  return isOver ? 0 : Math.max(usual - (elapsed ?? 0), usual * LEAST_SHARE)
}

/** For people, who need no seconds in a wait of minutes. */
export function durationInWords(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** Minutes after which a part ends that the user gave no limit. */
export function usualLimit(usualSeconds: number): number {
  return Math.max(10, Math.ceil((3 * usualSeconds) / 60))
}
