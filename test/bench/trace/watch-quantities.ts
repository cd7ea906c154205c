import type { StockQuantitySettings } from '../../../actions/shared/listing-quantity/stock-quantity-settings'
import type { AmazonModel } from '../../simulation/amazon-model'
import type { CommerceModel } from '../../simulation/commerce-model-types'
import type { VirtualClock } from '../../simulation/virtual-clock'
import { rightQuantity } from './right-quantity'

/** How long Amazon showed another quantity than the rule gives for the units that are left. */
export interface WrongQuantities {
  /** Seconds of all listings together. */
  readonly tooLow: number
  readonly tooHigh: number
  /** Listings times seconds. */
  readonly all: number
}

export interface WatchedQuantities {
  /** Something about the SKU has changed. */
  changed(sku: string): void
  start(): void
  wrong(): WrongQuantities
}

export interface WatchedShop {
  readonly clock: VirtualClock
  readonly amazon: AmazonModel
  readonly commerce: CommerceModel
  readonly settings: StockQuantitySettings
}

const SAMPLE_MS = 1_000

/** Compares every listing each second with what would be right if everything were known at once. */
export function watchQuantities({ clock, amazon, commerce, settings }: WatchedShop): WatchedQuantities {
  const right = new Map<string, number>()
  const counts = { tooLow: 0, tooHigh: 0, all: 0 }
  const changed = (sku: string) => {
    const soldNotInCommerce = amazon
      .ordersOf(sku)
      .filter(({ isImported, isCancelled }) => !isImported && !isCancelled)
      .reduce((sum, { units }) => sum + units, 0)
    const { quantity } = commerce.item('base', sku)
    const stock = { kind: 'managed' as const, quantity, salable: quantity > 0, soldNotInCommerce }
    const wanted = rightQuantity(settings, stock)
    if (wanted !== null) right.set(sku, wanted)
  }
  const sample = () => {
    for (const { sku, held } of amazon.numbers) {
      const wanted = right.get(sku) ?? held
      if (held < wanted) counts.tooLow += 1
      if (held > wanted) counts.tooHigh += 1
    }
    counts.all += amazon.numbers.length
  }
  return {
    changed,
    start: () => {
      for (const { sku } of amazon.numbers) changed(sku)
      clock.every(SAMPLE_MS, sample)
    },
    wrong: () => counts,
  }
}
