import { effectiveSettings, isLiveSalable, onHand, reservationKey } from './live-stock'
import type { CommerceWorld, OldRow, Product, Stock } from './types'

/** The index row of a product in a stock. */
export interface IndexRow {
  readonly quantity: number
  readonly isSalable: boolean
}

export function indexRow(world: CommerceWorld, product: Product, stock: Stock): IndexRow {
  const old = oldRow(world, product, stock)
  return {
    quantity: old?.quantity ?? onHand(world, product.sku, stock),
    isSalable: old?.isSalable ?? isLiveSalable(world, product, stock),
  }
}

export function oldRow(world: CommerceWorld, product: Product, stock: Stock): OldRow | undefined {
  const old = world.index.get(reservationKey(stock.id, product.sku))
  return old && old.until > world.now() ? old : undefined
}

/** Changes source items: at once, or after the consumers ran. */
export function sourceItemsChange(world: CommerceWorld, sku: string, change: () => void): void {
  const product = world.state.products[sku]
  if (product) {
    for (const stock of world.state.stocks) {
      if (world.behaviour.indexer === 'async')
        keepOld(world, product, stock, { by: 'consumers', whole: true })
      else world.index.delete(reservationKey(stock.id, sku))
    }
  }
  change()
}

/** Changes reservations: the quantity at once, the index's salability after the consumers ran. */
export function reservationsChange(world: CommerceWorld, sku: string, change: () => void): void {
  const product = world.state.products[sku]
  const delay = world.options.salabilityDelayMs ?? 0
  if (product && effectiveSettings(world, product).manageStock) {
    const isLate = world.behaviour.consumers === 'late'
    const until = isLate ? Number.POSITIVE_INFINITY : world.now() + delay
    if (until > world.now()) {
      for (const stock of world.state.stocks) {
        keepOld(world, product, stock, { by: 'consumers', whole: false, until })
      }
    }
  }
  change()
}

/** Sources of a stock close or open. Its index stays unchanged until the reindex. */
export function sourcesChange(world: CommerceWorld, stocks: readonly Stock[], change: () => void): void {
  if (world.behaviour.reindex === 'late') {
    for (const stock of stocks) {
      for (const product of Object.values(world.state.products)) {
        keepOld(world, product, stock, { by: 'reindex', whole: true })
      }
    }
  }
  change()
}

interface Keeping {
  readonly by: OldRow['by']
  /** Both quantity and salability. */
  readonly whole: boolean
  readonly until?: number
}

function keepOld(world: CommerceWorld, product: Product, stock: Stock, keeping: Keeping): void {
  const key = reservationKey(stock.id, product.sku)
  const { quantity, isSalable } = indexRow(world, product, stock)
  const known = oldRow(world, product, stock)
  world.index.set(key, {
    quantity: keeping.whole ? quantity : known?.quantity,
    isSalable,
    by: known?.by ?? keeping.by,
    until: Math.max(known?.until ?? 0, keeping.until ?? Number.POSITIVE_INFINITY),
  })
}

/** Processes the queues, or rebuilds the whole index. */
export function bringUpToDate(world: CommerceWorld, what: OldRow['by']): void {
  for (const [key, { by }] of world.index) if (what === 'reindex' || by === what) world.index.delete(key)
}
