import { createCommerceClient } from '../../../../actions/shared/commerce/client/commerce-client'
import { commerceReader } from '../../../../actions/shared/commerce-reader/commerce-reader'
import type { CommerceReader } from '../../../../actions/shared/publishing/commerce-port'
import { createCatalogue } from '../../../../dev/catalogue/create-catalogue'
import type { Behaviour } from '../../../../dev/commerce/behaviour'
import type { CommerceStandIn } from '../../../../dev/commerce/commerce-stand-in'
import { createCommerceStandIn } from '../../../../dev/commerce/commerce-stand-in'
import { commerce as credentials } from '../../../../dev/world'
import { rowsOf } from '../../../commerce-answers'

export const catalogue = createCatalogue()
/** Simple products of Europe that Rotterdam has in stock. */
export const inEurope = catalogue.products
  .filter(({ type, websites, sources }) => type === 'simple' && websites.includes('eu') && sources.rotterdam)
  .map(({ sku }) => sku)

/** A Commerce that behaves as different installations do, read by the app's own client. */
export interface HardCommerce {
  readonly commerce: CommerceStandIn
  open(behaviour?: Partial<Behaviour>): CommerceReader
  /** Total milliseconds waited. */
  waited(): number
  wait(milliseconds: number): void
  /** Requests so far. */
  requests(): number
}

/** New for each test of the file. */
export function hardCommerce(): HardCommerce {
  let commerce: CommerceStandIn
  let baseUrl: string
  let time = 0
  beforeEach(async () => {
    time = 0
    commerce = createCommerceStandIn({ catalogue, events: 'off' })
    baseUrl = await commerce.standIn.listen(Number(process.env.TEST_PORT_BASE) + 4)
  })
  afterEach(() => commerce.standIn.close())
  const wait = (milliseconds: number) => {
    time += milliseconds
  }
  const clock = { now: () => time, sleep: async (milliseconds: number) => wait(milliseconds) }
  return {
    get commerce() {
      return commerce
    },
    open: (behaviour = {}) => {
      commerce.behave(behaviour)
      const access = { baseUrl, flavor: 'paas' as const, auth: credentials.integration }
      return commerceReader(createCommerceClient(access, clock), clock.now)
    },
    waited: () => time,
    wait,
    requests: () => commerce.standIn.requests.filter(({ path }) => path.includes('/V1/')).length,
  }
}

export async function quantityOf(reader: CommerceReader, sku: string): Promise<number | undefined> {
  return rowsOf(await reader.readSalableQuantities('eu', [sku])).get(sku)?.quantity
}
