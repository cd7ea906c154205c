import type { RequestListener } from 'node:http'
import { connectDatabase } from '../../../actions/shared/database/client/database-client'
import { ensureDatabase } from '../../../actions/shared/database/client/ensure-database'
import { createAmazonStandIn } from '../../../dev/amazon/amazon-stand-in'
import { createDatabaseStandIn } from '../../../dev/database/database-stand-in'
import { createImsStandIn } from '../../../dev/ims/ims-stand-in'
import { createStateStandIn } from '../../../dev/state/state-stand-in'
import { portsFrom, runtime } from '../../../dev/world'
import { type CountedServer, serveCounted } from '../counted-server'
import { amazonListings } from '../shop/amazon-listings'
import { generatedCommerce } from '../shop/generated-commerce'
import { MERCHANT, publishedListing, SETTINGS, skuOf } from '../shop/generated-listings'
import { noteImports } from '../shop/open-shop'
import { generatedListings, listingsWithLowStock, NOW, stockOfSku } from './listings-on-the-fly'

/** The servers that the measured process talks to, in a separate process. */
export interface ServersOptions {
  readonly ports: number
  /** Number of listings that the database generates. Null: it stores the given ones. */
  readonly generated: number | null
  /** Number of listings that the database stores at first. None by default. */
  readonly stored?: number
  /** Number of listings on Amazon. */
  readonly atAmazon: number
  /** Whether aio state is available. Otherwise every key is refused. */
  readonly hasState?: boolean
}

/** Tokens from the IMS of these servers. */
export interface ServerTokens {
  /** The app's own token. */
  readonly app: string
  /** The channel manager's token. */
  readonly user: string
}

export interface ServerCounts {
  readonly [server: string]: {
    readonly names: readonly (readonly [string, number])[]
    readonly bytes: Readonly<Record<string, number>>
    readonly answeredBytes: Readonly<Record<string, number>>
    readonly throttled: number
  }
}

async function main(options: ServersOptions): Promise<void> {
  const ports = portsFrom(options.ports)
  const { namespace } = runtime
  const ims = createImsStandIn()
  const kept = createDatabaseStandIn({
    namespace,
    ims,
    provisioned: true,
    requestsPerMinute: Number.MAX_SAFE_INTEGER,
  })
  const database = kept.standIn.app as RequestListener
  const amazon = createAmazonStandIn({
    catalogue: { products: [], listings: amazonListings({ listings: options.atAmazon, quantity: 50 }) },
    acceptanceDelayMs: 0,
    throttle: false,
    // Later than the measured process's time.
    now: () => Date.UTC(2030, 0, 1),
  })
  const { generated, stored = 0 } = options
  const servers: Readonly<Record<string, CountedServer>> = {
    ims: await serveCounted(ims.standIn.app, ports.ims),
    database: await serveCounted(
      generated === null ? database : generatedListings(listingsWithLowStock(generated), database),
      ports.database,
    ),
    amazon: await serveCounted(amazon.standIn.app, ports.amazon),
    commerce: await serveCounted(
      generatedCommerce(stockOfSku, { products: generated ?? stored }),
      ports.commerce,
    ),
    state: await serveCounted(stateOf(options), ports.state),
    runtime: await serveCounted(takeAll, ports.runtime),
  }
  const connected = await connectDatabase({
    namespace,
    region: runtime.databaseRegion,
    token: async () => ims.mintServiceToken(),
  })
  await ensureDatabase(connected, { sleep: async () => {} })
  if (stored > 0) {
    kept.put('listings', storedListings(stored))
    await noteImports(connected, MERCHANT, NOW)
  }
  process.on('message', (asked) => {
    if (asked === 'reset') for (const server of Object.values(servers)) server.reset()
    process.send?.(asked === 'counts' ? countsOf(servers) : 'done')
  })
  process.once('disconnect', () => process.exit(0))
  const tokens: ServerTokens = { app: ims.mintServiceToken(), user: ims.mintUserToken('channelManager') }
  process.send?.(tokens)
}

function* storedListings(count: number) {
  for (let index = 0; index < count; index += 1) {
    const sku = skuOf(index)
    yield {
      ...publishedListing({ sku, productId: index + 1, stock: stockOfSku(sku), settings: SETTINGS }, NOW),
    }
  }
}

function stateOf({ hasState = false }: ServersOptions): RequestListener {
  const { namespace, auth } = runtime
  return hasState ? createStateStandIn({ namespace, auth }).standIn.app : refuseAll
}

function countsOf(servers: Readonly<Record<string, CountedServer>>): ServerCounts {
  return Object.fromEntries(
    Object.entries(servers).map(([name, server]) => [
      name,
      {
        names: server.names(),
        bytes: Object.fromEntries(server.names().map(([each]) => [each, server.bytesOf(each)])),
        answeredBytes: Object.fromEntries(
          server.names().map(([each]) => [each, server.answeredBytesOf(each)]),
        ),
        throttled: server.withStatus(429),
      },
    ]),
  )
}

const refuseAll: RequestListener = (_request, response) => {
  response.statusCode = 404
  response.end('{}')
}

const takeAll: RequestListener = (request, response) => {
  request.resume()
  response.statusCode = 202
  response.end('{"activationId":"0123456789abcdef0123456789abcdef"}')
}

main(JSON.parse(process.argv[2] ?? '{}') as ServersOptions).catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
