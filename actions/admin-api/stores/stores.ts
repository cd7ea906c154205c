import { RECEIVERS_TASK, receiversIn } from '../../shared/commerce/events/other-receivers'
import { APP } from '../../shared/database/work/jobs'
import { readOnlyReason } from '../../shared/merchant/read-only'
import type { StoreRecord } from '../../shared/settings-store/records'
import { addMs, days } from '../../shared/time'
import type { OtherWriters, StoreReply, StoresReply } from '../contract/stores'
import { loadPlace, notFound, type PathIds, type Route, type RouteContext } from '../http/route'
import { presentJob, presentStore } from '../present'
import { historyStart, storePulse } from './health-figures'
import { loadHealth } from './store-health'

const JOBS_SHOWN = 10

export const listStores: Route = {
  method: 'GET',
  path: '/stores',
  answer: async (context) => {
    const { settings } = context.stores
    const [stores, accounts, app, place] = await Promise.all([
      settings.loadStores(),
      settings.loadAccounts(),
      settings.loadApp(),
      loadPlace(context),
    ])
    const ids = stores.map(({ id }) => id)
    const now = new Date()
    const [counts, hours, oldest, saved] = await Promise.all([
      context.listings.countByState(ids),
      context.health.since(ids, historyStart('24h', now)),
      context.pending.oldest(now),
      Promise.all(ids.map((id) => settings.loadSettings(id))),
    ])
    const ofStore = Map.groupBy(hours, ({ storeId }) => storeId)
    const pulses = Object.fromEntries(ids.map((id) => [id, storePulse(ofStore.get(id) ?? [], now)]))
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
      hasPublished: await hasPublished(context, pulses),
      otherWriters: await findOtherWriters(context, now),
    }
    return { status: 200, body: reply }
  },
}

async function findOtherWriters({ taskStates, errors }: RouteContext, now: Date): Promise<OtherWriters> {
  const [receivers, listings] = await Promise.all([
    taskStates.load(RECEIVERS_TASK),
    errors.countListingsSince('DRIFT', addMs(now, -days(1))),
  ])
  return { receivers: receiversIn(receivers?.notes), listings }
}

/** Most installations have published within the day, so the listings are read only if none has. */
async function hasPublished(context: RouteContext, pulses: StoresReply['pulses']): Promise<boolean> {
  if (Object.values(pulses).some(({ accepted }) => accepted.some((count) => count > 0))) return true
  const times = await Promise.all(Object.keys(pulses).map((id) => context.listings.lastAcceptedAt(id)))
  return times.some((at) => at !== null)
}

export const showStore: Route = {
  method: 'GET',
  path: '/stores/:id',
  answer: async (context, { ids }) => ({
    status: 200,
    body: await storeReply(context, await loadStore(context, ids)),
  }),
}

/** The store that the path names; refuses with 404 if there is none. */
export async function loadStore({ stores }: RouteContext, ids: PathIds): Promise<StoreRecord> {
  const store = await stores.settings.loadStore(ids[0])
  if (!store) throw notFound('store')
  return store
}

export async function storeReply(context: RouteContext, store: StoreRecord): Promise<StoreReply> {
  const { settings } = context.stores
  const account = await settings.loadAccount(store.accountId)
  const [saved, counts, pending, lastPublishedAt, jobs, health] = await Promise.all([
    settings.loadSettings(store.id),
    context.listings.countByState([store.id]),
    context.pending.count(new Date()),
    context.listings.lastAcceptedAt(store.id),
    context.jobs.inStore(store.id, JOBS_SHOWN),
    loadHealth(context, store, account),
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
