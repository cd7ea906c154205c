import type { CommerceFailure } from '../../actions/shared/commerce/commerce-client'
import type { SalableQuantity } from '../../actions/shared/commerce/salable-quantity'
import { skuBatches } from '../../actions/shared/commerce/sku-batches'
import type { UpdatedPage } from '../../actions/shared/commerce/updated-page'
import type { CommerceReader } from '../../actions/shared/publication/world'
import type { CommerceModel } from './commerce-model'
import type { Incarnation } from './incarnation'
import { STOCK_OF_WEBSITE } from './merchant-model'
import type { Random } from './random'
import type { VirtualClock } from './virtual-clock'

export interface CommerceReaderOptions {
  readonly model: CommerceModel
  readonly clock: VirtualClock
  readonly random: Random
  /** Share of the reads that fail. */
  readonly failing: () => number
}

const SLOWEST_MS = 150

/** Commerce as one process reads it: what is read was true on the way. */
export function createCommerceReader(
  incarnation: Incarnation,
  options: CommerceReaderOptions,
): CommerceReader {
  const { model, clock, random, failing } = options
  const { products, orders } = model
  const read = async <T>(work: () => T): Promise<T | CommerceFailure> => {
    const way = () => incarnation.gate(clock.sleep(5 + random.next() * SLOWEST_MS))
    await way()
    const isFailing = random.chance(failing())
    const result = isFailing ? failed('UNAVAILABLE', 503) : work()
    await way()
    return result
  }
  const productsWhere = (test: (product: { id: number; sku: string }) => boolean) =>
    read(() => ({ kind: 'read' as const, products: [...products.values()].filter(test).map(asRead) }))

  return {
    skuBatches,
    readSalableQuantities: (websiteCode, skus) =>
      read(() => ({ kind: 'read', bySku: new Map(skus.flatMap((sku) => rowOf(model, websiteCode, sku))) })),
    readStockConfiguration: (websiteCode, sku) =>
      read(() => ({
        kind: 'read',
        configuration: {
          managed: model.item(websiteCode, sku).managed,
          backorders: false,
          minimumQuantity: 0,
        },
      })),
    readProductsBySku: (skus) => productsWhere(({ sku }) => skus.includes(sku)),
    readProductsById: (ids) => productsWhere(({ id }) => ids.includes(id)),
    readUpdatedProducts: (page) =>
      read(() => ({
        kind: 'read',
        products: [...products.values()].filter(({ updatedAt }) => isIn(page, updatedAt)).map(asRead),
        hasMore: false,
      })),
    readOrderSkus: (orderId) =>
      read(() => {
        const order = orders.find(({ id }) => id === orderId)
        return order ? { kind: 'read' as const, skus: order.skus } : failed('NOT_FOUND', 404)
      }),
    readUpdatedOrders: (page) =>
      read(() => ({
        kind: 'read',
        orders: orders
          .filter(({ updatedAt }) => isIn(page, updatedAt))
          .map(({ id, skus }) => ({ id, skus, isShownLate: false })),
        hasMore: false,
      })),
    readImportedOrders: (ids) =>
      read(() => ({
        kind: 'read',
        amazonOrderIds: new Set(
          orders.flatMap(({ amazonOrderId }) =>
            amazonOrderId !== null && ids.includes(amazonOrderId) ? [amazonOrderId] : [],
          ),
        ),
      })),
    readTopology: () => read(() => ({ kind: 'read', digest: 'constant', stockOfWebsite: STOCK_OF_WEBSITE })),
  }
}

function rowOf(model: CommerceModel, websiteCode: string, sku: string): [string, SalableQuantity][] {
  const { assigned, managed, quantity } = model.item(websiteCode, sku)
  if (!assigned) return []
  return [[sku, managed ? { sku, quantity, salable: quantity > 0 } : { sku, quantity: 0, salable: true }]]
}

/** Commerce's times have no fraction of a second. */
function isIn({ since, until }: UpdatedPage, at: Date): boolean {
  const second = Math.floor(at.getTime() / 1000)
  return second >= Math.floor(since.getTime() / 1000) && second <= Math.floor(until.getTime() / 1000)
}

function asRead<T extends object>(product: T): T {
  return { ...product }
}

function failed(code: CommerceFailure['code'], status: number): CommerceFailure {
  return { kind: 'failed', code, message: `Commerce answered HTTP ${status}.`, status }
}
