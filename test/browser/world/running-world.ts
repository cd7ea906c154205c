import { setTimeout as sleep } from 'node:timers/promises'
import type { ListingChange } from '../../../dev/amazon/developer'
import { examples } from '../../../dev/catalogue/examples'
import type { AccountName } from '../../../dev/catalogue/types'
import type { Fault, LoggedRequest } from '../../../dev/stand-in'
import type { RunningWorld } from '../../../dev/start-world'
import { amazon, ims, loopback, type Ports } from '../../../dev/world'
import { PATIENCE_MS } from '../../patience'
import type { WorldHost } from './world-host'

/** The whole product on loopback, as `npm start` runs it, with fewer listings. */
export interface TestWorld {
  readonly ports: Ports
  /** The process of all its servers. */
  readonly pid: number
  readonly adminUrl: string
  readonly pageUrl: string
  /** Stops every server and starts them again with the stored data. */
  restart(): Promise<void>
  /** The token that Adobe gives the channel manager's browser. */
  userToken(): string
  /** Calls `admin-api` as the channel manager, from outside the page. */
  api<Reply>(method: 'GET' | 'PUT' | 'POST', path: string, body?: object): Promise<Reply>
  close(): Promise<void>
}

export const STORE_IDS = {
  germany: 'eu.A2EUROPESELLER1.A1PA6795UKMFR9',
  america: 'na.A1AMERICASELLR3.ATVPDKIKX0DER',
  outlet: 'eu.A3OUTLETSELLER2.A1PA6795UKMFR9',
} as const

/** Seller SKUs worth showing. Amazon accepts five quantities a second, so all of them would take too long. */
export const TEST_SKUS: readonly string[] = [
  examples.plain,
  examples.warehouseFull,
  examples.lastOne,
  examples.outOfStock,
  examples.decimal,
  examples.notManaged,
  examples.backorders,
  examples.disabled,
  examples.notAssigned,
  examples.twoSources,
  examples.shared,
  examples.fulfilledByAmazon,
  examples.bothChannels,
  examples.supplySource,
  examples.leadTime,
  examples.restockDate,
  examples.noCommerceProduct,
  examples.inactive,
  examples.outletOnly,
  examples.americaOnly,
  examples.withSlash,
  examples.withUmlaut,
  examples.japanese,
  examples.caseVariantOnAmazon,
]

/**
 * Starts a world with these listings. By default, the app is installed and the merchant's Amazon stores are connected.
 */
export async function startTestWorld(
  host: WorldHost,
  sellerSkus: readonly string[] = TEST_SKUS,
  isSetUp = true,
): Promise<TestWorld> {
  let { adminUrl, runtimeUrl, userToken } = await host.start({ sellerSkus, isSetUp })
  return {
    ports: host.ports,
    pid: host.pid,
    adminUrl,
    pageUrl: `${runtimeUrl}/index.html`,
    restart: async () => {
      ;({ adminUrl, runtimeUrl, userToken } = await host.restart())
    },
    userToken: () => userToken,
    api: (method, path, body) => callAdminApi({ runtimeUrl, userToken: () => userToken }, method, path, body),
    close: () => host.stop(),
  }
}

