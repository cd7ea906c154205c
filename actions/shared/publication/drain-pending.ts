import type { PendingDocument } from '../database/pending'
import { checkChannels } from './check-channels'
import { decideGroup } from './group-state'
import { loadGroups, reasonsBySku, stockRequests } from './group-work'
import { listingChanges } from './listing-changes'
import { readCommerce } from './read-commerce'
import { recordOutcomes } from './record-outcomes'
import { resolvePending } from './resolve-pending'
import { plannedSends, sendQuantities } from './send-quantities'
import { laterLooks, readErrors, settlePending } from './settle-pending'
import type { PublicationWorld } from './world'

/** Documents of one round: at Amazon's rate it is through in seconds, and whatever came in meanwhile has its turn. */
export const ROUND_MAXIMUM = 100

/**
 * One round of the publication: what is due is read, decided, sent where it differs from what Amazon holds, and
 * remembered. Every step can be repeated, and a pending document goes only after everything it stands for is kept.
 * Returns how many quantities Amazon accepted.
 */
export async function drainPending(
  world: PublicationWorld,
  due: readonly PendingDocument[],
): Promise<number> {
  const resolved = await resolvePending(world, due)
  const works = await loadGroups(world, reasonsBySku(resolved))
  const answers = await readCommerce(world, stockRequests(world, works))
  const decided = works.map((work) => decideGroup(world, work, answers))
  const { states, readings } = await checkChannels(world, decided)

  const sends = states.flatMap(({ work, units }) => plannedSends(work, units, world.now()))
  await world.listings.change(listingChanges(world, states, sends), world.fence)
  const sent = await sendQuantities(world, sends)
  await recordOutcomes(world, sent)

  await world.errors.record(readErrors(world, answers, readings))
  await world.pending.mark(laterLooks(states, world.now()), world.now())
  await settlePending(world, resolved, { states, sent })
  return sent.filter(({ outcome }) => outcome.kind === 'accepted').length
}
