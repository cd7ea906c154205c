import { availableQuantity, type DecisionInput, decideListingQuantity } from './decide-listing-quantity'
import type { ListingQuantityDecision } from './decision'
import type { StockQuantitySettings } from './stock-quantity-settings'

/** `count` listings that every draft decides alike: same stock, product, channel, override and store. */
export interface HistogramEntry extends Omit<DecisionInput, 'settings'> {
  readonly count: number
}

/** Numbers of listings. */
export interface SettingsImpact {
  readonly total: number
  /** Amazon's quantity changes, or there is a first one. */
  readonly changed: number
  /** A quantity before, 0 after. */
  readonly toZero: number
  /** 0 before, a quantity after. */
  readonly comeBack: number
  /** Listings that then show more units than are available. */
  readonly aboveStock: number
}

/**
 * The effect of saving `after` over `before` (null: never saved) on a histogram's listings. Exact, because it runs the
 * decision for every distinct case.
 */
export function settingsImpact(
  histogram: readonly HistogramEntry[],
  before: StockQuantitySettings | null,
  after: StockQuantitySettings | null,
): SettingsImpact {
  const impact = { total: 0, changed: 0, toZero: 0, comeBack: 0, aboveStock: 0 }
  for (const { count, ...entry } of histogram) {
    const from = shownBy(decideListingQuantity({ ...entry, settings: before }))
    const to = shownBy(decideListingQuantity({ ...entry, settings: after }))
    impact.total += count
    // Null is a hold, in which Amazon keeps its quantity. So a change from a quantity to a hold changes nothing there.
    if (to !== null && to !== from) impact.changed += count
    if (to === 0 && from !== 0 && from !== null) impact.toZero += count
    if (to !== null && to > 0 && from === 0) impact.comeBack += count
    if (to !== null && to > 0 && isAboveStock(entry, to)) impact.aboveStock += count
  }
  return impact
}

function shownBy(decision: ListingQuantityDecision): number | null {
  return decision.kind === 'hold' ? null : decision.quantity
}

function isAboveStock({ stock }: Omit<DecisionInput, 'settings'>, quantity: number): boolean {
  return stock.kind === 'managed' && quantity > Math.floor(availableQuantity(stock))
}