/** Calls `admin-api` as the channel manager. */
export async function callAdminApi<Reply>(
  { runtimeUrl, userToken }: Pick<RunningWorld, 'runtimeUrl' | 'userToken'>,
  method: string,
  path: string,
  body?: object,
): Promise<Reply> {
  const response = await fetch(`${runtimeUrl}/api/v1/web/amazon-stock/admin-api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${userToken()}`,
      'x-gw-ims-org-id': ims.orgId,
      'content-type': 'application/json',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}`)
  return (await response.json()) as Reply
}

/** Makes one of the servers fail. */
export async function fail(port: number, fault: Fault): Promise<void> {
  await call(port, 'POST', '/__faults', fault)
}

export async function heal(port: number): Promise<void> {
  await fetch(`${loopback(port)}/__faults`, { method: 'DELETE' })
}

/** Saves that reached the app's back end. */
export async function countSaves({ ports }: TestWorld): Promise<number> {
  const requests = await call<LoggedRequest[]>(ports.runtime, 'GET', '/__requests')
  return requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/stock-quantity')).length
}

interface AmazonListing {
  readonly live: readonly { readonly code: string; readonly quantity?: number }[]
}

/** What buyers can get from the merchant. Undefined if the merchant does not ship the listing. */
export async function amazonQuantity(
  { ports }: TestWorld,
  sellerSku: string,
  account: AccountName = 'europe',
): Promise<number | undefined> {
  const query = new URLSearchParams({ seller: amazon.accounts[account].sellerId, sku: sellerSku })
  const listings = await call<AmazonListing[]>(ports.amazon, 'GET', `/__listings?${query}`)
  return listings[0]?.live.find(({ code }) => code === 'DEFAULT')?.quantity
}

interface Patch {
  readonly sellerId: string
  readonly sellerSku: string
}

/** Every quantity that was sent. */
export function amazonPatches({ ports }: TestWorld): Promise<readonly Patch[]> {
  return call(ports.amazon, 'GET', '/__patches')
}

/** Mistakes that Amazon accepted but a merchant would regret. */
export function amazonMistakes({ ports }: TestWorld): Promise<readonly unknown[]> {
  return call(ports.amazon, 'GET', '/__mistakes')
}

/** Changes Commerce's stock as a product save in its Admin does, which raises events. */
export async function setStock({ ports }: TestWorld, sku: string, quantity: number): Promise<void> {
  await call(ports.commerce, 'PUT', `/__stock/${encodeURIComponent(sku)}`, { website: 'eu', quantity })
}

interface CommerceStock {
  readonly stocks: readonly { readonly websites: readonly string[]; readonly salableQuantity?: number }[]
}

/** What the website `eu` can sell. 0 if the product is in none of its stocks. */
export async function commerceQuantity({ ports }: TestWorld, sku: string): Promise<number> {
  const { stocks } = await call<CommerceStock>(ports.commerce, 'GET', `/__stock/${encodeURIComponent(sku)}`)
  return stocks.find(({ websites }) => websites.includes('eu'))?.salableQuantity ?? 0
}

/** Changes Commerce's stock as an ERP does over REST, without an event. */
export async function setStockSilently({ ports }: TestWorld, sku: string, quantity: number): Promise<void> {
  const body = { website: 'eu', quantity, viaProductSave: false }
  await call(ports.commerce, 'PUT', `/__stock/${encodeURIComponent(sku)}`, body)
}

/** A buyer orders in the shop of the website `eu`. */
export async function orderInCommerce({ ports }: TestWorld, sku: string, quantity: number): Promise<void> {
  await call(ports.commerce, 'POST', '/__orders', { items: [{ sku, qty: quantity }], force: true })
}

interface Delivery {
  readonly eventId: string
  readonly action: string
  readonly status?: number
}

/** Number of events that no attempt has delivered. */
export async function undelivered({ ports }: TestWorld): Promise<number> {
  const deliveries = await call<readonly Delivery[]>(ports.runtime, 'GET', '/__deliveries')
  const byEvent = Map.groupBy(deliveries, ({ eventId, action }) => `${eventId} ${action}`)
  return [...byEvent.values()].filter((attempts) => !attempts.some(({ status = 500 }) => status < 300)).length
}

/** Changes a listing as in Seller Central. Without marketplaces, it is deleted. */
export async function putListing({ ports }: TestWorld, change: ListingChange): Promise<void> {
  await call(ports.amazon, 'PUT', '/__listings', change)
  // Amazon answers with a cached report for hours.
  await call(ports.amazon, 'DELETE', '/__reports/copies')
}

/** The seller withdraws the app's authorization. */
export async function revokeAccess({ ports }: TestWorld, sellerId: string): Promise<void> {
  await call(ports.amazon, 'POST', '/__tokens/revoke', { sellerId })
}

export async function restoreAccess({ ports }: TestWorld): Promise<void> {
  await call(ports.amazon, 'POST', '/__tokens/restore', {})
}

async function call<Reply>(port: number, method: string, path: string, body?: object): Promise<Reply> {
  const response = await fetch(`${loopback(port)}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}`)
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as Reply
}

/** Waits until `read` returns `wanted`. Fails with the last value. */
export async function eventually<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  let last = await read()
  while (last !== wanted && Date.now() < end) {
    await sleep(100)
    last = await read()
  }
  expect(last).toBe(wanted)
}
