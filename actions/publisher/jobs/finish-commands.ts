import type { PublicationWorld } from '../../shared/publishing/world'
import type { PeriodicTask } from '../periodic/task'

const LOOK_MS = 30_000
/** Whoever saves mappings has asked for their job long before. */
const CUT_OFF_MS = 30_000

/** Finishes commands that were accepted and cut off between their writes. */
export const finishCommands: PeriodicTask = async (world) => {
  const ended = await Promise.allSettled([world.finishSaves?.(), applyForgotten(world)])
  for (const each of ended) if (each.status === 'rejected') throw each.reason
  return LOOK_MS
}

async function applyForgotten(world: PublicationWorld): Promise<void> {
  const now = world.now()
  const savers = await world.mappings.saversUnapplied(new Date(now.getTime() - CUT_OFF_MS))
  for (const { accountId, savedBy } of savers) {
    const store = world.merchant.stores.find((each) => each.accountId === accountId)
    if (!store) continue
    const isOpen = (await world.jobs.openOf(store.id)).some(({ kind }) => kind === 'apply-mappings')
    if (!isOpen) await world.jobs.create({ kind: 'apply-mappings', storeId: store.id, by: savedBy }, now)
  }
}
