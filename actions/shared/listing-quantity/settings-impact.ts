import { availableQuantity, type DecisionInput, decideListingQuantity } from './decide-listing-quantity'
import type { StockQuantitySettings } from './stock-quantity-settings'

/** `count` Amazon quantities of one store that every draft decides alike, and that Amazon shows alike. */
export interface HistogramEntry extends Omit<DecisionInput, 'settings'> {
  readonly storeId: string
  /** What Amazon shows; null: not known. */
  readonly shown: number | null
  readonly count: number
}

/** Numbers of Amazon quantities. */
export interface SettingsImpact {
  readonly total: number
  /** Another quantity than Amazon shows is sent. */
  readonly changed: number
  /** Those that are 0, and were not. */
  readonly toZero: number
  /** 0 before, a quantity after. */
  readonly comeBack: number
  /** Amazon then shows more units than are available. */
  readonly aboveStock: number
}

export const NO_IMPACT: SettingsImpact = { total: 0, changed: 0, toZero: 0, comeBack: 0, aboveStock: 0 }

/** The effect of saving settings, by store. Exact, because it runs the decision for every distinct case. */
export function settingsImpact(
  histogram: readonly HistogramEntry[],
  settings: StockQuantitySettings | null,
): ReadonlyMap<string, SettingsImpact> {
  const byStore = new Map<string, { -readonly [Field in keyof SettingsImpact]: number }>()
  for (const { count, storeId, shown, ...entry } of histogram) {
    const impact = byStore.get(storeId) ?? { ...NO_IMPACT }
    byStore.set(storeId, impact)
    const decision = decideListingQuantity({ ...entry, settings })
    impact.total += count
    // In a hold, Amazon keeps its quantity.
    if (decision.kind === 'hold') continue
    if (decision.quantity > 0 && isAboveStock(entry, decision.quantity)) impact.aboveStock += count
    if (decision.quantity === shown) continue
    impact.changed += count
    if (decision.quantity === 0) impact.toZero += count
    else if (shown === 0) impact.comeBack += count
  }
  return byStore
}

/** The sum over stores, or over parts. */
export function sumImpact(impacts: Iterable<SettingsImpact>): SettingsImpact {
  let sum = NO_IMPACT
  for (const each of impacts) {
    sum = {
      total: sum.total + each.total,
      changed: sum.changed + each.changed,
      toZero: sum.toZero + each.toZero,
      comeBack: sum.comeBack + each.comeBack,
      aboveStock: sum.aboveStock + each.aboveStock,
    }
  }
  return sum
}

function isAboveStock({ stock }: Pick<DecisionInput, 'stock'>, quantity: number): boolean {
  return stock.kind === 'managed' && quantity > Math.floor(availableQuantity(stock))
}
