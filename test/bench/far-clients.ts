import { createAmazonAgent } from '../../actions/shared/amazon/client/amazon-agent'
import { createSellingPartner, type SellingPartner } from '../../actions/shared/amazon/client/selling-partner'
import {
  type CommerceClient,
  createCommerceClient,
} from '../../actions/shared/commerce/client/commerce-client'
import { commerceReader } from '../../actions/shared/commerce-reader/commerce-reader'
import {
  type Collection,
  type CollectionName,
  connectDatabase,
  type Database,
} from '../../actions/shared/database/client/database-client'
import type { CommerceReader } from '../../actions/shared/publishing/commerce-port'
import { amazon, commerce, type Ports, runtime } from '../../dev/world'
import { createRandom } from '../simulation/random'
import type { WireClock } from './wire-clock'

/** Latency of a request in addition to its work, one way, in milliseconds. */
export interface Distances {
  readonly database: number
  /** The shortest latency. Up to the same again is added. */
  readonly amazon: number
  readonly commerce: number
}

export const DISTANCES: Distances = { database: 4, amazon: 50, commerce: 60 }

/** Commerce through Adobe's client and the wire. */
export function openFarCommerce(
  clock: WireClock,
  ports: Ports,
  { commerce: way }: Distances,
): CommerceReader {
  return commerceReader(farCommerce(openCommerce(ports), clock, way), clock.now)
}

/** The account through amazon-sp-api and the wire. */
export function openFarPartner(clock: WireClock, ports: Ports, { amazon: way }: Distances) {
  const random = createRandom('distance')
  return async () => farPartner(openPartner(ports), clock, () => way * (1 + random.next()))
}

export function openDatabase(token: () => string): Promise<Database> {
  return connectDatabase({
    namespace: runtime.namespace,
    region: runtime.databaseRegion,
    token: async () => token(),
  })
}

export function openCommerce(ports: Ports): CommerceClient {
  return createCommerceClient({
    baseUrl: `http://127.0.0.1:${ports.commerce}`,
    flavor: 'paas',
    auth: commerce.integration,
  })
}

export function openPartner(ports: Ports): SellingPartner {
  const { sellerId, region, refreshToken } = amazon.accounts.europe
  return createSellingPartner(
    { accountId: 'eu', sellerId, region, refreshToken, lwa: amazon.lwa },
    { agent: createAmazonAgent(`127.0.0.1:${ports.amazon}`) },
  )
}

function farCommerce(client: CommerceClient, clock: WireClock, way: number): CommerceClient {
  return {
    get: async (...request) => {
      await clock.sleep(way)
      const reply = await clock.during(client.get(...request))
      await clock.sleep(way)
      return reply
    },
  }
}

function farPartner(partner: SellingPartner, clock: WireClock, way: () => number): SellingPartner {
  const far = async <T>(work: () => Promise<T>): Promise<T> => {
    await clock.sleep(way())
    const reply = await clock.during(work())
    await clock.sleep(way())
    return reply
  }
  return {
    access: partner.access,
    call: (request) => far(() => partner.call(request)),
    transfer: (transfer) => far(() => partner.transfer(transfer)),
    download: (url) => far(() => partner.download(url)),
  }
}

/** An open database over the wire. */
export function farDatabase(database: Database, clock: WireClock, way: number): Database {
  const far = <T>(collection: Collection<T>): Collection<T> =>
    Object.fromEntries(
      Object.entries(collection).map(([operation, work]) => [
        operation,
        async (...given: unknown[]) => {
          await clock.sleep(way)
          const result = await clock.during((work as (...given: unknown[]) => Promise<unknown>)(...given))
          await clock.sleep(way)
          return result
        },
      ]),
    ) as unknown as Collection<T>
  return { ...database, collection: <T>(name: CollectionName) => far(database.collection<T>(name)) }
}
