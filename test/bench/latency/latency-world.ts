import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { StockQuantityReply } from '../../../actions/admin-api/contract/settings'
import { type Lease, leaseCollection } from '../../../actions/shared/database/work/leases'
import { createCatalogue } from '../../../dev/catalogue/create-catalogue'
import { connectMerchant } from '../../../dev/connect-merchant'
import { createImsStandIn } from '../../../dev/ims/ims-stand-in'
import { type RunningWorld, startWorld, type WorldOptions } from '../../../dev/start-world'
import { amazon, ims, loopback, type Ports, portsFrom } from '../../../dev/world'
import { createRandom, type Random } from '../../simulation/random'
import { openDatabase } from '../far-clients'

const LISTINGS = 40
const LONGEST_MS = 15_000
const STORE = `eu.${amazon.accounts.europe.sellerId}.${amazon.accounts.europe.marketplaceIds[0]}`

/** The running world with the built app in it, whose events are timed. */
export interface LatencyWorld {
  readonly world: RunningWorld
  readonly ports: Ports
  readonly folder: string
  readonly skus: readonly string[]
  readonly random: Random
}

export async function openLatencyWorld(firstPort: number, options: WorldOptions = {}): Promise<LatencyWorld> {
  const ports = portsFrom(firstPort)
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-world-'))
  const { products, listings } = createCatalogue()
  const skus = plainSkus().slice(0, LISTINGS)
  const world = await startWorld(ports, folder, {
    catalogue: { products, listings: listings.filter(({ sellerSku }) => skus.includes(sellerSku)) },
    ...options,
  })
  const running = { world, ports, folder, skus, random: createRandom('latency') }
  try {
    await connectMerchant(world, () => {})
    await showStock(running)
    return running
  } catch (error) {
    await closeLatencyWorld(running)
    throw error
  }
}

export async function closeLatencyWorld({ world, folder }: LatencyWorld): Promise<void> {
  await world.close()
  await rm(folder, { recursive: true, force: true })
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
async function showStock({ world, ports, skus }: LatencyWorld): Promise<void> {
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

export function patches(ports: Ports): Promise<readonly Patch[]> {
  return get(ports.amazon, '/__patches')
}

async function get<Reply>(port: number, place: string): Promise<Reply> {
  return (await fetch(`${loopback(port)}${place}`)).json() as Promise<Reply>
}

export interface Sample {
  /** From the first delivery of the event to the accepted call. */
  readonly milliseconds: number
  /** Operations of aio state in this time. */
  readonly stateOperations: number
}

interface Timed {
  readonly at: number
}

/** Changes the stock of a random product, and waits until Amazon accepts its quantity. */
export async function sample({ ports, skus, random }: LatencyWorld): Promise<Sample> {
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
    const deliveries = await get<readonly Timed[]>(ports.runtime, '/__deliveries')
    const first = deliveries.find(({ at }) => at >= began)
    if (!first) continue
    const state = await get<readonly Timed[]>(ports.state, '/__requests')
    const counted = state.filter(({ at }) => at >= first.at && at <= accepted.at)
    return { milliseconds: accepted.at - first.at, stateOperations: counted.length }
  }
  throw new Error(`A change of ${sku} was not accepted within ${LONGEST_MS / 1_000} s.`)
}

/** Waits until nobody publishes any more. */
export async function untilAsleep(running: LatencyWorld): Promise<void> {
  const database = await openDatabaseOf(running)
  const leases = leaseCollection(database)
  while (await leases.isHeld(new Date())) await sleep(200)
  await database.close()
}

/** Ends every container once nobody publishes, so that the next event starts new ones. */
export async function untilCold(running: LatencyWorld): Promise<void> {
  await untilAsleep(running)
  for (const pid of running.world.processes()) process.kill(pid, 'SIGKILL')
  while (running.world.processes().length > 0) await sleep(50)
  // A worker may have woken from its doze just before.
  const database = await openDatabaseOf(running)
  const leases = database.collection<Lease>('leases')
  const lease = await leases.findOne({})
  if (lease && lease.releasedFence !== lease.fence)
    await leases.updateOne({}, { $set: { expiresAt: new Date(0), holder: '', releasedFence: lease.fence } })
  await database.close()
}

async function openDatabaseOf({ ports, folder }: LatencyWorld) {
  process.env.AIO_DB_ENDPOINT = loopback(ports.database)
  const token = createImsStandIn({ folder }).mintServiceToken()
  return openDatabase(() => token)
}
