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
  patches: {
    about: 'patches that a trace of events leads to',
    needsBuild: false,
    measure: async (options) => (await import('./trace/measure-trace')).measureTrace(options),
  },
  drain: {
    about: 'listings that are published by patches',
    needsBuild: false,
    measure: async (options) => (await import('./shop/measure-drain')).measureDrain(options),
  },
  feed: {
    about: 'listings that are published by feeds',
    needsBuild: false,
    measure: async (options) => (await import('./shop/measure-feed')).measureFeed(options),
  },
  zips: {
    about: 'size and loading of the action zips',
    needsBuild: true,
    measure: async () => (await import('./measure-zips')).measureZips(),
  },
}
