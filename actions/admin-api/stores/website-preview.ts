import { planStockReach, relatedStoreIds } from '../../shared/listing-quantity/change-of-control'
import type { WebsitePreviewReply } from '../contract/stores'
import type { Route } from '../http/route'
import { loadConnected } from '../listings/present-group'
import { loadStore } from './stores'

/** Which numbers come from a store's stock, before it sells from another one. */
export const previewWebsite: Route = {
  method: 'GET',
  path: '/stores/:id/website-preview',
  answer: async (world, { ids }) => {
    const { id: storeId } = await loadStore(world, ids)
    const { stores, accounts } = await loadConnected(world.stores.settings)
    const related = relatedStoreIds(stores, accounts, storeId)
    const sharing = await world.listings.countSharing(storeId, related)
    const names = stores.filter(({ id }) => related.includes(id)).map(({ id, name }) => [id, name])
    const reply: WebsitePreviewReply = {
      ...planStockReach({ stores, accounts, storeId }, sharing),
      names: Object.fromEntries(names),
    }
    return { status: 200, body: reply }
  },
}
