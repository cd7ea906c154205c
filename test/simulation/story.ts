import type { VirtualClock } from './virtual-clock'

/** One line per happening, to understand a failed seed. */
export interface Story {
  tell(line: string): void
  lines(): readonly string[]
}

/** An unkept story records nothing, for worlds with millions of lines. */
export function createStory(clock: Pick<VirtualClock, 'now'>, isKept = true): Story {
  const lines: string[] = []
  return {
    tell: (line) => {
      if (isKept) lines.push(`${timeOf(clock.now())}  ${line}`)
    },
    lines: () => lines,
  }
}

/** Minutes, seconds and milliseconds since the beginning. */
export function timeOf(milliseconds: number): string {
  const [minutes, rest] = [Math.floor(milliseconds / 60_000), milliseconds % 60_000]
  return `${String(minutes).padStart(3, '0')}:${(rest / 1000).toFixed(3).padStart(6, '0')}`
}
