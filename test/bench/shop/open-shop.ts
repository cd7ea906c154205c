import { importTaskId } from '../../../actions/publisher/jobs/import/import-state'
import type { Database } from '../../../actions/shared/database/client/database-client'
import { ensureDatabase } from '../../../actions/shared/database/client/ensure-database'
import { type PendingMark, pendingCollection } from '../../../actions/shared/database/work/pending'
import { taskStateCollection } from '../../../actions/shared/database/work/task-states'
import type { Merchant } from '../../../actions/shared/publishing/merchant'
import { addMs, days } from '../../../actions/shared/time'
import { type AmazonStandIn, createAmazonStandIn } from '../../../dev/amazon/amazon-stand-in'
import { createDatabaseStandIn } from '../../../dev/database/database-stand-in'
import { createImsStandIn, type ImsStandIn } from '../../../dev/ims/ims-stand-in'
import { portsFrom, runtime } from '../../../dev/world'
import { generatedListings, type MadeListings } from '../apart/listings-on-the-fly'
import { type CountedServer, serveCounted } from '../counted-server'
import {
  DISTANCES,
  type Distances,
  farDatabase,
  openDatabase,
  openFarCommerce,
  openFarPartner,
} from '../far-clients'
import { type KeptPublisher, keepPublishing } from '../keep-publishing'
import { createWireClock, type WireClock } from '../wire-clock'
import { amazonListings } from './amazon-listings'
import { generatedCommerce, type StockOf } from './generated-commerce'
import {
  inStore,
  merchantWith,
  type Published,
  publishedListing,
  SETTINGS,
  STORE,
  skuOf,
} from './generated-listings'

/** A shop with many published listings, with servers on loopback and time that only requests take. */
export interface Shop {
  readonly clock: WireClock
  readonly database: Database
  readonly publisher: KeptPublisher
  readonly amazon: AmazonStandIn
  readonly requests: {
    readonly database: CountedServer
    readonly amazon: CountedServer
    readonly commerce: CountedServer
  }
  /** Changes the stock of SKUs in Commerce and has them evaluated. */
  change(indices: readonly number[], quantity: number): Promise<void>
  /** Links one more source to the stock in Commerce. */
  moveTopology(): void
  close(): Promise<void>
}

export interface ShopOptions {
  readonly ports: number
  readonly listings: number
  /** Initial stock and published quantity of each. */
  readonly quantity: number
  /**
   * The database and Amazon store one in this many listings. The others are generated when all are read; nothing else
   * asks for them. All are stored by default.
   */
  readonly keptEach?: number
  /** Stores, which share the listings evenly. One by default. */
  readonly stores?: number
  /**
   * Accounts that share the stores evenly. One by default. Amazon takes several for the same seller, so it does not limit
   * their rates. The app still keeps to the limits of each.
   */
  readonly accounts?: number
  /** No listing was imported yet. */
  readonly isNew?: boolean
  readonly distances?: Distances
  readonly limits?: Merchant['limits']
  /** How long an idle worker stays. Defaults to the product's own time. */
  readonly lingerMs?: number
}

const BULK = 1_000

export async function openShop(options: ShopOptions): Promise<Shop> {
  const { quantity, distances = DISTANCES, limits = {} } = options
  const ports = portsFrom(options.ports)
  const clock = createWireClock()
  const ims = createImsStandIn()
  const stocks = new Map<string, number>()
  let hasMoved = false
  const { amazon, requests, put } = await serve(options, {
    clock,
    ims,
    stockOf: (sku) => stocks.get(sku) ?? quantity,
    hasMoved: () => hasMoved,
  })
  const merchant = merchantOf(options)
  const database = await openDatabase(() => ims.mintServiceToken())
  await ensureDatabase(database, { sleep: async () => {} })
  if (!options.isNew) put('listings', firstListings(options, merchant, clock.date()))
  await noteImports(database, merchant, clock.date())
  return {
    clock,
    database,
    publisher: keepPublishing({
      clock,
      database: farDatabase(database, clock, distances.database),
      merchant: { ...merchant, limits },
      commerce: openFarCommerce(clock, ports, distances),
      openPartner: openFarPartner(clock, ports, distances),
      ...(options.lingerMs === undefined ? {} : { lingerMs: options.lingerMs }),
    }),
    amazon,
    requests,
    change: async (indices, changed) => {
      for (const index of indices) stocks.set(skuOf(index), changed)
      await clock.during(markAll(database, indices, clock.date()))
    },
    moveTopology: () => {
      hasMoved = true
    },
    close: async () => {
      for (const server of Object.values(requests)) await server.close()
    },
  }
}

