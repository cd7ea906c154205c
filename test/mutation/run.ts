import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { basename, join, relative } from 'node:path'

const PURE = 'actions/shared/listing-quantity'
const FLOW = 'actions/shared/publishing'

/** Files mutated together, the tests that must notice, and the required score. */
interface MutationRun {
  readonly name: string
  readonly mutated: readonly string[]
  readonly tests: readonly string[]
  readonly leastScore: number
}

/**
 * Mutates the given folders or files (by default both modules) and judges each by its own tests: the pure module as a
 * whole, and each file of publishing by the tests of its step.
 */
function main(given: readonly string[]): void {
  const paths = (given.length > 0 ? given : [PURE, FLOW]).map((path) => relative('.', path))
  const runs = paths.flatMap(runsOf)
  if (runs.length === 0) throw new RangeError(`nothing to mutate in ${paths.join(', ')}`)
  const failed = runs.filter((run) => !isStrongEnough(run))
  for (const { name, leastScore } of failed) console.error(`${name} is below ${leastScore} %`)
  process.exitCode = failed.length > 0 ? 1 : 0
}

function runsOf(path: string): readonly MutationRun[] {
  if (path.startsWith(PURE)) {
    const mutated = path.endsWith('.ts') ? [path] : [`${PURE}/*.ts`]
    const tests = ['test/actions/shared/listing-quantity/*.test.ts']
    return [{ name: basename(path, '.ts'), mutated, tests, leastScore: 95 }]
  }
  if (path === FLOW) {
    const files = readdirSync(FLOW, { recursive: true, encoding: 'utf8' })
    return files.filter((file) => file.endsWith('.ts')).flatMap((file) => stepRun(join(FLOW, file)))
  }
  const runs = stepRun(path)
  if (runs.length === 0) throw new RangeError(`${path} has no tests of its own`)
  return runs
}

function stepRun(path: string): readonly MutationRun[] {
  const name = basename(path, '.ts')
  const steps = join('test/actions/shared/publishing', relative(FLOW, path).replace(/\.ts$/, ''))
  const tests = existsSync(steps) ? [`${steps}/*.test.ts`] : [`${steps}.test.ts`].filter(existsSync)
  return tests.length > 0 ? [{ name, mutated: [path], tests, leastScore: 80 }] : []
}

function isStrongEnough({ name, mutated, tests, leastScore }: MutationRun): boolean {
  const { status, error } = spawnSync('stryker', ['run', 'test/mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      MUTATED: mutated.join(','),
      MUTATION_TESTS: tests.join(','),
      MUTATION_REPORT: name,
      MUTATION_BREAK: String(leastScore),
    },
  })
  if (error) throw error
  return status === 0
}

main(process.argv.slice(2))
