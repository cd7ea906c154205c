import { breakerLane, feedLane } from '../../../shared/publishing/pending/lanes'
import type { Ports } from '../../../shared/publishing/ports'
import { minutes } from '../../../shared/time'
import type { PeriodicTask } from '../task'

const LOOK_MS = minutes(1)

/**
 * Evaluates documents that wait for a feed that ended, or a question that was answered. An evaluation that started
 * earlier put them there.
 */
export const releaseStranded: PeriodicTask<Pick<Ports, 'pending' | 'feeds' | 'breakers'>> = async (ports) => {
  // Waiting documents first: a feed or question that appears in between has not ended.
  const waiting = await ports.pending.feedAndBreakerLanes()
  if (waiting.length === 0) return LOOK_MS
  const open = await openLanes(ports)
  const stranded = waiting.filter((lane) => !open.has(lane))
  const ended = await Promise.allSettled(stranded.map((lane) => ports.pending.release(lane)))
  for (const each of ended) if (each.status === 'rejected') throw each.reason
  return LOOK_MS
}

async function openLanes({
  feeds,
  breakers,
}: Pick<Ports, 'feeds' | 'breakers'>): Promise<ReadonlySet<string>> {
  const [unfinished, asked] = await Promise.all([feeds.unfinished(), breakers.all()])
  return new Set([
    ...unfinished.filter(({ state }) => state === 'open').map(({ _id }) => feedLane(_id)),
    ...asked.filter(({ open }) => open !== null).map(({ _id }) => breakerLane(_id)),
  ])
}
