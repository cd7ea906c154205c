import { relatedStoreIds } from '../../shared/listing-quantity/change-of-control'
import { foldAlike } from '../../shared/listing-quantity/listings-alike'
import { readOnlyReason } from '../../shared/merchant/read-only'
import { comparedSince, oldestReadAt, SWEEP } from '../../shared/publishing/simulate/stock-age'
import { rulesOf } from '../../shared/settings-store/records'
import { addMs, days } from '../../shared/time'
import type { ImpactReply } from '../contract/settings'
import { loadPlace, type Route } from '../http/route'
import { secondsSince } from '../simulation/present-simulation'
import { loadStore } from '../stores/stores'
import { histogramOf } from './present-impact'

/** Every quantity is read back at least once a day, so older orders are in what was read. */
const ORDERED_MS = days(2)

/** Everything that the page needs to compute the impact of any draft of the store's settings. */
export const showImpact: Route = {
  method: 'GET',
  path: '/stores/:id/impact',
  answer: async (context, { ids }) => {
    const store = await loadStore(context, ids)
    const { settings } = context.stores
    const now = new Date()
    const [stores, accounts] = await Promise.all([settings.loadStores(), settings.loadAccounts()])
    const related = relatedStoreIds(stores, accounts, store.id)
    const accountIds = stores.filter(({ id }) => related.includes(id)).map(({ accountId }) => accountId)
    const orders = context.sold.orderedSince(addMs(now, -ORDERED_MS), [...new Set(accountIds)])
    const ordered = orders.then((entries) => entries.map(({ sellerSku }) => sellerSku))
    const [saved, app, controlled, sold, sweep] = await Promise.all([
      settings.loadSettings(store.id),
      settings.loadApp(),
      context.controlledListings({ storeId: store.id, now, ordered }),
      orders,
      context.taskStates.load(SWEEP),
    ])
    const readAt = oldestReadAt(controlled.decidedSince, comparedSince(sweep))
    const reason = readOnlyReason(app, await loadPlace(context))
    // In read-only mode the impact is shown as it will be once the app publishes.
    const isReadOnly = reason !== null && reason !== 'not-started'
    const others = controlled.counted.some(({ storeId }) => storeId !== store.id)
    const named = others ? stores : [store]
    const reply: ImpactReply = {
      names: Object.fromEntries(named.map(({ id, name }) => [id, name])),
      listings: foldAlike(
        histogramOf(controlled, { readOnly: isReadOnly, accounts, sold, now, rules: rulesOf(saved) }),
      ),
      stockAgeSeconds: readAt && secondsSince(readAt, now),
      settings: saved?.settings ?? null,
      version: saved?.version ?? 0,
    }
    return { status: 200, body: reply }
  },
}
