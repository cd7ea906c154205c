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
  readonly measure: (options: BenchOptions) => Promise<readonly Figure[]>
}

/** By the name that `--only` takes, in the order of the table. Each runs in a process of its own. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  decisions: {
    about: 'decisions with their trace',
    needsBuild: false,
    measure: async () => (await import('./measure-decisions')).measureDecisions(),
  },
  zips: {
    about: 'size and loading of the action zips',
    needsBuild: true,
    measure: async () => (await import('./measure-zips')).measureZips(),
  },
}
