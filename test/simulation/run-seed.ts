import { pendingCollection } from '../../actions/shared/database/pending'
import { FAMILIES, type Family } from './families'
import { heal, schedule } from './happenings'
import { unmatched } from './invariants'
import { createRandom } from './random'
import { type Breakage, createSimulatedWorld, type SimulatedWorld } from './simulated-world'
import { warmProcess } from './warm-process'

export interface SeedOutcome {
  readonly violations: readonly string[]
  readonly story: readonly string[]
  /** Quantities that Amazon accepted. */
  readonly accepted: number
  /** Minutes of rest that it took. */
  readonly restMinutes: number
}

const MINUTE = 60_000
const STORM_MS = 8 * MINUTE
/** Everything has to be right by then. */
const REST_MINUTES = 40
/** What a first look at rest may find right and a later look wrong. */
const STEADY_MINUTES = 3
const REST_LEAST_MINUTES = 5

export interface SeedOptions {
  readonly breakage?: Breakage
  /** Whether the world has to fall silent once all is right. */
  readonly isSilenceAsked?: boolean
}

/** One world of a family, from its first publication to its rest. */
export async function runSeed(family: Family, seed: number, options: SeedOptions = {}): Promise<SeedOutcome> {
  const { breakage, isSilenceAsked = false } = options
  await warmProcess()
  const random = createRandom(`${family} ${seed}`)
  const plan = FAMILIES[family]
  const overRateAllowed = plan.freezes > 0 ? 2 : 0
  const world = await createSimulatedWorld({ random, overRateAllowed, ...(breakage ? { breakage } : {}) })
  schedule({ world, plan, random: random.stream('happenings'), stormMs: STORM_MS })
  await world.clock.pass(STORM_MS)
  heal(world)
  const restMinutes = await rest(world)
  world.invariants.atRest()
  if (isSilenceAsked) await listen(world)
  return {
    violations: world.invariants.violations(),
    story: world.story.lines(),
    accepted: world.workers.accepted(),
    restMinutes,
  }
}

/** Lets time pass until all is right and stays so; returns the minutes. A world that has failed needs none. */
async function rest({ clock, amazon, truth, invariants }: SimulatedWorld): Promise<number> {
  let steady = 0
  for (let minutes = 1; minutes <= REST_MINUTES; minutes += 1) {
    if (invariants.violations().length > 0) return minutes
    await clock.pass(MINUTE)
    steady = unmatched(amazon.numbers, truth).length === 0 ? steady + 1 : 0
    if (minutes >= REST_LEAST_MINUTES && steady >= STEADY_MINUTES) return minutes
  }
  return REST_MINUTES
}

/** A minute without anything new. */
async function listen({ clock, amazon, database, invariants }: SimulatedWorld): Promise<void> {
  const before = amazon.calls()
  await clock.pass(MINUTE)
  invariants.silent(await pendingCollection(database.direct).count(), amazon.calls() - before)
}

/** A seed that failed, in words, with the command that shows it again. */
export function describeFailure(family: Family, seed: number, { violations, story }: SeedOutcome): string {
  return [
    `Family ${family}, seed ${seed}: ${violations.length} violations`,
    ...violations,
    '',
    ...story,
    '',
    `Again: node_modules/.bin/tsx test/simulation/run.ts --family ${family} --seed ${seed}`,
  ].join('\n')
}
