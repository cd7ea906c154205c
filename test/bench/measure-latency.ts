import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { StockQuantityReply } from '../../actions/admin-api/contract/settings'
import { commerceReader } from '../../actions/shared/commerce-reader/commerce-reader'
import { connectDatabase } from '../../actions/shared/database/client/database-client'
import { leaseCollection } from '../../actions/shared/database/work/leases'
import { createCatalogue } from '../../dev/catalogue/create-catalogue'
import { connectMerchant } from '../../dev/connect-merchant'
import { createImsStandIn } from '../../dev/ims/ims-stand-in'
import { type RunningWorld, startWorld } from '../../dev/start-world'
import { amazon, ims, loopback, type Ports, portsFrom, runtime } from '../../dev/world'
import { createRandom, type Random } from '../simulation/random'
import type { BenchOptions } from './bench'
import { openCommerce, openPartner } from './far-clients'
import { type Figure, percentile } from './figures'
import { handleNaively } from './naive-design'

const LISTINGS = 40
const AWAKE = 40
const ASLEEP = 3
const NAIVE = 20
const LONGEST_MS = 15_000
const STORE = `eu.${amazon.accounts.europe.sellerId}.${amazon.accounts.europe.marketplaceIds[0]}`

interface Running {
  readonly world: RunningWorld
  readonly ports: Ports
  readonly folder: string
  readonly skus: readonly string[]
  readonly random: Random
}

/**
 * Milliseconds from the delivery of a Commerce event to Amazon's acceptance, in the built app with its container
 * processes.
 */
