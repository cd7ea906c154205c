import { parseArgs } from 'node:util'
import { FAMILIES, type Family, isFamily, USUAL_FAMILIES } from './families'
import { type KeptWorlds, keepWorlds } from './kept-worlds'
import { describeFailure, runSeed } from './run-seed'
import { type Done, startPart } from './start-part'

const USAGE = `npm run simulate -- [--worlds 1000] [--from 1] [--processes 1] [--family <name>] [--keep <file>]
npm run simulate -- --family <name> --seed <number>

  --worlds     how many, of all families in turn, or of the one that is named
  --from       their first seed
  --processes  how many work at once
  --keep       a file for what is done; the next run with it skips these worlds
  --seed       one world, with its whole story

Families: ${Object.keys(FAMILIES).join(', ')}`

interface Batch {
  readonly families: readonly Family[]
  readonly worlds: number
  readonly from: number
  readonly processes: number
  /** Worlds of earlier runs, by `nameOf`. */
  readonly isDone: ReadonlySet<string>
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
      keep: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(USAGE)
  const families = familiesOf(values.family)
  if (values.seed !== undefined) return tellOne(families, Number(values.seed))
  const [worlds, from] = [Number(values.worlds), Number(values.from)]
  const kept = values.keep === undefined ? undefined : keepWorlds(values.keep)
  const isDone = new Set(kept?.done.map(nameOf))
  const batch = { families, worlds, from, processes: Number(values.processes), isDone }
  if (values.part !== undefined) await runPart(batch, Number(values.part))
  else await runAll(batch, process.argv.slice(2), kept)
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

function nameOf({ family, seed }: Pick<Done, 'family' | 'seed'>): string {
  return `${family} ${seed}`
}

/** All worlds of a batch. */
function worldsOf({ families, worlds, from }: Batch): readonly Pick<Done, 'family' | 'seed'>[] {
  return Array.from({ length: worlds }, (_, index) => ({
    family: families[index % families.length] as Family,
    seed: from + Math.floor(index / families.length),
  }))
}

/** Runs every nth world that is not done, and reports it to the parent process. */
async function runPart(batch: Batch, part: number): Promise<void> {
  const own = worldsOf(batch).filter((_, index) => index % batch.processes === part)
  for (const { family, seed } of own) {
    if (batch.isDone.has(nameOf({ family, seed }))) continue
    const began = performance.now()
    const failure = await failureOf(family, seed)
    const milliseconds = Math.round(performance.now() - began)
    process.send?.({ family, seed, failure, milliseconds } satisfies Done)
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

async function runAll(batch: Batch, given: readonly string[], kept?: KeptWorlds): Promise<void> {
  const began = performance.now()
  const asked = new Set(worldsOf(batch).map(nameOf))
  const done = (kept?.done ?? []).filter((one) => asked.has(nameOf(one)))
  const earlier = done.length
  if (earlier > 0) console.log(`${earlier} worlds were run before.`)
  const tell = () => console.log(progress(done, earlier, batch.worlds, (performance.now() - began) / 1000))
  const timer = setInterval(tell, TOLD_EACH_MS)
  const parts = Array.from({ length: batch.processes }, (_, part) =>
    startPart([...given, '--part', String(part)], (one) => {
      done.push(one)
      kept?.add(one)
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

function progress(done: readonly Done[], earlier: number, worlds: number, seconds: number): string {
  const failed = done.filter(({ failure }) => failure !== null).length
  const rate = (done.length - earlier) / seconds
  const left = rate > 0 ? `${Math.ceil((worlds - done.length) / rate / 60)} min left` : ''
  return `${done.length} of ${worlds} worlds in ${Math.round(seconds)} s, ${failed} failed, ${rate.toFixed(2)} a second, ${left}`
}

function summary(families: readonly Family[], done: readonly Done[]): string {
  return families
    .map((family) => {
      const own = done.filter((one) => one.family === family)
      const failed = own.filter(({ failure }) => failure !== null).map(({ seed }) => seed)
      const seeds = failed.length > 0 ? `, seeds ${failed.join(', ')}` : ''
      const seconds = Math.round(own.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000)
      const worlds = `${String(own.length).padStart(6)} worlds in ${String(seconds).padStart(5)} s`
      return `${family.padEnd(16)} ${worlds}, ${failed.length} failed${seeds}`
    })
    .join('\n')
}

void main()
