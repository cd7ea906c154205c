import type { Figure } from './figures'

export interface BenchOptions {
  /** The first of the available ports. */
  readonly ports: number
  /** A trace of events from outside. */
  readonly traceFile: string | undefined
}

export interface Bench {
  readonly about: string
  /** Whether it measures the output of `npm run build`. */
  readonly needsBuild: boolean
  /** Whether other work on the machine affects its figures, so it must run alone. */
  readonly isTimed: boolean
  readonly measure: (options: BenchOptions) => Promise<readonly Figure[]>
}
