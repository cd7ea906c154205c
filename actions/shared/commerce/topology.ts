import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { type CommerceClient, type CommerceFailure, searchParameters, unreadable } from './commerce-client'
import { commerceFlag, commerceNumber } from './commerce-values'
import type { CommerceWebsite } from './websites'

export type TopologyReply =
  | {
      readonly kind: 'read'
      /** Equal while no stock, link, source or website assignment changed. */
      readonly digest: string
      /** Stock id by website code. */
      readonly stockOfWebsite: ReadonlyMap<string, number>
    }
  | CommerceFailure

/** A website that is assigned to no stock sells from this one. */
const DEFAULT_STOCK = 1
const PAGE = 300

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

/** A website with the stock that it sells from, and the sources of that. */
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
  | { readonly kind: 'read'; readonly websites: readonly WebsiteStock[] }
  | CommerceFailure

/** Stocks, their sources and the websites that sell from them. */
export async function readTopology(
  commerce: CommerceClient,
  websites: readonly CommerceWebsite[],
): Promise<TopologyReply> {
  const read = await readInventory(commerce)
  if (read.kind === 'failed') return read
  const { stocks, links, sources } = read
  const stockOf = stockByWebsite(stocks)
  const stockOfWebsite = new Map(websites.map(({ code }) => [code, stockOf.get(code) ?? DEFAULT_STOCK]))
  const facts = [
    ...[...stockOfWebsite].map(([code, id]) => ['website', code, id]),
    ...links.map(({ stock_id, source_code }) => ['link', stock_id, source_code]),
    ...sources.map(({ source_code, enabled }) => ['source', source_code, enabled]),
  ]
  return { kind: 'read', digest: digestOf(facts), stockOfWebsite }
}

/** Each website with its stock's name and sources, in the order of its stock's priorities as Commerce gives them. */
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
}

async function readInventory(commerce: CommerceClient): Promise<Inventory | CommerceFailure> {
  const [stocks, links, sources] = await Promise.all([
    readAll(commerce, { path: 'inventory/stocks', key: ['stock_id'] }, stock),
    readAll(commerce, { path: 'inventory/stock-source-links', key: ['stock_id', 'source_code'] }, link),
    readAll(commerce, { path: 'inventory/sources', key: ['source_code'] }, source),
  ])
  if ('kind' in stocks) return stocks
  if ('kind' in links) return links
  if ('kind' in sources) return sources
  return { kind: 'read', stocks, links, sources }
}

function stockByWebsite(stocks: Inventory['stocks']): ReadonlyMap<string, number> {
  const assigned = stocks.flatMap(({ stock_id, extension_attributes }) =>
    (extension_attributes?.sales_channels ?? [])
      .filter(({ type }) => type === 'website')
      .map(({ code }) => [code, stock_id] as const),
  )
  return new Map(assigned)
}

/** The same in whatever order Commerce gives its rows. */
function digestOf(facts: readonly (readonly (string | number | boolean)[])[]): string {
  const lines = new Set(facts.map((fact) => JSON.stringify(fact)))
  return createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex')
}

interface InventoryList {
  readonly path: string
  /** Fields that tell its rows apart: unsorted pages repeat some and leave out others. */
  readonly key: readonly string[]
}

/** Every row, page by page; a page past the end repeats the last one, so that the total says when to stop. */
async function readAll<T>(
  commerce: CommerceClient,
  { path, key }: InventoryList,
  row: v.GenericSchema<unknown, T>,
): Promise<readonly T[] | CommerceFailure> {
  const schema = v.object({ items: v.nullable(v.array(row)), total_count: v.number() })
  const sortOrders = key.map((field) => ({ field, direction: 'ASC' as const }))
  const rows: T[] = []
  for (let currentPage = 1; ; currentPage += 1) {
    const reply = await commerce.get(path, searchParameters({ sortOrders, pageSize: PAGE, currentPage }))
    if (reply.kind === 'failed') return reply
    const parsed = v.safeParse(schema, reply.body)
    if (!parsed.success) return unreadable()
    const items = parsed.output.items ?? []
    rows.push(...items)
    if (items.length === 0 || rows.length >= parsed.output.total_count) return rows
  }
}
