import { jobCollection } from '../../actions/shared/database/work/jobs'
import { nameOf } from './amazon-model'
import type { AmazonNumber } from './amazon-numbers'
import type { Plan } from './families'
import type { SimulatedWorld } from './simulated-world'

/** Watches the running world for states that must not last. */

const MINUTE = 60_000
const EACH_MS = 5_000
/** After this time, a command is done, or postponed with a reason. */
const COMMAND_MS = 5 * MINUTE

export function watch(world: SimulatedWorld, plan: Plan): void {
  const { clock } = world
  if (plan.promptMs !== null)
    clock.every(EACH_MS, watchNumbers(world, plan.promptMs, plan.stormMinutes * MINUTE))
  const told = new Set<string>()
  clock.every(MINUTE, () => void tellStale(world, told))
}

/** Commands that neither end nor give a reason, whatever else fails. */
async function tellStale({ clock, database, invariants }: SimulatedWorld, told: Set<string>): Promise<void> {
  const before = clock.date().getTime() - COMMAND_MS
  for (const { _id, storeId, kind, createdAt, message } of await jobCollection(database.direct).open()) {
    if (createdAt.getTime() > before || message !== null || told.has(_id)) continue
    told.add(_id)
    invariants.violate(`the command ${kind} of ${storeId} has not ended after ${COMMAND_MS / MINUTE} minutes`)
  }
}

/**
 * Numbers that can be known and sent, and are not: what is held has been the same for as long as it may take, and was
 * not right at any moment of that time. Where one change follows another, what was right between them is late, not lost.
 */
function watchNumbers(world: SimulatedWorld, promptMs: number, stormMs: number): () => void {
  const { clock, amazon, truth, weather, commerce, invariants } = world
  const rightAt = new Map<AmazonNumber, Map<number | null, number>>()
  const heldSince = new Map<AmazonNumber, { readonly held: number; readonly at: number }>()
  return () => {
    for (const number of amazon.numbers) {
      const isStuck =
        clock.now() < FIRST_MS ||
        clock.now() > stormMs ||
        weather.amazon.refused.has(number.accountId) ||
        isAbsent(world, number) ||
        weather.commerce.badSkus?.has(commerce.skuNow(number.sku)) === true
      const known = rightAt.get(number) ?? new Map<number | null, number>()
      rightAt.set(number, known)
      for (const answer of isStuck ? [null] : truth.rightNow(number)) known.set(answer, clock.now())
      const held = heldSince.get(number)
      if (held?.held !== number.held) heldSince.set(number, { held: number.held, at: clock.now() })
      const lastRight = [null, number.held].map((answer) => known.get(answer) ?? 0)
      const since = Math.max(...lastRight, heldSince.get(number)?.at ?? 0)
      if (clock.now() - since < promptMs) continue
      invariants.violate(
        `${nameOf(number)} is wrong for more than ${promptMs / 1000} s, though nothing keeps it back`,
      )
      known.set(null, clock.now())
    }
  }
}

/** A SKU counts as absent only after two reads. */
function isAbsent({ merchant, commerce }: SimulatedWorld, { sku }: AmazonNumber): boolean {
  return merchant.now().stores.some(({ websiteCode }) => !commerce.item(websiteCode, sku).assigned)
}

/** The first publication of everything, which is not a change. */
const FIRST_MS = 2 * MINUTE

/** At rest, the last save is in force and no command is open. */
export async function checkCommands({
  saves,
  merchant,
  database,
  invariants,
}: SimulatedWorld): Promise<void> {
  const inForce = merchant.now().settingsByStore
  for (const [storeId, settings] of await saves.accepted())
    if (JSON.stringify(inForce.get(storeId)) !== JSON.stringify(settings))
      invariants.violate(`what was saved of ${storeId} is not in force`)
  const { length } = await jobCollection(database.direct).open()
  if (length > 0) invariants.violate(`${length} commands never end`)
}
