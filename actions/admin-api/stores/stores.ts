import type { StoreRecord } from '../../shared/settings-store/records'
import type { OtherWriters, StoresReply } from '../contract/stores'
import { notFound, type PathIds, type Route, type RouteContext } from '../http/route'
import { loadNeedFacts, type NeedFacts } from '../needs/need-facts'
import { presentNeeds } from '../needs/needs'
import { presentStore } from '../present'
import { historyStart, storePulse } from './health-figures'
import { storeReply } from './store-reply'

export const listStores: Route = {
  method: 'GET',
  path: '/stores',
  answer: async (context) => {
    const facts = await loadNeedFacts(context)
    const { stores, accounts, now, counts, unset, oldestAt } = facts
    const { needs, conditions, readOnlyReason } = presentNeeds(facts)
    const pulses = await loadPulses(context, stores, now)
    const reply: StoresReply = {
      readOnly: readOnlyReason !== null,
      readOnlyReason,
      stores: stores.map((store) =>
        presentStore({
          store,
          account: accounts.find(({ id }) => id === store.accountId),
          hasSettings: !unset.has(store.id),
          counts: counts.get(store.id) ?? new Map(),
          condition: conditions[store.id] ?? 'nothing-to-send',
        }),
      ),
      pulses,
      oldestPendingAt: oldestAt?.toISOString() ?? null,
      accounts: accounts.length,
      hasPublished: await hasPublished(context, pulses),
      otherWriters: otherWritersIn(facts),
      needs,
    }
    return { status: 200, body: reply }
  },
}

async function loadPulses(
  { health }: RouteContext,
  stores: readonly StoreRecord[],
  now: Date,
): Promise<StoresReply['pulses']> {
  const ids = stores.map(({ id }) => id)
  const hours = await health.since(ids, historyStart('24h', now))
  const ofStore = Map.groupBy(hours, ({ storeId }) => storeId)
  return Object.fromEntries(ids.map((id) => [id, storePulse(ofStore.get(id) ?? [], now)]))
}

function otherWritersIn({ receivers, drift }: NeedFacts): OtherWriters {
  return { receivers, listings: drift.reduce((sum, { listings }) => sum + listings, 0) }
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
