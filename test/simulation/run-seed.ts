import { accountStateCollection } from '../../actions/shared/database/accounts/account-states'
import { listingCollection } from '../../actions/shared/database/listings/listings'
import type { Stage } from './events'
import { FAMILIES, type Family, type Plan } from './families'
import { heal, schedule } from './happenings'
import { type SharedNumber, unmatched } from './invariants'
import { createRandom } from './random'
import { type Breakage, createSimulatedWorld, type SimulatedWorld } from './simulated-world'
import { checkCommands, watch } from './watch'

export interface SeedOutcome {
  readonly violations: readonly string[]
  readonly story: readonly string[]
  /** Quantities that Amazon accepted. */
  readonly accepted: number
  /** Minutes of rest that were needed. */
  readonly restMinutes: number
}

const MINUTE = 60_000
/** Minutes for which everything must stay right. */
const STEADY_MINUTES = 3
const REST_LEAST_MINUTES = 5

export interface SeedOptions {
  readonly breakage?: Breakage
  /** Overrides the family's plan. */
  readonly plan?: Partial<Plan>
  /** Ends the world's storm at such a violation. */
  readonly until?: RegExp
}

/** Runs one world of a family, from its first publication to its rest and a quiet minute. */
export async function runSeed(
  family: Family,
  seed: number,
  { breakage, plan: changed, until }: SeedOptions = {},
): Promise<SeedOutcome> {
  const random = createRandom(`${family} ${seed}`)
  const plan: Plan = { ...FAMILIES[family], ...changed }
  const world = await createSimulatedWorld({ random, plan, ...(breakage ? { breakage } : {}) })
  const { clock } = world
  const stormMs = plan.stormMinutes * MINUTE
  let quietFrom = stormMs
  const later: Stage['later'] = (milliseconds, work) => {
    quietFrom = Math.max(quietFrom, clock.now() + milliseconds)
    clock.later(milliseconds, work)
  }
  schedule({ world, plan, random: random.stream('happenings'), stormMs, later })
  watch(world, plan)
  await storm(world, plan, until)
  heal(world)
  const quietSince = () => Math.max(quietFrom, world.amazon.feeds.landedBy())
  const restMinutes = await rest(world, plan.restMinutes, quietSince)
  world.invariants.atRest(await sharedNumbers(world))
  await checkCommands(world)
  await listen(world)
  return {
    violations: world.invariants.violations(),
    story: world.story.lines(),
    accepted: world.workers.accepted(),
    restMinutes,
  }
}

async function storm({ clock, invariants }: SimulatedWorld, { stormMinutes }: Plan, until?: RegExp) {
  for (let minutes = 0; minutes < stormMinutes; minutes += 1) {
    if (until && invariants.violations().some((each) => until.test(each))) return
    await clock.pass(MINUTE)
  }
}

/** Lets time pass until everything is right and stays so. Returns the minutes. A failed world needs none. */
async function rest(world: SimulatedWorld, restMinutes: number, quietFrom: () => number): Promise<number> {
  const { clock, invariants } = world
  let steady = 0
  for (let minutes = 1; clock.now() < quietFrom() + restMinutes * MINUTE; minutes += 1) {
    if (invariants.violations().length > 0) return minutes
    await clock.pass(MINUTE)
    steady = clock.now() >= quietFrom() && (await isAtRest(world, quietFrom())) ? steady + 1 : 0
    if (minutes >= REST_LEAST_MINUTES && steady >= STEADY_MINUTES) return minutes
  }
  return restMinutes
}

async function isAtRest(world: SimulatedWorld, quietFrom: number): Promise<boolean> {
  const { clock, amazon, truth, database } = world
  // A follow-up due in this minute is found in its first seconds.
  if (unmatched(amazon.numbers, truth).length > 0 || (await waiting(world, MINUTE / 2)) > 0) return false
  if (!(await sharedNumbers(world)).every(({ quantities }) => new Set(quantities).size <= 1)) return false
  // The rate of order searches lets the ledger lag by minutes.
  const since = new Date(clock.date().getTime() - clock.now() + quietFrom)
  const states = await accountStateCollection(database.direct).all()
  return states.every(
    ({ paused, ordersUntil }) => paused === null && ordersUntil !== null && ordersUntil >= since,
  )
}

/** Nothing is postponed for longer. */
const LONGEST_DELAY_MS = 61 * MINUTE

/** Changes that have been due for this long, or are postponed forever. Later re-evaluations do not count. */
function waiting({ clock, database }: SimulatedWorld, overdueMs = 0): Promise<number> {
  const now = clock.date().getTime()
  const [due, never] = [new Date(now - overdueMs), new Date(now + LONGEST_DELAY_MS)]
  return database.direct
    .collection('pending')
    .count({ $or: [{ dueAt: { $lte: due } }, { dueAt: { $gt: never } }] })
}

/** What the listings of active stores claim about each quantity. */
async function sharedNumbers({
  amazon,
  merchant,
  database,
}: SimulatedWorld): Promise<readonly SharedNumber[]> {
  const sellerSkus = [...new Set(amazon.numbers.map(({ sellerSku }) => sellerSku))]
  const active = new Set(merchant.now().stores.flatMap(({ id, status }) => (status === 'active' ? [id] : [])))
  const bySellerSku = Map.groupBy(
    await listingCollection(database.direct).bySellerSku(sellerSkus),
    (listing) => listing.sellerSku,
  )
  return amazon.numbers.map((number) => {
    const stores = new Set(number.stores.map(({ id }) => id))
    const quantities = (bySellerSku.get(number.sellerSku) ?? [])
      .filter(({ storeId }) => stores.has(storeId) && active.has(storeId))
      .flatMap(({ decision }) => decision?.quantity ?? [])
    return { number, quantities }
  })
}

const QUIET_MINUTES = 5

function expired({ database }: SimulatedWorld): Promise<number> {
  return database.direct.collection('sold').count({ state: 'expired' })
}

/** Minutes without changes. */
async function listen(world: SimulatedWorld): Promise<void> {
  const { clock, amazon, invariants } = world
  if (invariants.violations().length > 0) return
  const count = () => {
    const calls = amazon.calls()
    const all = [...calls.values()].reduce((sum, each) => sum + each, 0)
    return { all, sent: calls.get('patchListingsItem') ?? 0 }
  }
  const [before, expiredBefore] = [count(), await expired(world)]
  await clock.pass(QUIET_MINUTES * MINUTE)
  const after = count()
  // An order's import deadline has just passed, so its units are offered again.
  const isExplained = (await expired(world)) > expiredBefore
  invariants.silent({
    // A follow-up may come due while nobody works. The alarm of the next minute finds it.
    waiting: await waiting(world, 2 * MINUTE),
    sent: isExplained ? 0 : after.sent - before.sent,
    calls: after.all - before.all,
  })
}

/** A failed seed in words, with the command that reproduces it. */
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
