import type { CommerceStock } from '../../actions/shared/listing-quantity/decision'
import type {
  CommerceModel,
  IndexLag,
  ModelOrder,
  ModelProduct,
  Place,
  StockItem,
} from './commerce-model-types'
import { STOCK_OF_WEBSITE } from './merchant-model'
import type { VirtualClock } from './virtual-clock'

interface Moment {
  readonly at: number
  readonly stock: CommerceStock
  readonly item: StockItem
  /** The physical units for sale. */
  readonly onHand: number
}

export function createCommerceModel(clock: VirtualClock, skus: readonly string[]): CommerceModel {
  const products = new Map(
    skus.map((sku, index): [string, ModelProduct] => [
      sku,
      { id: index + 1, sku, type: 'simple', status: 'enabled', updatedAt: clock.date() },
    ]),
  )
  const items = new Map<string, StockItem>()
  const history = new Map<string, Moment[]>()
  /** By the new SKU of a product whose stock is still under the old one. */
  const renamedFrom = new Map<string, string>()
  const orders: ModelOrder[] = []
  const importedOrders = new Set<string>()
  const byId = new Map([...products.values()].map((product) => [product.id, product]))
  const byFirstSku = new Map(products)
  /** Ordered by last update. */
  const updated = new Set(products.values())
  const closed = new Set<number | undefined>()
  let lag: IndexLag = { quantityMs: 0, salabilityMs: 0 }
  const onHandOf = (websiteCode: string, { quantity, reserved = 0 }: StockItem) =>
    closed.has(STOCK_OF_WEBSITE.get(websiteCode)) ? 0 : quantity + reserved
  const momentAt = (websiteCode: string, sku: string, at: number) => {
    const moments = history.get(keyOf(websiteCode, sku)) ?? []
    return moments.findLast((moment) => moment.at <= at) ?? moments[0]
  }
  const keyOf = (websiteCode: string, sku: string) => `${STOCK_OF_WEBSITE.get(websiteCode)}/${sku}`
  const item = (websiteCode: string, sku: string) =>
    items.get(keyOf(websiteCode, sku)) ?? { quantity: 0, managed: true, assigned: false }
  const touch = (sku: string) => {
    const product = products.get(sku)
    if (!product) return
    product.updatedAt = clock.date()
    updated.delete(product)
    updated.add(product)
  }
  const change = (websiteCode: string, sku: string, changed: Partial<StockItem>) => {
    const key = keyOf(websiteCode, sku)
    const after = { ...item(websiteCode, sku), ...changed }
    items.set(key, after)
    const moments = history.get(key) ?? []
    history.set(key, moments)
    const onHand = onHandOf(websiteCode, after)
    moments.push({ at: clock.now(), stock: stockOfItem(after, onHand), item: after, onHand })
    if (changed.managed !== undefined) touch(sku)
  }

  /** The stock follows a new name later, even after the next one. */
  const namesOf = (sku: string): readonly string[] => {
    const before = renamedFrom.get(sku)
    return before === undefined ? [sku] : [sku, ...namesOf(before)]
  }

  const momentsBetween = ({ websiteCode, sku }: Place, from: number, to: number) =>
    namesOf(sku).flatMap((each) => {
      const moments = history.get(keyOf(websiteCode, each)) ?? []
      return moments.filter(
        ({ at }, index) => at <= to && (moments[index + 1]?.at ?? Number.POSITIVE_INFINITY) >= from,
      )
    })

  const addOrder = (isReserved: boolean) => (place: Place, units: number, amazonOrderId?: string) => {
    const id = 1000 + orders.length
    if (amazonOrderId !== undefined) importedOrders.add(amazonOrderId)
    const now = clock.date()
    const shared = {
      skus: [place.sku],
      amazonOrderId: amazonOrderId ?? null,
      createdAt: now,
      updatedAt: now,
    }
    orders.push({ id, ...shared, place, units, isReserved, isShipped: false, isCancelled: false })
    return id
  }

  return {
    products,
    orders,
    importedOrders,
    productById: (id) => byId.get(id),
    skuNow: (sku) => byFirstSku.get(sku)?.sku ?? sku,
    productsSince: (at) => {
      const second = new Date(Math.floor(at.getTime() / 1000) * 1000)
      return [...updated].filter(({ updatedAt }) => updatedAt >= second)
    },
    item,
    sourceItems: (sku) => {
      const found = [...STOCK_OF_WEBSITE].flatMap(([websiteCode, stockId]) => {
        const { assigned, quantity, reserved = 0 } = item(websiteCode, sku)
        return assigned
          ? [{ sourceCode: sourceOf(stockId), quantity: quantity + reserved, inStock: true }]
          : []
      })
      const bySource = new Map(found.map((each) => [each.sourceCode, each]))
      return bySource.size === 0 ? undefined : [...bySource.values()]
    },
    openSources: () =>
      new Map(
        [...new Set(STOCK_OF_WEBSITE.values())].map((id) => [id, closed.has(id) ? [] : [sourceOf(id)]]),
      ),
    change,
    restock: (websiteCode, sku, units) => {
      const { unreserved = 0 } = item(websiteCode, sku)
      change(websiteCode, sku, { quantity: units + unreserved })
    },
    touch,
    exported: (websiteCode, sku) => {
      const { assigned, managed, quantity, reserved = 0 } = item(websiteCode, sku)
      if (!assigned) return undefined
      if (!managed) return { quantity: 0, salable: true }
      const indexed = momentAt(websiteCode, sku, clock.now() - lag.quantityMs)
      const known = momentAt(websiteCode, sku, clock.now() - lag.salabilityMs)?.stock
      const isIndexed = known?.kind === 'managed' ? known.salable : known?.kind !== 'not-assigned'
      // The index has nothing for a product that was in no stock.
      const onHand = indexed?.stock.kind === 'not-assigned' ? 0 : (indexed?.onHand ?? quantity + reserved)
      const left = onHand - reserved
      return { quantity: isIndexed ? left : 0, salable: left > 0 }
    },
    lagBehind: (changed) => {
      lag = changed
    },
    setStatus: (sku, status, websiteCode) => {
      const product = products.get(sku)
      if (product && websiteCode === undefined) product.status = status
      else if (product) product.statusIn = new Map([...(product.statusIn ?? []), [websiteCode ?? '', status]])
      touch(sku)
    },
    setType: (sku, type) => {
      const product = products.get(sku)
      if (product) product.type = type
      touch(sku)
    },
    moveStock: (sku, to) => {
      for (const websiteCode of FIRST_WEBSITES) {
        const [from, into] = [keyOf(websiteCode, sku), keyOf(websiteCode, to)]
        const moved = items.get(from)
        if (!moved) continue
        items.delete(from)
        history.set(into, history.get(from) ?? [])
        history.delete(from)
        change(websiteCode, to, moved)
      }
    },
    rename: (sku, to) => {
      const product = products.get(sku)
      if (!product || products.has(to)) return
      products.delete(sku)
      product.sku = to
      products.set(to, product)
      renamedFrom.set(to, sku)
      touch(to)
    },
    setSource: (websiteCode, state) => {
      const stockId = STOCK_OF_WEBSITE.get(websiteCode)
      if (state === 'open') closed.delete(stockId)
      else closed.add(stockId)
      for (const sku of products.keys()) change(websiteCode, sku, {})
    },
    order: (place, units, amazonOrderId) => {
      const { quantity, reserved = 0 } = item(place.websiteCode, place.sku)
      change(place.websiteCode, place.sku, { quantity: quantity - units, reserved: reserved + units })
      return addOrder(true)(place, units, amazonOrderId)
    },
    writeOrder: (place, units, amazonOrderId) => {
      const { owed = 0 } = item(place.websiteCode, place.sku)
      change(place.websiteCode, place.sku, { owed: owed + units })
      return addOrder(false)(place, units, amazonOrderId)
    },
    ship: (orderId) => {
      const order = orders.find(({ id }) => id === orderId)
      if (!order || order.isShipped || order.isCancelled) return
      const { websiteCode, sku } = order.place
      // Releases the reservation even if there was none, so the salable quantity stays too high.
      const { reserved = 0, unreserved = 0, owed = 0 } = item(websiteCode, sku)
      const units = order.isReserved ? 0 : order.units
      change(websiteCode, sku, {
        reserved: reserved - order.units,
        unreserved: unreserved + units,
        owed: owed - units,
      })
      Object.assign(order, { isShipped: true, updatedAt: clock.date() })
    },
    isShipped: (amazonOrderId) =>
      orders.some((order) => order.amazonOrderId === amazonOrderId && order.isShipped),
    cancel: (orderId) => {
      const order = orders.find(({ id }) => id === orderId)
      if (!order || order.isShipped || order.isCancelled) return
      const { websiteCode, sku } = order.place
      const { quantity, reserved = 0 } = item(websiteCode, sku)
      change(websiteCode, sku, { quantity: quantity + order.units, reserved: reserved - order.units })
      Object.assign(order, { isCancelled: true, updatedAt: clock.date() })
    },
    stock: (websiteCode, sku) => {
      const current = item(websiteCode, sku)
      return stockOfItem(current, onHandOf(websiteCode, current))
    },
    free: (websiteCode, sku) => {
      const current = item(websiteCode, sku)
      const onHand = onHandOf(websiteCode, current)
      const reserved = (current.reserved ?? 0) + (current.unreserved ?? 0)
      return stockOfItem({ ...current, quantity: Math.min(current.quantity, onHand - reserved) }, onHand)
    },
    stocksBetween: (place, from, to, ordersMs = 0) => {
      const known = momentsBetween(place, from - ordersMs, to)
      const least = Math.min(...known.map(({ item: { owed = 0 } }) => owed))
      return momentsBetween(place, from, to).map(({ item: each, onHand }) => {
        const owed = ordersMs > 0 ? least : (each.owed ?? 0)
        return stockOfItem({ ...each, quantity: Math.min(each.quantity, onHand) - owed }, onHand)
      })
    },
    onHandBetween: (place, from, to) =>
      momentsBetween(place, from, to).map(({ stock, onHand }) =>
        stock.kind === 'managed' ? { ...stock, salable: onHand > 0, quantity: onHand } : stock,
      ),
  }
}

/** One website of each stock. */
const FIRST_WEBSITES = ['base', 'us']

/** The source of a stock. Each stock has one. */
export function sourceOf(stockId: number): string {
  return `source-${stockId}`
}

/** The salable units, never more than the physical ones. */
function stockOfItem({ quantity, managed, assigned }: StockItem, onHand: number): CommerceStock {
  if (!assigned) return { kind: 'not-assigned' }
  if (!managed) return { kind: 'unmanaged' }
  const available = Math.min(quantity, onHand)
  return { kind: 'managed', salable: available > 0, quantity: available }
}
