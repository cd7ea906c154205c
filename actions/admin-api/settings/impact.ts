import { foldAlike } from '../../shared/listing-quantity/listings-alike'
import { readOnlyReason } from '../../shared/merchant/read-only'
import type { ImpactReply } from '../contract/settings'
import { loadPlace, type Route } from '../http/route'
import { loadStore } from '../stores/stores'
import { histogramOf } from './present-impact'

/** Everything that the page needs to compute the impact of any draft of the store's settings. */
export const showImpact: Route = {
  method: 'GET',
  path: '/stores/:id/impact',
  answer: async (context, { ids }) => {
    const store = await loadStore(context, ids)
    const { settings } = context.stores
    const [saved, app, controlled] = await Promise.all([
      settings.loadSettings(store.id),
      settings.loadApp(),
      context.controlledListings(store.id, new Date()),
    ])
    const reason = readOnlyReason(app, await loadPlace(context))
    // In read-only mode the impact is shown as it will be once the app publishes.
    const isReadOnly = reason !== null && reason !== 'not-started'
    const reply: ImpactReply = {
      listings: foldAlike(histogramOf(controlled, isReadOnly)),
      settings: saved?.settings ?? null,
      version: saved?.version ?? 0,
    }
    return { status: 200, body: reply }
  },
}
