import { parseArgs } from 'node:util'
import { buildApp, isBuildStale } from '../../dev/build/build-app'
import type { BenchOptions } from './bench'
import { BENCHES } from './benches'
import { isReached, type Measured, tableOf } from './figures'
import { measureParts, RESULTS_FILE } from './parts/measure-parts'

const USAGE = `npm run bench -- [--only <name>]… [--limit <minutes>] [--trace <file.jsonl>] [--strict]

  --only    only this part, and again for another one:
${Object.entries(BENCHES)
  .map(([name, { about }]) => `              ${name.padEnd(13)} ${about}`)
  .join('\n')}
  --limit   the minutes after which a part ends and the next begins; three times its usual time unless set
  --trace   measures patches by the events of this file instead of generated ones; see test/bench/trace/read-trace.ts
  --against another version of the app for cold-start: a git revision, or a folder with its build
  --strict  exits 1 when a figure does not reach what it is to reach

Each figure is printed and kept in ${RESULTS_FILE} as soon as it is measured. A run that is cut off keeps what it has.
Ports from BENCH_PORTS_FROM on are used, 25000 unless set.`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      limit: { type: 'string' },
      trace: { type: 'string' },
      against: { type: 'string' },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      child: { type: 'string' },
    },
  })
  if (values.help) return console.log(USAGE)
  const options = {
    ports: Number(process.env.BENCH_PORTS_FROM ?? '25000'),
    traceFile: values.trace,
    against: values.against,
  }
  if (values.child !== undefined) return measureHere(values.child, options)
  const names = values.only ?? (values.trace === undefined ? Object.keys(BENCHES) : ['patches'])
  const unknown = names.find((name) => !(name in BENCHES))
  if (unknown !== undefined) throw new RangeError(`There is no part "${unknown}".\n\n${USAGE}`)
  const limitMinutes = values.limit === undefined ? undefined : Number(values.limit)
  if (limitMinutes !== undefined && !(limitMinutes > 0))
    throw new RangeError(`--limit expects a number of minutes above 0, not "${values.limit}".`)
  if (names.some((name) => BENCHES[name]?.needsBuild) && (await isBuildStale())) await buildApp(console.log)
  await measureAll(names, { ports: options.ports, limitMinutes, isStrict: values.strict })
}

interface RunOptions {
  readonly ports: number
  readonly limitMinutes: number | undefined
  readonly isStrict: boolean
}

async function measureAll(names: readonly string[], options: RunOptions): Promise<void> {
  const parts = measureParts({ ...options, names, script: __filename })
  let isCutOff = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      isCutOff = true
      console.log(`\nThe run is cut off (${signal}). What it has:`)
      report(parts.measured(), options.isStrict)
      void parts.stop().finally(() => process.exit(1))
    })
  }
  await parts.over
  if (!isCutOff) report(parts.measured(), options.isStrict)
}

function report(measured: readonly Measured[], isStrict: boolean): void {
  for (const { bench, figures, seconds, failure } of measured) {
    console.log(`\n${bench}: ${BENCHES[bench]?.about}, measured in ${Math.round(seconds)} s\n`)
    if (figures.length > 0) console.log(tableOf(figures))
    for (const { name, note } of figures) if (note) console.log(`  ${name}: ${note}`)
    if (failure !== null) console.log(`  ${bench}: ${failure}`)
  }
  const all = measured.flatMap(({ figures }) => figures)
  const missed = all.filter((figure) => isReached(figure) === false)
  console.log(`\n${all.length} figures, ${missed.length} not reached. The same as JSON: ${RESULTS_FILE}`)
  const hasFailed = measured.some(({ failure }) => failure !== null)
  process.exitCode = hasFailed || (isStrict && missed.length > 0) ? 1 : 0
}

async function measureHere(name: string, options: BenchOptions): Promise<void> {
  // Nobody would read the figures, and the servers would stay.
  process.once('disconnect', () => process.kill(-process.pid, 'SIGKILL'))
  const { ports } = options
  // Adobe's clients read these when they are loaded.
  Object.assign(process.env, {
    TEST_PORT_BASE: String(ports),
    AIO_STATE_ENDPOINT: `http://127.0.0.1:${ports + 2}`,
    AIO_DB_ENDPOINT: `http://127.0.0.1:${ports + 6}`,
  })
  const figures = (await BENCHES[name]?.measure(options)) ?? []
  for await (const figure of figures) await tell({ figure })
  await tell({ isComplete: true })
  process.exit(0)
}

function tell(message: object): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, () => resolve())
  })
}

main().catch((error: unknown) => {
  console.error(error instanceof Error && error.name === 'RangeError' ? error.message : error)
  process.exit(1)
})
