import type { PublicationWorld } from '../../../shared/publishing/world'
import type { PeriodicTask } from '../../periodic/task'
import { DAILY_MS, standingId } from './import-state'

type Store = PublicationWorld['merchant']['stores'][number]

const LOOK_MS = 60_000
/** Whoever connects a store has its import under way long before. */
const CONNECTED_MS = 5 * 60_000

/** Starts the next import of each store that had its last one a day ago, whose last one failed, or that never had one. */
export const importDaily: PeriodicTask = async (world) => {
  // A store whose import cannot be started keeps no other from its turn.
  const ended = await Promise.allSettled(world.merchant.stores.map((store) => importStore(world, store)))
  for (const each of ended) if (each.status === 'rejected') throw each.reason
  return LOOK_MS
}

async function importStore(world: PublicationWorld, store: Store): Promise<void> {
  const state = await world.taskStates.load(standingId(store.id))
  const isDue = state ? state.dueAt <= world.now() : await isWithoutImport(world, store)
  if (!isDue) return
  const isOpen = (await world.jobs.openOf(store.id)).some(({ kind }) => kind === 'import-listings')
  if (!isOpen) await world.jobs.create({ kind: 'import-listings', storeId: store.id }, world.now())
  // The import says itself when the next one is due; where it cannot, another is tried a day later.
  const dueAt = new Date(world.now().getTime() + DAILY_MS)
  const begun = { _id: standingId(store.id), cursor: null, startedAt: world.now(), notes: {} }
  await world.taskStates.save({ ...(state ?? begun), dueAt })
}

/** A connection that was cut off between the store and its import. */
async function isWithoutImport(world: PublicationWorld, { id, createdAt }: Store): Promise<boolean> {
  const age = world.now().getTime() - Date.parse(createdAt)
  return age >= CONNECTED_MS && (await world.listings.count(id)) === 0
}
