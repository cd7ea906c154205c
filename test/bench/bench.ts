import type { Figure } from './figures'

export interface BenchOptions {
  /** The first of the available ports. */
  readonly ports: number
  /** A trace of events from outside. */
  readonly traceFile: string | undefined
  /** Another version of the app to compare with: a git revision, or a folder with its build. */
  readonly against: string | undefined
}

/** All figures at the end, or each as soon as it is measured. */
export type Figures = Iterable<Figure> | AsyncIterable<Figure>

export interface Bench {
  readonly about: string
  /** Whether it measures the output of `npm run build`. */
  readonly needsBuild: boolean
  /** Whether other work on the machine affects its figures, so it must run alone. */
  readonly isTimed: boolean
  /** How long it takes on two shared cores, until it has run once on this machine. */
  readonly usualMinutes: number
  readonly measure: (options: BenchOptions) => Promise<Figures>
}
