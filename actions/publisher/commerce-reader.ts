import type { CommerceClient, CommerceFailure } from '../shared/commerce/commerce-client'
import { readImportedOrders, readOrderSkus, readUpdatedOrders } from '../shared/commerce/orders'
import { readProductsById, readProductsBySku, readUpdatedProducts } from '../shared/commerce/products'
import { readSalableQuantities } from '../shared/commerce/salable-quantity'
import { skuBatches } from '../shared/commerce/sku-batches'
import { readStockConfiguration } from '../shared/commerce/stock-items'
import { readTopology } from '../shared/commerce/topology'
import { type CommerceWebsite, readWebsites } from '../shared/commerce/websites'
import type { CommerceReader } from '../shared/publication/world'

/** Websites change seldom, and a save of one is no event. */
const WEBSITES_MS = 5 * 60_000

/** Commerce as the publication reads it, by website code; the websites themselves are read once in a while. */
export function commerceReader(commerce: CommerceClient, now: () => number): CommerceReader {
  let known: { readonly websites: readonly CommerceWebsite[]; readonly at: number } | undefined

  async function websiteOf(code: string): Promise<CommerceWebsite | CommerceFailure> {
    if (!known || now() - known.at > WEBSITES_MS) {
      const reply = await readWebsites(commerce)
      if (reply.kind === 'failed') return reply
      known = { websites: reply.websites, at: now() }
    }
    return known.websites.find((website) => website.code === code) ?? noSuchWebsite(code)
  }

  return {
    readSalableQuantities: async (websiteCode, skus) => {
      const website = await websiteOf(websiteCode)
      return 'kind' in website ? website : readSalableQuantities(commerce, website, skus)
    },
    readStockConfiguration: async (websiteCode, sku) => {
      const website = await websiteOf(websiteCode)
      return 'kind' in website ? website : readStockConfiguration(commerce, sku, website.storeView)
    },
    readProductsBySku: (skus) => readProductsBySku(commerce, skus),
    readProductsById: (ids) => readProductsById(commerce, ids),
    readUpdatedProducts: (page) => readUpdatedProducts(commerce, page),
    readOrderSkus: (orderId) => readOrderSkus(commerce, orderId),
    readUpdatedOrders: (page) => readUpdatedOrders(commerce, page),
    readImportedOrders: (ids) => readImportedOrders(commerce, ids),
    readTopology: async () => {
      const reply = await readWebsites(commerce)
      return reply.kind === 'failed' ? reply : readTopology(commerce, reply.websites)
    },
    skuBatches,
  }
}

/** Not `NOT_FOUND`, which would speak of the product. */
function noSuchWebsite(code: string): CommerceFailure {
  return {
    kind: 'failed',
    code: 'REFUSED',
    message: `Commerce has no website with the code ${code} and a store view. Choose another website for the store.`,
    status: null,
  }
}
