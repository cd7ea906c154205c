import type { Ports } from '../../../shared/publishing/ports'
import { addMs, minutes } from '../../../shared/time'
import type { PeriodicTask } from '../../periodic/task'
import { DAILY_MS, importTaskId } from './import-state'

type Store = Ports['merchant']['stores'][number]

const LOOK_MS = minutes(1)
/** By then, connecting a store has started its import. */
const CONNECTED_MS = minutes(5)

export type ImportDailyPorts = Pick<Ports, 'now' | 'merchant' | 'listings' | 'jobs' | 'taskStates'>

/** Starts the next import of each store whose last one was a day ago or failed, or that has none. */
export const importDaily: PeriodicTask<ImportDailyPorts> = async (ports) => {
  // A failing store delays no other.
  const ended = await Promise.allSettled(ports.merchant.stores.map((store) => importStore(ports, store)))
  for (const each of ended) if (each.status === 'rejected') throw each.reason
  return LOOK_MS
}

async function importStore(
  ports: Pick<Ports, 'now' | 'listings' | 'jobs' | 'taskStates'>,
  store: Store,
): Promise<void> {
  const state = await ports.taskStates.load(importTaskId(store.id))
  const isDue = state ? state.dueAt <= ports.now() : await isWithoutImport(ports, store)
  if (!isDue) return
  const isOpen = (await ports.jobs.openInStore(store.id)).some(({ kind }) => kind === 'import-listings')
  if (!isOpen) await ports.jobs.create({ kind: 'import-listings', storeId: store.id }, ports.now())
  // The import sets the time of the next one. If it cannot, another one starts a day later.
  const dueAt = addMs(ports.now(), DAILY_MS)
  const begun = { _id: importTaskId(store.id), cursor: null, startedAt: ports.now(), notes: {} }
  await ports.taskStates.save({ ...(state ?? begun), dueAt })
}

/** The store's connection was interrupted before its import. */
async function isWithoutImport(
  ports: Pick<Ports, 'now' | 'listings'>,
  { id, createdAt }: Store,
): Promise<boolean> {
  const age = ports.now().getTime() - Date.parse(createdAt)
  return age >= CONNECTED_MS && (await ports.listings.count(id)) === 0
}