export async function* measureLatency(options: BenchOptions): AsyncGenerator<Figure> {
  const ports = portsFrom(options.ports)
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-world-'))
  const { products, listings } = createCatalogue()
  const skus = plainSkus().slice(0, LISTINGS)
  const world = await startWorld(ports, folder, {
    catalogue: { products, listings: listings.filter(({ sellerSku }) => skus.includes(sellerSku)) },
  })
  const running = { world, ports, folder, skus, random: createRandom('latency') }
  try {
    await connectMerchant(world, () => {})
    await showStock(running)
    const naive = await naiveTimes(running)
    const awake: number[] = []
    for (let count = 0; count < AWAKE; count += 1) {
      awake.push(await sample(running))
      await sleep(running.random.whole(400, 1_200))
    }
    yield figureOf('event → accepted, a worker is awake: p50', {
      times: awake,
      naive,
      share: 0.5,
      atMost: 0.5,
    })
    yield figureOf('event → accepted, a worker is awake: p95', {
      times: awake,
      naive,
      share: 0.95,
      atMost: 1,
    })
    const asleep: number[] = []
    for (let count = 0; count < ASLEEP; count += 1) {
      await untilAsleep(running)
      asleep.push(await sample(running))
    }
    yield {
      ...figureOf('event → accepted, none is awake: the longest', {
        times: asleep,
        naive,
        share: 1,
        atMost: 3,
      }),
      note: `${asleep.join(', ')} ms`,
    }
  } finally {
    await world.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Plain goods that only `europe` sells, one quantity each. */
function plainSkus(): readonly string[] {
  const { products, listings } = createCatalogue()
  const others = new Set(
    listings.filter(({ account }) => account !== 'europe').map(({ sellerSku }) => sellerSku),
  )
  const plain = new Set(
    products
      .filter(({ type, enabled, stock }) => type === 'simple' && enabled && stock.manageStock !== false)
      .filter(({ websites }) => websites.includes('eu'))
      .map(({ sku }) => sku),
  )
  return listings
    .filter(({ account, channels, condition }) => {
      return (
        account === 'europe' && condition === 'active' && channels.every(({ code }) => code === 'DEFAULT')
      )
    })
    .map(({ sellerSku }) => sellerSku)
    .filter((sku) => plain.has(sku) && !others.has(sku) && /^[A-Z0-9-]+$/.test(sku))
}

/** Makes the store show its stock, so that each stock change is a quantity change. */
async function showStock({ world, ports, skus }: Running): Promise<void> {
  const place = `${world.runtimeUrl}/api/v1/web/amazon-stock/admin-api/stores/${STORE}/stock-quantity`
  const headers = {
    authorization: `Bearer ${world.userToken()}`,
    'x-gw-ims-org-id': ims.orgId,
    'content-type': 'application/json',
  }
  const { version, settings } = (await (await fetch(place, { headers })).json()) as StockQuantityReply
  const saved = await fetch(place, {
    method: 'PUT',
    headers,
    body: JSON.stringify({
      version,
      settings: { ...settings, maximumMode: 'upTo', maximumListedQuantity: 100_000 },
    }),
  })
  if (!saved.ok) throw new Error(`The settings were answered ${saved.status}.`)
  // Waits until nothing is in progress, before the first sample.
  for (let last = -1; ; ) {
    const { length } = await patches(ports)
    if (length === last && length >= skus.length) return
    last = length
    await sleep(4_000)
  }
}

interface Patch {
  readonly at: number
  readonly sellerSku: string
  readonly quantity?: number
}

function patches(ports: Ports): Promise<readonly Patch[]> {
  return get(ports.amazon, '/__patches')
}

async function get<Reply>(port: number, place: string): Promise<Reply> {
  return (await fetch(`${loopback(port)}${place}`)).json() as Promise<Reply>
}

/** Milliseconds from the first delivery of the event to the accepted call. */
async function sample({ ports, skus, random }: Running): Promise<number> {
  const sku = random.pick(skus)
  const before = (await patches(ports)).filter(({ sellerSku }) => sellerSku === sku).length
  const began = Date.now()
  await fetch(`${loopback(ports.commerce)}/__stock/${sku}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ website: 'eu', quantity: random.whole(100, 99_999) }),
  })
  for (const end = began + LONGEST_MS; Date.now() < end; await sleep(25)) {
    const own = (await patches(ports)).filter(({ sellerSku }) => sellerSku === sku)
    const accepted = own[before]
    if (!accepted) continue
    const deliveries = await get<readonly { readonly at: number }[]>(ports.runtime, '/__deliveries')
    const first = deliveries.find(({ at }) => at >= began)
    if (first) return accepted.at - first.at
  }
  throw new Error(`A change of ${sku} was not accepted within ${LONGEST_MS / 1_000} s.`)
}

async function untilAsleep({ folder }: Running): Promise<void> {
  const token = createImsStandIn({ folder }).mintServiceToken()
  const database = await connectDatabase({
    namespace: runtime.namespace,
    region: runtime.databaseRegion,
    token: async () => token,
  })
  const leases = leaseCollection(database)
  while (await leases.isHeld(new Date())) await sleep(200)
  await database.close()
}

/** The naive design in this process, with open clients. */
async function naiveTimes({ ports, folder, skus }: Running): Promise<readonly number[]> {
  const token = createImsStandIn({ folder }).mintServiceToken()
  const access = { namespace: runtime.namespace, region: runtime.databaseRegion, token: async () => token }
  const world = {
    database: await connectDatabase(access),
    commerce: commerceReader(openCommerce(ports), () => performance.now()),
    partner: openPartner(ports),
  }
  const times: number[] = []
  for (const sku of skus.slice(0, NAIVE)) {
    const event = {
      type: 'com.adobe.commerce.observer.sales_order_save_commit_after',
      data: { value: { items: [{ sku }] } },
    }
    const before = (await patches(ports)).length
    const began = Date.now()
    await handleNaively(world, event)
    const sent = (await patches(ports))[before]
    if (sent) times.push(sent.at - began)
    await sleep(300)
  }
  return times
}

interface Times {
  readonly times: readonly number[]
  readonly naive: readonly number[]
  readonly share: number
  readonly atMost: number
}

function figureOf(name: string, { times, naive, share, atMost }: Times): Figure {
  return {
    name,
    value: percentile(times, share) / 1_000,
    unit: 's',
    naive: naive.length > 0 ? percentile(naive, share) / 1_000 : null,
    bound: null,
    target: { atMost },
    note: `${times.length} changes`,
  }
}