function merchantOf({ stores = 1, accounts }: ShopOptions): Merchant {
  return merchantWith(stores, accounts)
}

interface Served {
  readonly clock: WireClock
  readonly ims: ImsStandIn
  readonly stockOf: StockOf
  readonly hasMoved: () => boolean
}

async function serve(options: ShopOptions, { clock, ims, stockOf, hasMoved }: Served) {
  const { listings, quantity, keptEach = 1, accounts = 1 } = options
  const marketplaceIds = merchantOf(options).stores.map(({ marketplaceId }) => marketplaceId)
  const ports = portsFrom(options.ports)
  const kept = createDatabaseStandIn({
    namespace: runtime.namespace,
    ims,
    provisioned: true,
    // Its minute is a real one. The measurement counts the busiest minute of this time itself.
    requestsPerMinute: Number.MAX_SAFE_INTEGER,
  })
  const made: MadeListings = {
    count: listings,
    lowEach: null,
    stockOf: () => quantity,
    kept: (id) => kept.get('listings', id),
  }
  const amazon = createAmazonStandIn({
    catalogue: { products: [], listings: amazonListings({ ...options, marketplaceIds }) },
    marketplaceIds,
    throttle: accounts === 1,
    acceptanceDelayMs: 0,
    feedDelayMs: 0,
    now: () => clock.date().getTime(),
  })
  const requests = {
    database: await serveCounted(
      keptEach === 1 ? kept.standIn.app : generatedListings(made, kept.standIn.app),
      ports.database,
    ),
    amazon: await serveCounted(amazon.standIn.app, ports.amazon),
    commerce: await serveCounted(
      generatedCommerce(stockOf, { products: listings, hasMoved }),
      ports.commerce,
    ),
  }
  return { amazon, requests, put: kept.put }
}

function* firstListings({ listings, quantity, keptEach = 1 }: ShopOptions, { stores }: Merchant, now: Date) {
  for (let index = 0; index < listings; index += keptEach) {
    const store = stores[Math.floor((index * stores.length) / listings)] ?? STORE
    yield { ...inStore(publishedListing(published(index, quantity), now), store.id) }
  }
}

function published(index: number, stock: number): Published {
  return { sku: skuOf(index), productId: index + 1, stock, settings: SETTINGS }
}

/** Every store was imported half a day ago, and is again in half a day. */
export async function noteImports(
  database: Database,
  { stores }: Pick<Merchant, 'stores'>,
  now: Date,
): Promise<void> {
  const states = taskStateCollection(database)
  for (const { id } of stores)
    await states.save({
      _id: importTaskId(id),
      dueAt: addMs(now, days(0.5)),
      cursor: null,
      startedAt: addMs(now, -days(0.5)),
      notes: {},
    })
}

async function markAll(database: Database, indices: readonly number[], now: Date): Promise<void> {
  const pending = pendingCollection(database)
  for (let from = 0; from < indices.length; from += BULK)
    await pending.mark(indices.slice(from, from + BULK).map(markOf), now)
}

function markOf(index: number): PendingMark {
  return { key: `sku:${skuOf(index)}`, reason: 'sweep' }
}
