import { readWebsiteStocks, type WebsiteStock } from '../../commerce/catalog/topology'
import { readWebsites } from '../../commerce/catalog/websites'
import type { CommerceReply } from '../../commerce/client/commerce-client'
import { isPathSegment, pathSegment } from '../../commerce/client/oauth-path'
import type { StoreRecord } from '../../settings-store/records'
import { msBetween } from '../../time'
import type { DoctorCheck, DoctorContext } from '../doctor-context'
import { type Finding, finding } from '../finding'
import { type Endpoint, FIRST_ONLY } from './endpoint'
import { ruleEndpoints } from './rule-endpoints'

interface Checked {
  readonly endpoint: Endpoint
  readonly reply: CommerceReply
}

/** The most rows that the app requests at once. */
const FULL_PAGE = { 'searchCriteria[pageSize]': '300', 'searchCriteria[currentPage]': '1' }
const STOCK = 'Stores, Inventory, Stocks and Sources'
const STOCK_ITEMS = 'Catalog, Inventory'

const ENDPOINTS: readonly Endpoint[] = [
  { path: 'store/websites', resource: 'Stores' },
  { path: 'store/storeViews', resource: 'Stores' },
  { path: 'inventory/stocks', query: FULL_PAGE, resource: STOCK, isInventory: true },
  { path: 'inventory/sources', query: FIRST_ONLY, resource: STOCK, isInventory: true },
  { path: 'inventory/stock-source-links', query: FIRST_ONLY, resource: STOCK, isInventory: true },
  { path: 'inventory/source-items', query: FIRST_ONLY, resource: STOCK, isInventory: true },
  {
    path: 'stockItems/lowStock/',
    query: { scopeId: '0', qty: '10000000', currentPage: '1', pageSize: '1' },
    resource: STOCK_ITEMS,
  },
  { path: 'products', query: { ...FIRST_ONLY, fields: 'items[sku]' }, resource: 'Catalog, Products' },
  { path: 'orders', query: { ...FIRST_ONLY, fields: 'items[entity_id]' }, resource: 'Sales, Orders, View' },
]

export const checkCommerce: DoctorCheck = async (context) => {
  const checked = await Promise.all(
    [...ENDPOINTS, ...(await ruleEndpoints(context))].map((endpoint) => check(context, endpoint)),
  )
  const replyOf = (path: string) => checked.find(({ endpoint }) => endpoint.path === path)?.reply
  const isSingle = isSingleStock(checked)
  const sku = firstOf(replyOf('products'), 'sku')
  const more = [
    await checkStockItem(context, sku),
    isSingle ? null : await checkSalable(context, replyOf('store/websites'), sku),
  ]
  const shown = checked.filter(({ endpoint }) => !(isSingle && endpoint.isInventory))
  return [
    ...shown.map(({ endpoint, reply }) => judge(endpoint, reply)),
    ...more.filter((each) => each !== null),
    ...inventoryFindings(checked, isSingle),
  ]
}

async function check({ commerce }: DoctorContext, endpoint: Endpoint): Promise<Checked> {
  const reply = await commerce.get(endpoint.path, endpoint.query)
  const maximum = reply.kind === 'failed' ? reply.pageSizeMaximum : undefined
  if (maximum === undefined) return { endpoint, reply }
  const smaller = { ...endpoint.query, 'searchCriteria[pageSize]': String(maximum) }
  const again = await commerce.get(endpoint.path, smaller)
  return { endpoint: { ...endpoint, query: smaller }, reply: again }
}

/** Commerce itself answers 404 for every route of multi-source inventory, and has stock items. */
function isSingleStock(checked: readonly Checked[]): boolean {
  const isGone = ({ reply }: Checked) =>
    reply.kind === 'failed' && reply.code === 'NOT_FOUND' && reply.isFromCommerce === true
  const items = checked.find(({ endpoint }) => endpoint.resource === STOCK_ITEMS)
  return (
    checked.filter(({ endpoint }) => endpoint.isInventory).every(isGone) && items?.reply.kind === 'answered'
  )
}

