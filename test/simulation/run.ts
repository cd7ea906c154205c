import { parseArgs } from 'node:util'
import { FAMILIES, type Family, isFamily } from './families'
import { describeFailure, runSeed } from './run-seed'

/** Runs one seed and tells its story, or many and tells of those that fail. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      seeds: { type: 'string', default: '100' },
      from: { type: 'string', default: '1' },
      family: { type: 'string' },
      quiet: { type: 'boolean', default: false },
    },
  })
  const families = familiesOf(values.family)
  const first = Number(values.seed ?? values.from)
  const count = values.seed === undefined ? Number(values.seeds) : 1
  let failed = 0
  const began = performance.now()
  for (let seed = first; seed < first + count; seed += 1) {
    for (const family of families) {
      const outcome = await runSeed(family, seed)
      if (outcome.violations.length === 0 && values.seed === undefined) continue
      if (outcome.violations.length > 0) failed += 1
      if (values.quiet) console.log(family, seed, outcome.violations)
      else console.log(describeFailure(family, seed, outcome))
    }
  }
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(`${count * families.length} worlds in ${seconds} s, ${failed} of them failed`)
  process.exitCode = failed > 0 ? 1 : 0
}

function familiesOf(name: string | undefined): readonly Family[] {
  if (name === undefined) return Object.keys(FAMILIES).filter(isFamily)
  if (isFamily(name)) return [name]
  throw new RangeError(`no family ${name}; there are ${Object.keys(FAMILIES).join(', ')}`)
}

void main()
