import type { PendingDocument } from '../../database/work/pending'
import { readChannels } from '../amazon-state/read-channels'
import { CHANNEL_FRESH_MS, isChannelKnown } from '../evaluate/check-channels'
import { unitsOf } from '../evaluate/decide-units'
import { loadGroups, reasonsBySku } from '../evaluate/load-groups'
import { accountLane } from '../pending/lanes'
import { resolvePending } from '../pending/resolve-pending'
import type { PublicationWorld } from '../world'
import { LANE_MAXIMUM } from './publish-lane'

/**
 * Reads and keeps the stale channels of what comes next in an account's lane while a run of it is being sent: reading
 * them has a rate of its own at Amazon, and nothing waits for it then.
 */
export async function readAhead(
  world: PublicationWorld,
  accountId: string,
  run: readonly PendingDocument[],
): Promise<void> {
  const lane = accountLane(accountId)
  const waiting = await world.pending.mostUrgent(lane, world.now(), run.length + LANE_MAXIMUM)
  const ids = new Set(run.map(({ _id }) => _id))
  const next = waiting.filter(({ _id, key }) => !ids.has(_id) && key.startsWith('sku:'))
  if (next.length === 0) return
  const works = await loadGroups(world, reasonsBySku(await resolvePending(world, next)))
  const stale = works
    .flatMap(unitsOf)
    .filter(({ unit }) => unit.accountId === accountId)
    .map(({ publishing }) => publishing)
    .filter((listing) => !isChannelKnown(world, listing, CHANNEL_FRESH_MS))
  const readings = await readChannels(world, stale)
  await world.listings.change(
    [...readings].flatMap(([_id, reading]) => {
      if (reading.kind !== 'read') return []
      const { channels, at, observed } = reading
      return [{ _id, set: { channels, channelsReadAt: at, observed } }]
    }),
    world.fence,
  )
}
