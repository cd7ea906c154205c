import type { PendingDocument } from '../../database/work/pending'
import { readChannels } from '../amazon-state/read-channels'
import { readFields } from '../amazon-state/read-fields'
import { CHANNEL_FRESH_MS, isChannelKnown } from '../evaluate/check-channels'
import { unitsOf } from '../evaluate/decide-units'
import type { LoadGroupsPorts } from '../evaluate/load-groups'
import { documentsBySku, loadGroups } from '../evaluate/load-groups'
import { accountLane } from '../pending/lanes'
import { resolvePending } from '../pending/resolve-pending'
import type { Ports } from '../ports'
import { LANE_MAXIMUM } from './publish-lane'

export type ReadAheadPorts = LoadGroupsPorts &
  Pick<Ports, 'fence' | 'trustedSince' | 'commerce' | 'seller' | 'pending'>

/**
 * Reads and stores the stale channels of the lane's next documents while a run is being sent. Reads have a rate of
 * their own, so nothing waits.
 */
export async function readAhead(
  ports: ReadAheadPorts,
  accountId: string,
  run: readonly PendingDocument[],
): Promise<void> {
  const lane = accountLane(accountId)
  const waiting = await ports.pending.mostUrgent(lane, ports.now(), run.length + LANE_MAXIMUM)
  const ids = new Set(run.map(({ _id }) => _id))
  const next = waiting.filter(({ _id, key }) => !ids.has(_id) && key.startsWith('sku:'))
  if (next.length === 0) return
  const works = await loadGroups(ports, documentsBySku(await resolvePending(ports, next)))
  const stale = works
    .flatMap(unitsOf)
    .filter(({ inventory }) => inventory.accountId === accountId)
    .map(({ publishing }) => publishing)
    .filter((listing) => !isChannelKnown(ports, listing, CHANNEL_FRESH_MS))
  const readings = await readChannels(ports, stale)
  await ports.listings.change(
    stale.flatMap((listing) => {
      const reading = readings.get(listing._id)
      return reading?.kind === 'read' ? [{ _id: listing._id, set: readFields(listing, reading) }] : []
    }),
    ports.fence,
  )
}
