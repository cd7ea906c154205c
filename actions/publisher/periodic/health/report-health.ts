import type { PeriodicTask } from '../task'
import { countDrifting } from './alert-conditions'

const LOOK_MS = 30_000

/** Tells whoever follows the publication how far it is behind, and what waits for a person. */
export const reportHealth: PeriodicTask = async (world) => {
  const { observer } = world
  if (!observer) return LOOK_MS
  const now = world.now().getTime()
  const [oldest, waiting, drifting, breakers] = await Promise.all([
    world.pending.oldest(world.now()),
    world.pending.count(world.now()),
    countDrifting(world),
    world.breakers.all(),
  ])
  observer.health({
    oldestSeconds: oldest ? Math.max(0, now - oldest.firstAt.getTime()) / 1000 : 0,
    waiting,
    drifting,
    openBreakers: breakers.filter(({ open }) => open !== null).length,
  })
  return LOOK_MS
}
