import { foldAlike } from '../../shared/listing-quantity/listings-alike'
import { readOnlyReason } from '../../shared/merchant/read-only'
import type { ImpactReply } from '../contract/settings'
import { placeOf, type Route } from '../http/route'
import { loadStore } from '../stores/stores'
import { histogramOf } from './present-impact'

/** Everything that the page needs to tell what any draft of the store's settings would change. */
export const showImpact: Route = {
  method: 'GET',
  path: '/stores/:id/impact',
  answer: async (world, { ids }) => {
    const store = await loadStore(world, ids)
    const { settings } = world.stores
    const [saved, app, controlled] = await Promise.all([
      settings.loadSettings(store.id),
      settings.loadApp(),
      world.controlledListings(store.id, new Date()),
    ])
    const reason = readOnlyReason(app, await placeOf(world))
    // Whoever sets the app up is told what will be so once it publishes.
    const isReadOnly = reason !== null && reason !== 'not-started'
    const reply: ImpactReply = {
      listings: foldAlike(histogramOf(controlled, isReadOnly)),
      settings: saved?.settings ?? null,
      version: saved?.version ?? 0,
    }
    return { status: 200, body: reply }
  },
}
