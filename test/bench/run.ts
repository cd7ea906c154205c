import { fork } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { buildApp, isBuildStale } from '../../dev/build/build-app'
import type { BenchOptions } from './bench'
import { BENCHES } from './benches'
import { type Figure, isReached, type Measured, tableOf } from './figures'

const USAGE = `npm run bench -- [--only <name>]… [--trace <file.jsonl>] [--strict]

  --only    only this bench, and again for another one:
${Object.entries(BENCHES)
  .map(([name, { about }]) => `              ${name.padEnd(13)} ${about}`)
  .join('\n')}
  --trace   measures patches by the events of this file instead of generated ones; see test/bench/trace/read-trace.ts
  --strict  exits 1 when a figure does not reach what it is to reach

Ports from BENCH_PORTS_FROM on are used, 25000 unless set.`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      trace: { type: 'string' },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      child: { type: 'string' },
    },
  })
  if (values.help) return console.log(USAGE)
  const options = { ports: Number(process.env.BENCH_PORTS_FROM ?? '25000'), traceFile: values.trace }
  if (values.child !== undefined) return measureHere(values.child, options)
  const names = values.only ?? (values.trace === undefined ? Object.keys(BENCHES) : ['patches'])
  const unknown = names.find((name) => !(name in BENCHES))
  if (unknown !== undefined) throw new RangeError(`There is no bench "${unknown}".\n\n${USAGE}`)
  await measureAll(names, values.strict, options.ports)
}

/** Benches that count run two at a time, because the machine has two cores. */
const COUNTS_AT_ONCE = 2
/** Ports per bench. */
const PORTS = 20

async function measureAll(names: readonly string[], isStrict: boolean, ports: number): Promise<void> {
  if (names.some((name) => BENCHES[name]?.needsBuild) && (await isBuildStale())) await buildApp(console.log)
  const measured = new Map<string, Measured>()
  const measure = async (name: string, from: number) => {
    console.log(`${name} …`)
    measured.set(name, await measureInProcess(name, from))
  }
  const [timed, counted] = [true, false].map((each) =>
    names.filter((name) => BENCHES[name]?.isTimed === each),
  )
  for (const name of timed ?? []) await measure(name, ports)
  const queue = (counted ?? []).values()
  const work = async (slot: number) => {
    for (const name of queue) await measure(name, ports + slot * PORTS)
  }
  await Promise.all(Array.from({ length: COUNTS_AT_ONCE }, (_, slot) => work(slot)))
  await report(
    names.flatMap((name) => measured.get(name) ?? []),
    isStrict,
  )
}

async function report(measured: readonly Measured[], isStrict: boolean): Promise<void> {
  for (const { bench, figures, seconds, failure } of measured) {
    console.log(`\n${bench}: ${BENCHES[bench]?.about}, measured in ${Math.round(seconds)} s\n`)
    console.log(failure ?? tableOf(figures))
    for (const { name, note } of figures) if (note) console.log(`  ${name}: ${note}`)
  }
  await mkdir('dist', { recursive: true })
  await writeFile('dist/bench.json', `${JSON.stringify(measured.map(toJson), null, 2)}\n`)
  const all = measured.flatMap(({ figures }) => figures)
  const missed = all.filter((figure) => isReached(figure) === false)
  console.log(`\n${all.length} figures, ${missed.length} not reached. The same as JSON: dist/bench.json`)
  const hasFailed = measured.some(({ failure }) => failure !== null)
  process.exitCode = hasFailed || (isStrict && missed.length > 0) ? 1 : 0
}

function toJson({ figures, ...measured }: Measured) {
  return { ...measured, figures: figures.map((figure) => ({ ...figure, reached: isReached(figure) })) }
}

/** Runs in its own process, so that one bench's memory does not affect another's figures. */
async function measureInProcess(bench: string, ports: number): Promise<Measured> {
  const began = performance.now()
  const child = fork(__filename, [...process.argv.slice(2), '--child', bench], {
    env: { ...process.env, BENCH_PORTS_FROM: String(ports) },
  })
  let figures: readonly Figure[] | undefined
  child.on('message', (message) => {
    figures = message as readonly Figure[]
  })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  const seconds = (performance.now() - began) / 1000
  const failure = figures ? null : `could not be measured (exit code ${code}); the reason is above`
  return { bench, figures: figures ?? [], seconds, failure }
}

async function measureHere(name: string, options: BenchOptions): Promise<void> {
  const { ports } = options
  // Adobe's clients read these when they are loaded.
  Object.assign(process.env, {
    TEST_PORT_BASE: String(ports),
    AIO_STATE_ENDPOINT: `http://127.0.0.1:${ports + 2}`,
    AIO_DB_ENDPOINT: `http://127.0.0.1:${ports + 6}`,
  })
  const figures = await BENCHES[name]?.measure(options)
  await new Promise((resolve) => process.send?.(figures, resolve))
  process.exit(0)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error && error.name === 'RangeError' ? error.message : error)
  process.exit(1)
})
