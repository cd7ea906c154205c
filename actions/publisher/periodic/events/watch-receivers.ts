import { otherReceivers, RECEIVERS_TASK } from '../../../shared/commerce/events/other-receivers'
import type { Ports } from '../../../shared/publishing/ports'
import { addMs, hours } from '../../../shared/time'
import { LONGEST_PAUSE_MS, scheduled } from '../scheduled'

const EVERY_MS = hours(1)

export type WatchReceiversPorts = Pick<Ports, 'now' | 'merchant' | 'commerce' | 'missedEvents' | 'taskStates'>

/**
 * Finds others that receive the same events from Commerce. Another installation of this app would write the same
 * listings.
 */
export const watchReceivers = scheduled<WatchReceiversPorts>({
  name: RECEIVERS_TASK,
  isIdle: ({ merchant }) => merchant.stores.length === 0,
  run: async (ports, known) => {
    const found = await findReceivers(ports)
    const now = ports.now()
    await ports.taskStates.save({
      _id: RECEIVERS_TASK,
      dueAt: addMs(now, EVERY_MS),
      cursor: null,
      startedAt: now,
      // If Commerce or I/O Events do not answer, their last answer stays.
      notes: found ? { receivers: found } : (known?.notes ?? { receivers: [] }),
    })
    return LONGEST_PAUSE_MS
  },
})

async function findReceivers({
  commerce,
  missedEvents,
}: Pick<Ports, 'commerce' | 'missedEvents'>): Promise<readonly string[] | undefined> {
  const [reply, providers] = await Promise.all([
    commerce.readSubscriptions(),
    missedEvents?.readProviders().catch(() => undefined) ?? [],
  ])
  if (reply.kind !== 'read' || providers === undefined) return undefined
  return otherReceivers(reply.subscriptions, new Set(providers))
}
