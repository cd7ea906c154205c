import { otherReceivers, RECEIVERS_TASK } from '../../../shared/commerce/events/other-receivers'
import type { PublicationWorld } from '../../../shared/publishing/world'
import type { PeriodicTask } from '../task'

const LONGEST_PAUSE_MS = 60_000
const EVERY_MS = 60 * 60_000

/** Who else gets the same events from Commerce: another installation of this app would write the same listings. */
export const watchReceivers: PeriodicTask = async (world) => {
  if (world.merchant.stores.length === 0) return LONGEST_PAUSE_MS
  const known = await world.taskStates.load(RECEIVERS_TASK)
  const wait = known ? known.dueAt.getTime() - world.now().getTime() : 0
  if (wait > 0) return Math.min(wait, LONGEST_PAUSE_MS)
  const found = await findReceivers(world)
  const now = world.now()
  await world.taskStates.save({
    _id: RECEIVERS_TASK,
    dueAt: new Date(now.getTime() + EVERY_MS),
    cursor: null,
    startedAt: now,
    // Where Commerce or I/O Events do not say it now, what they said before stays.
    notes: found ? { receivers: found } : (known?.notes ?? { receivers: [] }),
  })
  return LONGEST_PAUSE_MS
}

async function findReceivers({
  commerce,
  missedEvents,
}: PublicationWorld): Promise<readonly string[] | undefined> {
  const [reply, providers] = await Promise.all([
    commerce.readSubscriptions?.(),
    missedEvents?.readProviders?.().catch(() => undefined) ?? [],
  ])
  if (reply?.kind !== 'read' || providers === undefined) return undefined
  return otherReceivers(reply.subscriptions, new Set(providers))
}
