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
  extension_attributes: v.nullish(v.object({ sales_channels: v.nullish(v.array(salesChannel), []) }), {}),
})
const link = v.object({ stock_id: commerceNumber, source_code: v.string() })
const source = v.object({ source_code: v.string(), enabled: v.optional(commerceFlag, true) })

/** Stocks, their sources and the websites that sell from them. */
export async function readTopology(
  commerce: CommerceClient,
  websites: readonly CommerceWebsite[],
): Promise<TopologyReply> {
  const [stocks, links, sources] = await Promise.all([
    readAll(commerce, { path: 'inventory/stocks', key: ['stock_id'] }, stock),
    readAll(commerce, { path: 'inventory/stock-source-links', key: ['stock_id', 'source_code'] }, link),
    readAll(commerce, { path: 'inventory/sources', key: ['source_code'] }, source),
  ])
  if ('kind' in stocks) return stocks
  if ('kind' in links) return links
  if ('kind' in sources) return sources
  const assigned = stocks.flatMap(({ stock_id, extension_attributes }) =>
    (extension_attributes?.sales_channels ?? [])
      .filter(({ type }) => type === 'website')
      .map(({ code }) => [code, stock_id] as const),
  )
  const stockOf = new Map(assigned)
  const stockOfWebsite = new Map(websites.map(({ code }) => [code, stockOf.get(code) ?? DEFAULT_STOCK]))
  const facts = [
    ...[...stockOfWebsite].map(([code, id]) => ['website', code, id]),
    ...links.map(({ stock_id, source_code }) => ['link', stock_id, source_code]),
    ...sources.map(({ source_code, enabled }) => ['source', source_code, enabled]),
  ]
  return { kind: 'read', digest: digestOf(facts), stockOfWebsite }
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
