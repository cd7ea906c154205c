import type { PublicationWorld } from '../../shared/publication/world'
import { DAILY_MS, standingId } from '../import/import-standing'
import type { PeriodicTask } from './task'

const LOOK_MS = 60_000
/** Whoever connects a store has its import under way long before. */
const CONNECTED_MS = 5 * 60_000

/** Starts the next import of each store that had its last one a day ago, whose last one failed, or that never had one. */
export const importDaily: PeriodicTask = async (world) => {
  for (const store of world.merchant.stores) {
    const state = await world.taskStates.load(standingId(store.id))
    const isDue = state ? state.dueAt <= world.now() : await isWithoutImport(world, store)
    if (!isDue) continue
    const isOpen = (await world.jobs.openOf(store.id)).some(({ kind }) => kind === 'import-listings')
    if (!isOpen) await world.jobs.create({ kind: 'import-listings', storeId: store.id }, world.now())
    // The import says itself when the next one is due; where it cannot, another is tried a day later.
    const dueAt = new Date(world.now().getTime() + DAILY_MS)
    const begun = { _id: standingId(store.id), cursor: null, startedAt: world.now(), notes: {} }
    await world.taskStates.save({ ...(state ?? begun), dueAt })
  }
  return LOOK_MS
}

/** A connection that was cut off between the store and its import. */
async function isWithoutImport(
  world: PublicationWorld,
  { id, createdAt }: PublicationWorld['merchant']['stores'][number],
): Promise<boolean> {
  const age = world.now().getTime() - Date.parse(createdAt)
  return age >= CONNECTED_MS && (await world.listings.count(id)) === 0
}
