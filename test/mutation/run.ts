import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { transformSync } from 'esbuild'
import { describeScore, type Score, scoreIn, sumOf } from './scores'

/** What is mutated, and the folder of the tests that must notice. */
interface Module {
  readonly folder: string
  readonly tests: string
  /** In percent, of the whole module or of each file. */
  readonly leastScore: number
  readonly isWhole: boolean
}

const SHARED = 'actions/shared'
const MODULES: readonly Module[] = [
  { name: 'listing-quantity', leastScore: 95, isWhole: true },
  { name: 'publishing', leastScore: 85, isWhole: false },
].map(({ name, ...rest }) => ({ ...rest, folder: `${SHARED}/${name}`, tests: `test/${SHARED}/${name}` }))

/**
 * Mutates the given folders or files, by default both modules, and judges each file by unit tests. What was measured of
 * unchanged code and tests is kept, so that the same command continues a run that was cut off.
 */
function main(given: readonly string[]): void {
  const paths = given.map((path) => relative('.', path))
  const isNamed = (file: string) =>
    paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path}/`))
  const judged = MODULES.map((module) => judge(module, filesOf(module).filter(isNamed)))
  if (judged.every((weak) => weak === null))
    throw new RangeError(`expected files or folders of ${MODULES.map(({ folder }) => folder).join(' or ')}`)
  process.exitCode = judged.some((weak) => weak && weak.length > 0) ? 1 : 0
}

function filesOf({ folder }: Module): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  return files.flatMap((file) => (file.endsWith('.ts') ? join(folder, file) : [])).filter(hasCode)
}

/** A file of types has nothing to mutate. */
function hasCode(file: string): boolean {
  return transformSync(readFileSync(file, 'utf8'), { loader: 'ts' }).code !== ''
}

/** What is below the required score; null if there is nothing to mutate. */
function judge(module: Module, files: readonly string[]): readonly Score[] | null {
  if (files.length === 0) return null
  const batches = Map.groupBy(files, (file) => `${dirname(file)} ${testsOf(module, file)}`)
  const scores = [...batches.values()].flatMap((batch) => mutate(module, batch))
  const judged = module.isWhole ? [sumOf(module.folder, scores)] : scores
  for (const score of new Set([...scores, ...judged])) console.log(describeScore(score))
  const weak = judged.filter(({ percent }) => percent < module.leastScore)
  for (const { name } of weak) console.error(`${name} is below ${module.leastScore} %`)
  return weak
}

/** Files of one folder that the same tests judge, in one run. Those without mutants are left out. */
function mutate(module: Module, files: readonly string[]): readonly Score[] {
  const [file = ''] = files
  const tests = testsOf(module, file)
  const report = relative(dirname(module.folder), tests === all(module) ? dirname(file) : bare(file))
  const { status, error } = spawnSync('stryker', ['run', 'test/mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, MUTATED: files.join(','), MUTATION_TESTS: tests, MUTATION_REPORT: report },
  })
  if (error) throw error
  if (status !== 0) throw new Error(`Stryker ended with ${status} for ${report}`)
  return files.flatMap((each) => scoreIn(`dist/mutation/${report}.json`, each) ?? [])
}

/** A pattern: the file's own tests, in a file or a folder of its name, or all tests of its module. */
function testsOf(module: Module, file: string): string {
  if (module.isWhole) return all(module)
  const own = join(module.tests, relative(module.folder, bare(file)))
  if (existsSync(`${own}.test.ts`)) return `${own}.test.ts`
  return existsSync(own) ? `${own}/*.test.ts` : all(module)
}

function all({ tests }: Module): string {
  return `${tests}/**/*.test.ts`
}

function bare(file: string): string {
  return file.replace(/\.ts$/, '')
}

main(process.argv.slice(2))