function inventoryFindings(checked: readonly Checked[], isSingle: boolean): readonly Finding[] {
  if (isSingle) return [finding('commerce', 'commerce.single-stock')]
  const stocks = checked.find(({ endpoint }) => endpoint.path === 'inventory/stocks')
  if (stocks?.reply.kind !== 'answered') return []
  const maximum = Number(stocks.endpoint.query?.['searchCriteria[pageSize]'])
  const isLimited = maximum < Number(FULL_PAGE['searchCriteria[pageSize]'])
  return [
    finding('commerce', 'commerce.multi-source'),
    ...(isLimited ? [finding('commerce', 'commerce.page-limit', { maximum })] : []),
  ]
}

async function checkStockItem({ commerce }: DoctorContext, sku: string | null): Promise<Finding | null> {
  if (sku === null || !isPathSegment(sku)) return null
  const reply = await commerce.get(`stockItems/${pathSegment(sku)}`)
  return judge({ path: 'stockItems', resource: STOCK_ITEMS }, reply)
}

async function checkSalable(
  { commerce }: DoctorContext,
  websites: CommerceReply | undefined,
  sku: string | null,
): Promise<Finding | null> {
  const codes =
    websites?.kind === 'answered' && Array.isArray(websites.body) ? (websites.body as unknown[]) : []
  const code = codes.map((each) => (each as { code?: unknown }).code).find((each) => each !== 'admin')
  if (sku === null || typeof code !== 'string') return null
  const query = {
    'searchCriteria[filter_groups][0][filters][0][field]': 'sku',
    'searchCriteria[filter_groups][0][filters][0][value]': sku,
    'searchCriteria[filter_groups][0][filters][0][condition_type]': 'in',
    ...FIRST_ONLY,
  }
  const path = `inventory/export-stock-salable-qty/website/${encodeURIComponent(code)}`
  return judge(
    { path: 'inventory/export-stock-salable-qty', resource: STOCK },
    await commerce.get(path, query),
  )
}

function judge({ path, resource }: Endpoint, reply: CommerceReply): Finding {
  // Commerce answers 404 for a stock item only after it has accepted the caller.
  if (reply.kind === 'answered' || (reply.code === 'NOT_FOUND' && path === 'stockItems'))
    return finding('commerce', 'commerce.ok', {}, path)
  const status = reply.status ?? 0
  if (reply.code === 'UNAUTHORISED' && reply.isFromCommerce && !reply.resource)
    return finding('commerce', 'commerce.not-accepted', { status }, path)
  if (reply.code === 'UNAUTHORISED') {
    const values = { status, resource: reply.resource ?? resource }
    return finding('commerce', 'commerce.unauthorised', values, path)
  }
  return finding('commerce', 'commerce.away', { message: reply.message }, path)
}

function firstOf(reply: CommerceReply | undefined, field: string): string | null {
  const items = reply?.kind === 'answered' ? (reply.body as { items?: unknown } | null)?.items : undefined
  const first = Array.isArray(items) ? (items[0] as Record<string, unknown> | undefined)?.[field] : undefined
  return typeof first === 'string' ? first : null
}

export const checkWebsites: DoctorCheck = async (context) => {
  const stores = await (await context.openSettings()).loadStores()
  if (stores.length === 0) return [finding('website', 'website.none')]
  const sites = await readWebsites(context.commerce)
  const stocks = sites.kind === 'read' ? await readWebsiteStocks(context.commerce, sites.websites) : sites
  if (stocks.kind === 'failed') return [finding('website', 'website.unknown', { message: stocks.message })]
  return stores.map((store) => judgeWebsite(store, stocks.websites))
}

function judgeWebsite({ name, websiteCode }: StoreRecord, websites: readonly WebsiteStock[]): Finding {
  const found = websites.find(({ code }) => code === websiteCode)
  if (!found) return finding('website', 'website.missing', { website: websiteCode }, name)
  const values = { website: found.name, stock: found.stock.name }
  const sells = found.stock.sources.some(({ isEnabled }) => isEnabled)
  return finding('website', sells ? 'website.ok' : 'website.no-source', values, name)
}

/** More than a request takes. */
const CLOCK_TOLERANCE_S = 30

export const checkClock: DoctorCheck = async (context) => {
  const theirs = await context.readCommerceClock()
  if (theirs === null) return [finding('clock', 'clock.unknown')]
  const seconds = Math.round(Math.abs(msBetween(theirs, context.now())) / 1000)
  return [finding('clock', seconds <= CLOCK_TOLERANCE_S ? 'clock.ok' : 'clock.off', { seconds })]
}
