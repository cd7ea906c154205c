import { connectDatabase, type Database } from '../../../actions/shared/database/database-client'
import { ensureDatabase } from '../../../actions/shared/database/ensure-database'
import { type PendingMark, pendingCollection } from '../../../actions/shared/database/pending'
import type { Merchant } from '../../../actions/shared/publication/world'
import { type AmazonStandIn, createAmazonStandIn } from '../../../dev/amazon/amazon-stand-in'
import { createDatabaseStandIn } from '../../../dev/database/database-stand-in'
import { createImsStandIn } from '../../../dev/ims/ims-stand-in'
import { portsFrom, runtime } from '../../../dev/world'
import { type CountedServer, serveCounted } from '../counted-server'
import { DISTANCES, type Distances, farDatabase, openFarCommerce, openFarPartner } from '../far-clients'
import { type KeptPublisher, keepPublishing } from '../keep-publishing'
import { createWireClock, type WireClock } from '../wire-clock'
import { amazonListings } from './amazon-listings'
import { generatedCommerce } from './generated-commerce'
import { MERCHANT, type Published, publishedListing, SETTINGS, skuOf } from './generated-listings'

/** A shop with many published listings, its servers on loopback and its time made of requests. */
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
  /** Gives SKUs another stock in Commerce and has them looked at. */
  change(indices: readonly number[], quantity: number): Promise<void>
  close(): Promise<void>
}

export interface ShopOptions {
  readonly ports: number
  readonly listings: number
  /** Stock and published quantity of each at the beginning. */
  readonly quantity: number
  readonly distances?: Distances
  readonly limits?: Merchant['limits']
}

const BULK = 1_000

export async function openShop(options: ShopOptions): Promise<Shop> {
  const { listings, quantity, distances = DISTANCES, limits = {} } = options
  const ports = portsFrom(options.ports)
  const clock = createWireClock()
  const ims = createImsStandIn()
  const stocks = new Map<string, number>()
  const databaseStandIn = createDatabaseStandIn({
    namespace: runtime.namespace,
    ims,
    provisioned: true,
    // Its minute is a real one; the busiest minute of this time is counted by who measures.
    requestsPerMinute: Number.MAX_SAFE_INTEGER,
  })
  const amazon = createAmazonStandIn({
    catalogue: { products: [], listings: amazonListings(listings, quantity) },
    acceptanceDelayMs: 0,
    feedDelayMs: 0,
    now: () => clock.date().getTime(),
  })
  const requests = {
    database: await serveCounted(databaseStandIn.standIn.app, ports.database),
    amazon: await serveCounted(amazon.standIn.app, ports.amazon),
    commerce: await serveCounted(
      generatedCommerce((sku) => stocks.get(sku) ?? quantity),
      ports.commerce,
    ),
  }
  const database = await connectDatabase({
    namespace: runtime.namespace,
    region: runtime.databaseRegion,
    token: async () => ims.mintServiceToken(),
  })
  await ensureDatabase(database, { sleep: async () => {} })
  const collection = database.collection('listings')
  for (let from = 0; from < listings; from += BULK) {
    const count = Math.min(BULK, listings - from)
    const documents = Array.from({ length: count }, (_, index) =>
      publishedListing(published(from + index, quantity), clock.date()),
    )
    await collection.bulk(documents.map((document) => ({ insertOne: { document } })))
  }
  return {
    clock,
    database,
    publisher: keepPublishing({
      clock,
      database: farDatabase(database, clock, distances.database),
      merchant: { ...MERCHANT, limits },
      commerce: openFarCommerce(clock, ports, distances),
      openPartner: openFarPartner(clock, ports, distances),
    }),
    amazon,
    requests,
    change: async (indices, changed) => {
      for (const index of indices) stocks.set(skuOf(index), changed)
      for (let from = 0; from < indices.length; from += BULK) {
        const marks = indices.slice(from, from + BULK).map(markOf)
        await clock.during(pendingCollection(database).mark(marks, clock.date()))
      }
    },
    close: async () => {
      for (const server of Object.values(requests)) await server.close()
    },
  }
}

function published(index: number, stock: number): Published {
  return { sku: skuOf(index), productId: index + 1, stock, settings: SETTINGS }
}

function markOf(index: number): PendingMark {
  return { key: `sku:${skuOf(index)}`, reason: 'sweep' }
}
