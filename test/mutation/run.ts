import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** What is mutated, the folder of the tests that must notice, and the required score of each file. */
interface Module {
  readonly folder: string
  readonly tests: string
  readonly leastScore: number
  /** Whether a file is judged by its own tests, where it has any. */
  readonly byOwnTests: boolean
}

const SHARED = 'actions/shared'
const MODULES: readonly Module[] = [
  { name: 'listing-quantity', leastScore: 95, byOwnTests: false },
  { name: 'publishing', leastScore: 85, byOwnTests: true },
].map(({ name, ...rest }) => ({ ...rest, folder: `${SHARED}/${name}`, tests: `test/${SHARED}/${name}` }))

interface MutationRun extends Module {
  readonly file: string
}

/**
 * Mutates the given folders or files, by default both modules, file by file, and judges each by unit tests. What was
 * measured of an unchanged file and its tests is kept, so that the same command continues a run that was cut off.
 */
function main(given: readonly string[]): void {
  const paths = given.map((path) => relative('.', path))
  const runs = MODULES.flatMap(runsOf).filter(
    ({ file }) => paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path}/`)),
  )
  if (runs.length === 0)
    throw new RangeError(`expected files or folders of ${MODULES.map(({ folder }) => folder).join(' or ')}`)
  const failed = runs.filter((run) => !isStrongEnough(run))
  for (const { file, leastScore } of failed) console.error(`${file} is below ${leastScore} %`)
  process.exitCode = failed.length > 0 ? 1 : 0
}

function runsOf(module: Module): readonly MutationRun[] {
  const files = readdirSync(module.folder, { recursive: true, encoding: 'utf8' }).toSorted()
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ ...module, file: join(module.folder, file) }))
}

/** A pattern: the file's own tests, in a file or a folder of its name, or all tests of its module. */
function testsOf({ folder, file, tests, byOwnTests }: MutationRun): string {
  if (!byOwnTests) return `${tests}/**/*.test.ts`
  const own = join(tests, relative(folder, file).replace(/\.ts$/, ''))
  if (existsSync(`${own}.test.ts`)) return `${own}.test.ts`
  return existsSync(own) ? `${own}/*.test.ts` : `${tests}/**/*.test.ts`
}

function isStrongEnough(run: MutationRun): boolean {
  const { folder, file, leastScore } = run
  const { status, error } = spawnSync('stryker', ['run', 'test/mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      MUTATED: file,
      MUTATION_TESTS: testsOf(run),
      MUTATION_REPORT: relative(dirname(folder), file).replace(/\.ts$/, ''),
      MUTATION_BREAK: String(leastScore),
    },
  })
  if (error) throw error
  return status === 0
}

main(process.argv.slice(2))
