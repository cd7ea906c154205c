import { planStockReach, relatedStoreIds } from '../../shared/listing-quantity/change-of-control'
import type { WebsitePreviewReply } from '../contract/stores'
import type { Route } from '../http/route'
import { loadConnected } from '../listings/present-group'
import { loadStore } from './stores'

/** The quantities that come from a store's stock, shown before its website changes. */
export const previewWebsite: Route = {
  method: 'GET',
  path: '/stores/:id/website-preview',
  answer: async (context, { ids }) => {
    const { id: storeId } = await loadStore(context, ids)
    const { stores, accounts } = await loadConnected(context.stores.settings)
    const related = relatedStoreIds(stores, accounts, storeId)
    const sharing = await context.listings.countSharing(storeId, related)
    const names = stores.filter(({ id }) => related.includes(id)).map(({ id, name }) => [id, name])
    const reply: WebsitePreviewReply = {
      ...planStockReach({ stores, accounts, storeId }, sharing),
      names: Object.fromEntries(names),
    }
    return { status: 200, body: reply }
  },
}
