import { readProductsById, readUpdatedProducts } from '../commerce/catalog/products'
import { readAttributeInputs, readCategories, readCategoryMembers } from '../commerce/catalog/rule-choices'
import { readTopology } from '../commerce/catalog/topology'
import { type CommerceWebsite, readWebsites, type WebsitesReply } from '../commerce/catalog/websites'
import type { CommerceClient, CommerceFailure } from '../commerce/client/commerce-client'
import { failedKeys } from '../commerce/client/read-by-key'
import { skuBatches } from '../commerce/client/sku-batches'
import { readSubscriptions } from '../commerce/events/eventing'
import { readImportedOrders } from '../commerce/orders/imported-orders'
import { readOrderLines, readUpdatedOrders } from '../commerce/orders/orders'
import { readRecentImports } from '../commerce/orders/recent-imports'
import type { CommerceReader } from '../publishing/commerce-port'
import { minutes, seconds } from '../time'
import { type InventoryReads, inventoryReads } from './inventory-reads'

/** Websites change rarely, and saving one raises no event. */
const WEBSITES_MS = minutes(5)
/** A topology is read with websites that were read less long ago. */
const TOPOLOGY_WEBSITES_MS = seconds(30)

export interface PublishingCommerce extends CommerceReader {
  /** Begins to read the websites, which every evaluation needs. */
  readAhead(): void
}

/** Commerce as publishing reads it, by website code. The websites themselves are refreshed from time to time. */
export function commerceReader(commerce: CommerceClient, now: () => number): PublishingCommerce {
  let known: { readonly reply: Promise<WebsitesReply>; readonly at: number } | undefined

  async function websitesNow(maxAgeMs = WEBSITES_MS): Promise<readonly CommerceWebsite[] | CommerceFailure> {
    if (!known || now() - known.at > maxAgeMs) known = { reply: readWebsites(commerce), at: now() }
    const asked = known
    const websites = listed(await asked.reply)
    if ('kind' in websites && known === asked) known = undefined
    return websites
  }

  async function websiteOf(code: string): Promise<CommerceWebsite | CommerceFailure> {
    const websites = await websitesNow()
    if ('kind' in websites) return websites
    return websites.find((website) => website.code === code) ?? noSuchWebsite(code)
  }

  const inventory: InventoryReads = inventoryReads(commerce, now, () => websitesNow())

  return {
    readSalableQuantities: async (websiteCode, skus, options) => {
      const website = await websiteOf(websiteCode)
      return 'kind' in website ? failedKeys(skus, website) : inventory.salable(website, skus, options)
    },
    readStockConfigurations: async (websiteCode, skus, options) => {
      const website = await websiteOf(websiteCode)
      if ('kind' in website) return new Map(skus.map((sku) => [sku, website]))
      return inventory.configurations(website, skus, options)
    },
    readSourceItems: (skus, options) => inventory.sourceItems(skus, options),
    readProductsBySku: async (websiteCode, skus, needs) => {
      const website = websiteCode === null ? undefined : await websiteOf(websiteCode)
      return website && 'kind' in website
        ? failedKeys(skus, website)
        : inventory.products(skus, website, needs)
    },
    readProductsById: async (websiteCode, ids) => {
      const website = websiteCode === null ? undefined : await websiteOf(websiteCode)
      if (website && 'kind' in website) return failedKeys(ids, website)
      return readProductsById(commerce, { keys: ids, website })
    },
    readUpdatedProducts: (page) => readUpdatedProducts(commerce, page),
    readCategories: () => readCategories(commerce),
    readCategoryMembers: (categoryId) => readCategoryMembers(commerce, categoryId),
    readAttributeInputs: (codes) => readAttributeInputs(commerce, codes),
    readOrderLines: (orderId) => readOrderLines(commerce, orderId),
    readUpdatedOrders: (page) => readUpdatedOrders(commerce, page),
    readRecentImports: (since, field) => readRecentImports(commerce, since, field),
    readImportedOrders: (ids, field) => readImportedOrders(commerce, ids, field),
    readAhead: () => void websitesNow(),
    readTopology: async () => {
      const websites = await websitesNow(TOPOLOGY_WEBSITES_MS)
      if ('kind' in websites) return websites
      const topology = await readTopology(commerce, websites)
      if (topology.kind === 'read') inventory.noteMode(topology.inventory)
      return topology
    },
    readSubscriptions: () => readSubscriptions(commerce),
    skuBatches,
  }
}

function listed(reply: WebsitesReply): readonly CommerceWebsite[] | CommerceFailure {
  return reply.kind === 'read' ? reply.websites : reply
}

/** Not `NOT_FOUND`, which would refer to the product. */
function noSuchWebsite(code: string): CommerceFailure {
  return {
    kind: 'failed',
    code: 'REFUSED',
    message: `Commerce has no website with the code ${code} and a store view. Choose another website for the store.`,
    status: null,
  }
}
