import type { Figure } from './figures'

export interface BenchOptions {
  /** First of the ports that may be used. */
  readonly ports: number
  /** A trace of events from outside. */
  readonly traceFile: string | undefined
}

export interface Bench {
  readonly about: string
  /** Whether it measures what `npm run build` leaves. */
  readonly needsBuild: boolean
  /** Whether other work on the machine changes its figures: it has the machine for itself. */
  readonly isTimed: boolean
  readonly measure: (options: BenchOptions) => Promise<readonly Figure[]>
}
