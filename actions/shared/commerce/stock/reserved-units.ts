import { readTopology } from '../catalog/topology'
import { readWebsiteIds, readWebsites } from '../catalog/websites'
import type { CommerceClient, CommerceFailure } from '../client/commerce-client'
import { readOpenLines } from '../orders/open-lines'
import { readSalableQuantities } from './salable-quantity'
import { readSourceItems, type SourceItem } from './source-items'
import { readStockItem, type StockItem } from './stock-items'

/** The reserved units of one SKU in one stock, and the open orders that may have reserved them. */
export interface ReservedUnits {
  readonly sku: string
  readonly units: number
  readonly open: readonly { readonly orderId: number; readonly units: number }[]
}

export type ReservedReply =
  | { readonly kind: 'read'; readonly reserved: readonly ReservedUnits[] }
  | CommerceFailure

/**
 * Commerce lists no reservations. They are the difference between the units in the sources and the salable quantity.
 * Leaves out products for which that says nothing: unmanaged or unsalable ones, and all without multi-source inventory.
 */
export async function readReservedUnits(
  commerce: CommerceClient,
  skus: readonly string[],
): Promise<ReservedReply> {
  const [sites, views, lines] = await Promise.all([
    readWebsites(commerce),
    readWebsiteIds(commerce),
    readOpenLines(commerce, skus),
  ])
  if (sites.kind === 'failed') return sites
  if (views.kind === 'failed') return views
  if (lines.kind === 'failed') return lines
  const topology = await readTopology(commerce, sites.websites)
  if (topology.kind === 'failed') return topology
  if (topology.inventory === 'single-stock') return { kind: 'read', reserved: [] }

  const stockOfOrder = (storeViewId: number) => {
    const website = sites.websites.find(({ id }) => id === views.ids.get(storeViewId))
    return website && topology.stockOfWebsite.get(website.code)
  }
  const items = await readSourceItems(commerce, { skus })
  const reserved: ReservedUnits[] = []
  for (const [stockId, ofStock] of Map.groupBy(lines.lines, (each) => stockOfOrder(each.storeViewId))) {
    const website = sites.websites.find(({ code }) => topology.stockOfWebsite.get(code) === stockId)
    if (stockId === undefined || website === undefined) continue
    const sources = topology.sourcesOfStock.get(stockId) ?? []
    const salable = await readSalableQuantities(commerce, website, { skus })
    for (const sku of skus) {
      const [row, item] = [salable.get(sku), items.get(sku)]
      const open = ofStock.filter((each) => each.sku === sku)
      if (open.length === 0 || row?.kind !== 'found' || item?.kind !== 'found') continue
      if (!row.row.salable || row.row.quantity <= 0) continue
      const stock = await readStockItem(commerce, sku, website.storeView)
      if (stock.kind !== 'read' || !stock.item.configuration.managed) continue
      const units = unitsIn(item.row, sources) - minimumOf(stock.item) - row.row.quantity
      reserved.push({ sku, units: Math.round(units * 10_000) / 10_000, open })
    }
  }
  return { kind: 'read', reserved }
}

function unitsIn(items: readonly SourceItem[], sources: readonly string[]): number {
  return items
    .filter(({ sourceCode, inStock }) => inStock && sources.includes(sourceCode))
    .reduce((total, { quantity }) => total + quantity, 0)
}

/** The minimum that Commerce subtracts: with backorders only a negative one, without them only a positive one. */
function minimumOf({ configuration }: StockItem): number {
  const { backorders, minimumQuantity } = configuration
  return backorders ? Math.min(minimumQuantity, 0) : Math.max(minimumQuantity, 0)
}
