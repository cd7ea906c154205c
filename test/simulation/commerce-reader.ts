import type { CommerceFailure } from '../../actions/shared/commerce/commerce-client'
import type { SalableQuantity } from '../../actions/shared/commerce/salable-quantity'
import { skuBatches } from '../../actions/shared/commerce/sku-batches'
import type { UpdatedPage } from '../../actions/shared/commerce/updated-page'
import type { CommerceReader } from '../../actions/shared/publication/world'
import type { CommerceModel, ModelProduct } from './commerce-model'
import type { Incarnation } from './incarnation'
import { STOCK_OF_WEBSITE } from './merchant-model'
import type { Random } from './random'
import type { VirtualClock } from './virtual-clock'

/** Shares of the reads. */
export interface CommerceFaults {
  /** Fail, with nothing answered. */
  readonly failing: number
  /** Answer in good form, and leave a part out. */
  readonly half: number
}

export const QUIET_COMMERCE: CommerceFaults = { failing: 0, half: 0 }

export interface CommerceReaderOptions {
  readonly model: CommerceModel
  readonly clock: VirtualClock
  readonly random: Random
  readonly faults: () => CommerceFaults
  /** Of lists; a few only unless given, so that they have several pages. */
  readonly pageSize?: number
}

const SLOWEST_MS = 150
const PAGE = 3

/** Commerce as one process reads it: what is read was true on the way. */
export function createCommerceReader(
  incarnation: Incarnation,
  options: CommerceReaderOptions,
): CommerceReader {
  const { model, pageSize = PAGE } = options
  const read = readingOver(incarnation, options)
  const partly = partlyOver(options)

  return {
    skuBatches,
    readSalableQuantities: (websiteCode, skus) =>
      read(() => ({
        kind: 'read',
        bySku: new Map(partly(skus.flatMap((sku) => rowOf(model, websiteCode, sku)))),
      })),
    readStockConfiguration: (websiteCode, sku) =>
      read(() => ({
        kind: 'read',
        configuration: {
          managed: model.item(websiteCode, sku).managed,
          backorders: false,
          minimumQuantity: 0,
        },
      })),
    readProductsBySku: (skus) =>
      read(() => productsRead(partly(skus.flatMap((sku) => model.products.get(sku) ?? [])))),
    readProductsById: (ids) => read(() => productsRead(ids.flatMap((id) => model.productById(id) ?? []))),
    readUpdatedProducts: (page) =>
      read(() => {
        const [found, hasMore] = pageOf(model.productsSince(page.since), page, pageSize)
        return { ...productsRead(found), hasMore }
      }),
    ...orderReads(model, read, pageSize),
    readTopology: () => read(() => ({ kind: 'read', digest: 'constant', stockOfWebsite: STOCK_OF_WEBSITE })),
  }
}

type Read = <T>(work: () => T) => Promise<T | CommerceFailure>

function readingOver(incarnation: Incarnation, { clock, random, faults }: CommerceReaderOptions): Read {
  return async (work) => {
    const way = () => incarnation.gate(clock.sleep(5 + random.next() * SLOWEST_MS))
    await way()
    const isFailing = random.chance(faults().failing)
    const result = isFailing ? failed('UNAVAILABLE', 503) : work()
    await way()
    return result
  }
}

function partlyOver({ random, faults }: CommerceReaderOptions) {
  return <T>(items: readonly T[]): readonly T[] =>
    random.chance(faults().half) ? items.filter(() => random.chance(0.5)) : items
}

function orderReads({ orders, importedOrders }: CommerceModel, read: Read, pageSize: number) {
  return {
    readOrderSkus: (orderId) =>
      read(() => {
        const order = orders.find(({ id }) => id === orderId)
        return order ? { kind: 'read' as const, skus: order.skus } : failed('NOT_FOUND', 404)
      }),
    readUpdatedOrders: (page) =>
      read(() => {
        const [found, hasMore] = pageOf(orders, page, pageSize)
        return {
          kind: 'read',
          orders: found.map(({ id, skus }) => ({ id, skus, isShownLate: false })),
          hasMore,
        }
      }),
    readImportedOrders: (ids) =>
      read(() => ({
        kind: 'read',
        amazonOrderIds: new Set(ids.filter((id) => importedOrders.has(id))),
      })),
  } satisfies Partial<CommerceReader>
}

function rowOf(model: CommerceModel, websiteCode: string, sku: string): [string, SalableQuantity][] {
  const { assigned, managed, quantity } = model.item(websiteCode, sku)
  if (!assigned) return []
  return [[sku, managed ? { sku, quantity, salable: quantity > 0 } : { sku, quantity: 0, salable: true }]]
}

function productsRead(products: readonly ModelProduct[]) {
  return { kind: 'read' as const, products: products.map((product) => ({ ...product })) }
}

/** In the order of the ids; Commerce's times have no fraction of a second. */
function pageOf<T extends { readonly id: number; readonly updatedAt: Date }>(
  all: readonly T[],
  { since, until, after }: UpdatedPage,
  pageSize: number,
): readonly [readonly T[], boolean] {
  const second = (at: Date) => Math.floor(at.getTime() / 1000)
  const found = all
    .filter(({ updatedAt }) => second(updatedAt) >= second(since) && second(updatedAt) <= second(until))
    .filter(({ id }) => id > after)
    .sort((left, right) => left.id - right.id)
  return [found.slice(0, pageSize), found.length > pageSize]
}

function failed(code: CommerceFailure['code'], status: number): CommerceFailure {
  return { kind: 'failed', code, message: `Commerce answered HTTP ${status}.`, status }
}
