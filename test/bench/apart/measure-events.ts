import { commerceReader } from '../../../actions/shared/commerce-reader/commerce-reader'
import { main as stockEvents } from '../../../actions/stock-events/index'
import { loopback, portsFrom, runtime } from '../../../dev/world'
import { actionInputs } from '../../action-inputs'
import type { BenchOptions } from '../bench'
import { openCommerce, openDatabase, openPartner } from '../far-clients'
import type { Figure } from '../figures'
import { handleNaively, NAIVE_COSTS } from '../naive-design'
import { publishedListing, SETTINGS, skuOf } from '../shop/generated-listings'
import { type Counts, type Servers, startServers } from './start-servers'

const AT_ONCE = 100
const ROUNDS = 20
const EVENTS = AT_ONCE * ROUNDS
const SKUS = 1_000

interface Cost {
  readonly cpuSeconds: number
  readonly counts: Counts
}

/** Commerce orders, a hundred at once in one container: the cost of `stock-events` for each. */
export async function measureEvents({ ports }: BenchOptions): Promise<readonly Figure[]> {
  const { auth, namespace } = runtime
  Object.assign(process.env, {
    __OW_NAMESPACE: namespace,
    __OW_API_KEY: auth,
    __OW_API_HOST: loopback(portsFrom(ports).runtime),
    __OW_ACTION_NAME: `/${namespace}/amazon-stock/stock-events`,
  })
  const servers = await startServers({ ports, generated: null, atAmazon: SKUS })
  const inputs = actionInputs()
  const ours = await costOf(servers, async (event) => {
    const result = await stockEvents({ ...inputs, ...event })
    if (!('statusCode' in result) || result.statusCode !== 200) throw new Error(JSON.stringify(result))
  })
  const naive = await costOf(servers, await naiveHandler(servers, ports))
  servers.stop()
  return figuresOf(ours, naive)
}

async function naiveHandler({ token }: Servers, ports: number) {
  const places = portsFrom(ports)
  const database = await openDatabase(() => token)
  const listings = Array.from({ length: SKUS }, (_, index) =>
    publishedListing({ sku: skuOf(index), productId: index + 1, stock: 50, settings: SETTINGS }, new Date()),
  )
  await database.collection('listings').bulk(listings.map((document) => ({ insertOne: { document } })))
  const commerce = commerceReader(openCommerce(places), () => performance.now())
  const partner = openPartner(places)
  return async (event: object) => {
    // One client per activation, because closing a shared one ends reads of others.
    const own = await openDatabase(() => token)
    await handleNaively({ database: own, commerce, partner }, event)
    await own.close()
  }
}

async function costOf(servers: Servers, handle: (event: object) => Promise<void>): Promise<Cost> {
  const round = (first: number) =>
    Promise.all(Array.from({ length: AT_ONCE }, (_, index) => handle(orderEvent(first + index))))
  await round(0)
  await servers.reset()
  const cpu = process.cpuUsage()
  for (let done = 0; done < EVENTS; done += AT_ONCE) await round(done)
  const { user, system } = process.cpuUsage(cpu)
  return { cpuSeconds: (user + system) / 1e6, counts: await servers.counts() }
}

function orderEvent(index: number): object {
  return {
    type: 'com.adobe.commerce.observer.sales_order_save_commit_after',
    eventid: `bench-${index}`,
    data: { value: { entity_id: index + 1, items: [{ sku: skuOf(index % SKUS) }] } },
  }
}

function figuresOf(ours: Cost, naive: Cost): readonly Figure[] {
  const perEvent = ({ counts }: Cost, server: string, name?: RegExp) => counts.requests(server, name) / EVENTS
  const naiveDatabase = perEvent(naive, 'database')
  if (naiveDatabase !== NAIVE_COSTS.databaseRequests)
    throw new Error(`The naive design made ${naiveDatabase} database requests for an event.`)
  const bytes = ({ counts }: Cost) => counts.bytes('database', /bulkWrite|update|insert/) / EVENTS
  const told = (name: string, unit: string, of: (cost: Cost) => number): Figure => ({
    name,
    value: of(ours),
    unit,
    naive: of(naive),
    bound: null,
    target: null,
  })
  return [
    {
      ...told('database requests for each event, 100 at once', '', (cost) => perEvent(cost, 'database')),
      bound: { value: 1 / AT_ONCE, by: 'one write for all' },
      target: { atMost: 0.1 },
    },
    {
      ...told('events for each CPU second of one container', '/s', (cost) => EVENTS / cost.cpuSeconds),
      target: { atLeast: 1_000 },
      note: 'the naive one reads, decides and sends; ours leaves that to the publisher, once for each SKU and look',
    },
    told('bytes written to the database for each event', 'B', bytes),
    told('operations of aio state for each event', '', (cost) => perEvent(cost, 'state')),
    told('calls that wake the publisher, for each event', '', (cost) => perEvent(cost, 'runtime')),
    told('calls to Amazon for each event', '', (cost) => perEvent(cost, 'amazon', /^PATCH/)),
  ]
}
