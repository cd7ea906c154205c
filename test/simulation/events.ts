import { leaseCollection } from '../../actions/shared/database/work/leases'
import { type PendingMark, pendingCollection } from '../../actions/shared/database/work/pending'
import type { Plan } from './families'
import type { Random } from './random'
import type { SimulatedWorld } from './simulated-world'

/** A world in which a plan runs. */
export interface Stage {
  readonly world: SimulatedWorld
  readonly plan: Plan
  readonly random: Random
  readonly stormMs: number
  /** Schedules a later happening. The world is not at rest before it. */
  readonly later: (milliseconds: number, work: () => void) => void
}

/** Delivers an event as I/O Events does: late, out of order, twice, or never. */
export function deliver({ world, plan, random, later }: Stage, mark: PendingMark): void {
  const { story } = world
  if (random.chance(plan.dropped)) {
    story.tell(`the event of ${mark.key} is lost`)
    return
  }
  const times = random.chance(plan.duplicated) ? 2 : 1
  for (let count = 0; count < times; count += 1)
    later(50 + random.next() * plan.latestMs, () => void recordEvent(world, mark))
}

/** The work of the event action: it marks the SKU, and starts a publisher if none works. */
async function recordEvent({ clock, database, workers }: SimulatedWorld, mark: PendingMark): Promise<void> {
  const now = clock.date()
  await pendingCollection(database.direct).mark([mark], now)
  if (!(await leaseCollection(database.direct).isHeld(now))) workers.start(`an event of ${mark.key}`)
}
