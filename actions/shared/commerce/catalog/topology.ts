import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { CommerceClient, CommerceFailure } from '../client/commerce-client'
import { commerceFlag, commerceNumber } from '../client/commerce-values'
import { searchAll } from '../client/search-page'
import { ONLY_SOURCE } from '../stock/classic-stock'
import { readStockItemPage } from '../stock/stock-items'
import type { CommerceWebsite } from './websites'

/** `single-stock`: the modules of multi-source inventory are disabled, so the classic stock items are the stock. */
export type InventoryMode = 'multi-source' | 'single-stock'

export type TopologyReply =
  | {
      readonly kind: 'read'
      /** Equal as long as no stock, link, source or website assignment changes. */
      readonly digest: string
      /** Stock id by website code. */
      readonly stockOfWebsite: ReadonlyMap<string, number>
      /** Codes of the enabled sources that are linked to each stock. */
      readonly sourcesOfStock: ReadonlyMap<number, readonly string[]>
      readonly inventory: InventoryMode
    }
  | CommerceFailure

/** Websites that are assigned to no stock sell from this one. */
const DEFAULT_STOCK = 1

const salesChannel = v.object({ type: v.string(), code: v.string() })
const stock = v.object({
  stock_id: commerceNumber,
  name: v.optional(v.string(), ''),
  extension_attributes: v.nullish(v.object({ sales_channels: v.nullish(v.array(salesChannel), []) }), {}),
})
const link = v.object({ stock_id: commerceNumber, source_code: v.string() })
const source = v.object({
  source_code: v.string(),
  name: v.optional(v.string(), ''),
  enabled: v.optional(commerceFlag, true),
})

/** A website with its stock and the sources of that stock. */
export interface WebsiteStock {
  readonly code: string
  readonly name: string
  readonly stock: {
    readonly id: number
    readonly name: string
    readonly sources: readonly { readonly code: string; readonly name: string; readonly isEnabled: boolean }[]
  }
}

export type WebsiteStocksReply =
  | {
      readonly kind: 'read'
      readonly websites: readonly WebsiteStock[]
      readonly inventory: InventoryMode
    }
  | CommerceFailure

/** Reads stocks, their sources and the websites that sell from them. */
export async function readTopology(
  commerce: CommerceClient,
  websites: readonly CommerceWebsite[],
): Promise<TopologyReply> {
  const read = await readInventory(commerce)
  if (read.kind === 'failed') return read
  const { stocks, links, sources, inventory } = read
  const stockOf = stockByWebsite(stocks)
  const stockOfWebsite = new Map(websites.map(({ code }) => [code, stockOf.get(code) ?? DEFAULT_STOCK]))
  const facts: (readonly (string | number | boolean)[])[] = [
    ...[...stockOfWebsite].map(([code, id]) => ['website', code, id]),
    ...links.map(({ stock_id, source_code }) => ['link', stock_id, source_code]),
    ...sources.map(({ source_code, enabled }) => ['source', source_code, enabled]),
  ]
  if (inventory === 'single-stock') facts.push(['inventory', inventory])
  return {
    kind: 'read',
    digest: digestOf(facts),
    stockOfWebsite,
    sourcesOfStock: enabledSources(read),
    inventory,
  }
}

function enabledSources({ stocks, links, sources }: Inventory): ReadonlyMap<number, readonly string[]> {
  const enabled = new Set(sources.filter((each) => each.enabled).map((each) => each.source_code))
  return new Map(
    stocks.map(({ stock_id }) => {
      const linked = links.filter((each) => each.stock_id === stock_id).map((each) => each.source_code)
      return [stock_id, [...new Set(linked)].filter((code) => enabled.has(code))]
    }),
  )
}

/** Reads each website with its stock's name and its sources in order of priority. */
export async function readWebsiteStocks(
  commerce: CommerceClient,
  websites: readonly CommerceWebsite[],
): Promise<WebsiteStocksReply> {
  const read = await readInventory(commerce)
  if (read.kind === 'failed') return read
  const stockOf = stockByWebsite(read.stocks)
  const sourceOf = new Map(read.sources.map((each) => [each.source_code, each]))
  return {
    kind: 'read',
    inventory: read.inventory,
    websites: websites.map(({ code, name }) => {
      const id = stockOf.get(code) ?? DEFAULT_STOCK
      const codes = new Set(read.links.filter((each) => each.stock_id === id).map((each) => each.source_code))
      const sources = [...codes].map((sourceCode) => {
        const found = sourceOf.get(sourceCode)
        return { code: sourceCode, name: found?.name || sourceCode, isEnabled: found?.enabled ?? false }
      })
      const stockName = read.stocks.find((each) => each.stock_id === id)?.name
      return { code, name, stock: { id, name: stockName || String(id), sources } }
    }),
  }
}

interface Inventory {
  readonly kind: 'read'
  readonly stocks: readonly v.InferOutput<typeof stock>[]
  readonly links: readonly v.InferOutput<typeof link>[]
  readonly sources: readonly v.InferOutput<typeof source>[]
  readonly inventory: InventoryMode
}

async function readInventory(commerce: CommerceClient): Promise<Inventory | CommerceFailure> {
  const [stocks, links, sources] = await Promise.all([
    searchAll(commerce, { path: 'inventory/stocks', key: ['stock_id'] }, stock),
    searchAll(commerce, { path: 'inventory/stock-source-links', key: ['stock_id', 'source_code'] }, link),
    searchAll(commerce, { path: 'inventory/sources', key: ['source_code'] }, source),
  ])
  if (isNoRoute(stocks) && isNoRoute(links) && isNoRoute(sources)) return readSingleStock(commerce, stocks)
  if ('kind' in stocks) return stocks
  if ('kind' in links) return links
  if ('kind' in sources) return sources
  return { kind: 'read', stocks, links, sources, inventory: 'multi-source' }
}

/** A list cannot be missing, so a 404 of Commerce itself means that the route does not exist. */
function isNoRoute(reply: readonly unknown[] | CommerceFailure): reply is CommerceFailure {
  return 'kind' in reply && reply.code === 'NOT_FOUND' && reply.isFromCommerce === true
}

/** If no route of multi-source inventory exists but the classic stock items do, these are the stock. */
async function readSingleStock(
  commerce: CommerceClient,
  failure: CommerceFailure,
): Promise<Inventory | CommerceFailure> {
  const items = await readStockItemPage(commerce, 1)
  if (items.kind === 'failed') return items.code === 'NOT_FOUND' ? failure : items
  return {
    kind: 'read',
    stocks: [
      { stock_id: DEFAULT_STOCK, name: 'Default Stock', extension_attributes: { sales_channels: [] } },
    ],
    links: [{ stock_id: DEFAULT_STOCK, source_code: ONLY_SOURCE }],
    sources: [{ source_code: ONLY_SOURCE, name: 'Default Source', enabled: true }],
    inventory: 'single-stock',
  }
}

function stockByWebsite(stocks: Inventory['stocks']): ReadonlyMap<string, number> {
  const assigned = stocks.flatMap(({ stock_id, extension_attributes }) =>
    (extension_attributes?.sales_channels ?? [])
      .filter(({ type }) => type === 'website')
      .map(({ code }) => [code, stock_id] as const),
  )
  return new Map(assigned)
}

/** The same for any order of the rows. */
function digestOf(facts: readonly (readonly (string | number | boolean)[])[]): string {
  const lines = new Set(facts.map((fact) => JSON.stringify(fact)))
  return createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex')
}
