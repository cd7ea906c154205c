import type { CommerceReply } from '../commerce/commerce-client'
import { pathSegment } from '../commerce/oauth-path'
import { readWebsiteStocks, type WebsiteStock } from '../commerce/topology'
import { readWebsites } from '../commerce/websites'
import type { StoreRecord } from '../settings-store/records'
import type { DoctorCheck, DoctorWorld } from './doctor-world'
import { type Finding, finding } from './finding'

/** What the app reads of Commerce, and the resource of a role that lets it. */
interface Endpoint {
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly resource: string
}

const FIRST_ONLY = { 'searchCriteria[pageSize]': '1', 'searchCriteria[currentPage]': '1' }
const STOCK = 'Stores, Inventory, Stocks and Sources'

const ENDPOINTS: readonly Endpoint[] = [
  { path: 'store/websites', resource: 'Stores' },
  { path: 'store/storeViews', resource: 'Stores' },
  { path: 'inventory/stocks', query: FIRST_ONLY, resource: STOCK },
  { path: 'inventory/sources', query: FIRST_ONLY, resource: STOCK },
  { path: 'inventory/stock-source-links', query: FIRST_ONLY, resource: STOCK },
  { path: 'products', query: { ...FIRST_ONLY, fields: 'items[sku]' }, resource: 'Catalog, Products' },
  { path: 'orders', query: { ...FIRST_ONLY, fields: 'items[entity_id]' }, resource: 'Sales, Orders, View' },
]

export const checkCommerce: DoctorCheck = async (world) => {
  const replies = await Promise.all(
    ENDPOINTS.map(async (endpoint) => {
      const reply = await world.commerce.get(endpoint.path, endpoint.query)
      return { found: judge(endpoint, reply), reply, endpoint }
    }),
  )
  const products = replies.find(({ endpoint }) => endpoint.path === 'products')?.reply
  const [websites] = replies
  const more = [
    await checkStockItem(world, firstOf(products, 'sku')),
    await checkSalable(world, websites?.reply, firstOf(products, 'sku')),
  ]
  return [...replies.map(({ found }) => found), ...more.filter((each) => each !== null)]
}

async function checkStockItem({ commerce }: DoctorWorld, sku: string | null): Promise<Finding | null> {
  if (sku === null) return null
  const reply = await commerce.get(`stockItems/${pathSegment(sku)}`)
  return judge({ path: 'stockItems', resource: 'Catalog, Inventory' }, reply)
}

async function checkSalable(
  { commerce }: DoctorWorld,
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
  // Commerce answers 404 for a stock item only once it has let the caller in.
  if (reply.kind === 'answered' || (reply.code === 'NOT_FOUND' && path === 'stockItems'))
    return finding('commerce', 'commerce.ok', {}, path)
  if (reply.code === 'UNAUTHORISED')
    return finding('commerce', 'commerce.unauthorised', { status: reply.status ?? 0, resource }, path)
  return finding('commerce', 'commerce.away', { message: reply.message }, path)
}

function firstOf(reply: CommerceReply | undefined, field: string): string | null {
  const items = reply?.kind === 'answered' ? (reply.body as { items?: unknown } | null)?.items : undefined
  const first = Array.isArray(items) ? (items[0] as Record<string, unknown> | undefined)?.[field] : undefined
  return typeof first === 'string' ? first : null
}

export const checkWebsites: DoctorCheck = async (world) => {
  const stores = await (await world.openSettings()).loadStores()
  if (stores.length === 0) return [finding('website', 'website.none')]
  const sites = await readWebsites(world.commerce)
  const stocks = sites.kind === 'read' ? await readWebsiteStocks(world.commerce, sites.websites) : sites
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

/** What a request takes is within it. */
const CLOCK_TOLERANCE_S = 30

export const checkClock: DoctorCheck = async (world) => {
  const theirs = await world.readCommerceClock()
  if (theirs === null) return [finding('clock', 'clock.unknown')]
  const seconds = Math.round(Math.abs(world.now().getTime() - theirs.getTime()) / 1000)
  return [finding('clock', seconds <= CLOCK_TOLERANCE_S ? 'clock.ok' : 'clock.off', { seconds })]
}
