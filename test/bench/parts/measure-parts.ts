import { BENCHES } from '../benches'
import { type Figure, figureInWords, type Measured } from '../figures'
import { durationInWords, type PartTime, secondsLeft, usualLimit } from './expected-time'
import { keepFile } from './keep-file'
import { knownDurations } from './known-durations'
import { createResults, jsonOf } from './results'
import { type RunningPart, runPart } from './run-part'

export const RESULTS_FILE = 'dist/bench.json'
/** Parts that count run two at a time, because the machine has two cores. */
const COUNTS_AT_ONCE = 2
/** Ports per part. */
const PORTS = 20

export interface PartsOptions {
  readonly names: readonly string[]
  /** The first of the available ports. */
  readonly ports: number
  /** Undefined: three times as long as the part usually takes. */
  readonly limitMinutes: number | undefined
  /** The file that measures one part, with `--child <name>`. */
  readonly script: string
}

/** All parts. `stop` ends those that run, and begins no other. */
export interface MeasuredParts {
  readonly over: Promise<void>
  stop(): Promise<void>
  measured(): readonly Measured[]
}

/** Measures the parts that need the machine alone, then the others. Prints and keeps each figure when it is measured. */
export function measureParts(options: PartsOptions): MeasuredParts {
  const { names } = options
  const results = createResults(names, (measured) => keepFile(RESULTS_FILE, jsonOf(measured)))
  const times = createTimes(names)
  const running = new Set<RunningPart>()
  let isStopped = false

  const measure = async (name: string, ports: number) => {
    if (isStopped) return
    times.begin(name)
    results.begin(name)
    const usual = durationInWords(times.usual(name))
    console.log(`${name} …  usually ${usual}; all that is left: about ${durationInWords(times.left())}`)
    const part = startPart(options, { name, ports, usualSeconds: times.usual(name) }, (figure) => {
      results.add(name, figure, times.elapsed(name))
      console.log(`${name}: ${figureInWords(figure)}  – about ${durationInWords(times.left())} left`)
    })
    running.add(part)
    const failure = await part.over
    running.delete(part)
    times.end(name, failure === null)
    if (isStopped && failure !== null) return
    results.end(name, failure, times.elapsed(name))
    if (failure !== null) console.log(`${name}: ${failure}`)
  }

  return {
    over: inOrder(options, measure),
    stop: async () => {
      isStopped = true
      await Promise.all([...running].map((part) => part.end()))
    },
    measured: results.measured,
  }
}

function isTimed(name: string): boolean {
  return BENCHES[name]?.isTimed === true
}

async function inOrder(
  { names, ports }: PartsOptions,
  measure: (name: string, ports: number) => Promise<void>,
): Promise<void> {
  for (const name of names.filter(isTimed)) await measure(name, ports)
  const queue = names.filter((name) => !isTimed(name)).values()
  const work = async (slot: number) => {
    for (const name of queue) await measure(name, ports + slot * PORTS)
  }
  await Promise.all(Array.from({ length: COUNTS_AT_ONCE }, (_, slot) => work(slot)))
}

interface Part {
  readonly name: string
  readonly ports: number
  readonly usualSeconds: number
}

function startPart(
  { script, limitMinutes }: PartsOptions,
  { name, ports, usualSeconds }: Part,
  onFigure: (figure: Figure) => void,
): RunningPart {
  return runPart({
    script,
    args: [...process.argv.slice(2), '--child', name],
    env: { ...process.env, BENCH_PORTS_FROM: String(ports) },
    limitMinutes: limitMinutes ?? usualLimit(usualSeconds),
    onFigure,
  })
}

function createTimes(names: readonly string[]) {
  const durations = knownDurations()
  const began = new Map<string, number>()
  const over = new Set<string>()
  const elapsed = (name: string) => (performance.now() - (began.get(name) ?? performance.now())) / 1000
  const timeOf = (name: string): PartTime => ({
    usual: durations.of(name),
    elapsed: began.has(name) ? elapsed(name) : null,
    isOver: over.has(name),
  })
  return {
    begin: (name: string) => began.set(name, performance.now()),
    end: (name: string, isComplete: boolean) => {
      over.add(name)
      if (isComplete) durations.note(name, elapsed(name))
    },
    usual: durations.of,
    elapsed,
    left: () =>
      secondsLeft(
        names.filter(isTimed).map(timeOf),
        names.filter((name) => !isTimed(name)).map(timeOf),
        COUNTS_AT_ONCE,
      ),
  }
}
