import { parseArgs } from 'node:util'
import { FAMILIES, type Family, isFamily, USUAL_FAMILIES } from './families'
import { describeFailure, runSeed } from './run-seed'
import { type Done, startPart } from './start-part'

const USAGE = `npm run simulate -- [--worlds 1000] [--from 1] [--processes 1] [--family <name>]
npm run simulate -- --family <name> --seed <number>

  --worlds     how many, of all families in turn, or of the one that is named
  --from       their first seed
  --processes  how many work at once
  --seed       one world, with its whole story

Families: ${Object.keys(FAMILIES).join(', ')}`

interface Batch {
  readonly families: readonly Family[]
  readonly worlds: number
  readonly from: number
  readonly processes: number
}

const TOLD_EACH_MS = 10_000

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      worlds: { type: 'string', default: '1000' },
      from: { type: 'string', default: '1' },
      processes: { type: 'string', default: '1' },
      family: { type: 'string' },
      seed: { type: 'string' },
      part: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(USAGE)
  const families = familiesOf(values.family)
  if (values.seed !== undefined) return tellOne(families, Number(values.seed))
  const [worlds, from] = [Number(values.worlds), Number(values.from)]
  const batch = { families, worlds, from, processes: Number(values.processes) }
  if (values.part !== undefined) await runPart(batch, Number(values.part))
  else await runAll(batch, process.argv.slice(2))
}

function familiesOf(name: string | undefined): readonly Family[] {
  if (name === undefined) return USUAL_FAMILIES
  if (isFamily(name)) return [name]
  throw new RangeError(`There is no family ${name}.\n\n${USAGE}`)
}

async function tellOne([family, other]: readonly Family[], seed: number): Promise<void> {
  if (family === undefined || other !== undefined) throw new RangeError(`Name a family.\n\n${USAGE}`)
  const outcome = await runSeed(family, seed)
  console.log(describeFailure(family, seed, outcome))
  process.exitCode = outcome.violations.length > 0 ? 1 : 0
}

/** Runs every nth world, and reports it to the parent process. */
async function runPart({ families, worlds, from, processes }: Batch, part: number): Promise<void> {
  for (let index = part; index < worlds; index += processes) {
    const family = families[index % families.length] as Family
    const seed = from + Math.floor(index / families.length)
    process.send?.({ family, seed, failure: await failureOf(family, seed) } satisfies Done)
  }
}

async function failureOf(family: Family, seed: number): Promise<string | null> {
  try {
    const outcome = await runSeed(family, seed)
    return outcome.violations.length === 0 ? null : describeFailure(family, seed, outcome)
  } catch (error) {
    return `Family ${family}, seed ${seed} ends with ${error instanceof Error ? error.stack : error}`
  }
}

async function runAll(batch: Batch, given: readonly string[]): Promise<void> {
  const began = performance.now()
  const done: Done[] = []
  const tell = () => console.log(progress(done, batch.worlds, (performance.now() - began) / 1000))
  const timer = setInterval(tell, TOLD_EACH_MS)
  const parts = Array.from({ length: batch.processes }, (_, part) =>
    startPart([...given, '--part', String(part)], (one) => {
      done.push(one)
      if (one.failure !== null) console.log(`\n${one.failure}\n`)
    }),
  )
  const codes = await Promise.all(parts)
  clearInterval(timer)
  tell()
  console.log(summary(batch.families, done))
  const isWhole = codes.every((code) => code === 0) && done.length === batch.worlds
  if (!isWhole) console.log(`Only ${done.length} of ${batch.worlds} worlds were run.`)
  process.exitCode = isWhole && done.every(({ failure }) => failure === null) ? 0 : 1
}

function progress(done: readonly Done[], worlds: number, seconds: number): string {
  const failed = done.filter(({ failure }) => failure !== null).length
  const rate = done.length / seconds
  const left = rate > 0 ? `${Math.ceil((worlds - done.length) / rate / 60)} min left` : ''
  return `${done.length} of ${worlds} worlds in ${Math.round(seconds)} s, ${failed} failed, ${rate.toFixed(2)} a second, ${left}`
}

function summary(families: readonly Family[], done: readonly Done[]): string {
  return families
    .map((family) => {
      const own = done.filter((one) => one.family === family)
      const failed = own.filter(({ failure }) => failure !== null).map(({ seed }) => seed)
      const seeds = failed.length > 0 ? `, seeds ${failed.join(', ')}` : ''
      return `${family.padEnd(12)} ${String(own.length).padStart(6)} worlds, ${failed.length} failed${seeds}`
    })
    .join('\n')
}

void main()
