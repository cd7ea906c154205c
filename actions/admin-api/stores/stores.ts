import { RECEIVERS_TASK, receiversIn } from '../../shared/commerce/events/other-receivers'
import { APP } from '../../shared/database/work/jobs'
import { readOnlyReason } from '../../shared/merchant/read-only'
import type { StoreRecord } from '../../shared/settings-store/records'
import type { OtherWriters, StoreReply, StoresReply } from '../contract/stores'
import { notFound, type PathIds, placeOf, type Route, type RouteWorld } from '../http/route'
import { presentJob, presentStore } from '../present'
import { historyStart, pulseOf } from './health-figures'
import { loadHealth } from './store-health'

const JOBS_SHOWN = 10
const DAY_MS = 24 * 60 * 60_000

export const listStores: Route = {
  method: 'GET',
  path: '/stores',
  answer: async (world) => {
    const { settings } = world.stores
    const [stores, accounts, app, place] = await Promise.all([
      settings.loadStores(),
      settings.loadAccounts(),
      settings.loadApp(),
      placeOf(world),
    ])
    const ids = stores.map(({ id }) => id)
    const now = new Date()
    const [counts, hours, oldest, saved] = await Promise.all([
      world.listings.countByState(ids),
      world.health.since(ids, historyStart('24h', now)),
      world.pending.oldest(now),
      Promise.all(ids.map((id) => settings.loadSettings(id))),
    ])
    const ofStore = Map.groupBy(hours, ({ storeId }) => storeId)
    const pulses = Object.fromEntries(ids.map((id) => [id, pulseOf(ofStore.get(id) ?? [], now)]))
    const reply: StoresReply = {
      readOnly: readOnlyReason(app, place) !== null,
      readOnlyReason: readOnlyReason(app, place),
      stores: stores.map((store, index) =>
        presentStore({
          store,
          account: accounts.find(({ id }) => id === store.accountId),
          hasSettings: saved[index] !== undefined,
          counts: counts.get(store.id) ?? new Map(),
        }),
      ),
      pulses,
      oldestPendingAt: oldest?.firstAt.toISOString() ?? null,
      accounts: accounts.length,
      hasPublished: await hasPublished(world, pulses),
      otherWriters: await findOtherWriters(world, now),
    }
    return { status: 200, body: reply }
  },
}

async function findOtherWriters({ taskStates, errors }: RouteWorld, now: Date): Promise<OtherWriters> {
  const [receivers, listings] = await Promise.all([
    taskStates.load(RECEIVERS_TASK),
    errors.countListingsSince('DRIFT', new Date(now.getTime() - DAY_MS)),
  ])
  return { receivers: receiversIn(receivers?.notes), listings }
}

/** Most shops have published within the day; only where none has are the listings looked at. */
async function hasPublished(world: RouteWorld, pulses: StoresReply['pulses']): Promise<boolean> {
  if (Object.values(pulses).some(({ accepted }) => accepted.some((count) => count > 0))) return true
  const times = await Promise.all(Object.keys(pulses).map((id) => world.listings.lastAcceptedAt(id)))
  return times.some((at) => at !== null)
}

export const showStore: Route = {
  method: 'GET',
  path: '/stores/:id',
  answer: async (world, { ids }) => ({
    status: 200,
    body: await storeReply(world, await loadStore(world, ids)),
  }),
}

/** The store that the path names; refused with 404 when there is none. */
export async function loadStore({ stores }: RouteWorld, ids: PathIds): Promise<StoreRecord> {
  const store = await stores.settings.loadStore(ids[0])
  if (!store) throw notFound('store')
  return store
}

export async function storeReply(world: RouteWorld, store: StoreRecord): Promise<StoreReply> {
  const { settings } = world.stores
  const account = await settings.loadAccount(store.accountId)
  const [saved, counts, pending, lastPublishedAt, jobs, health] = await Promise.all([
    settings.loadSettings(store.id),
    world.listings.countByState([store.id]),
    world.pending.count(new Date()),
    world.listings.lastAcceptedAt(store.id),
    world.jobs.ofStore(store.id, JOBS_SHOWN),
    loadHealth(world, store, account),
  ])
  return {
    store: presentStore({
      store,
      account,
      hasSettings: saved !== undefined,
      counts: counts.get(store.id) ?? new Map(),
    }),
    pending,
    lastPublishedAt: lastPublishedAt?.toISOString() ?? null,
    job: jobs[0] ? presentJob(jobs[0]) : null,
    commands: jobs.filter(({ by }) => by !== undefined && by !== APP).map(presentJob),
    ...health,
  }
}
