import {
  type Effect,
  isSent,
  type SimulatedQuantity,
} from '../../shared/publishing/simulate/simulated-quantity'
import { seconds } from '../../shared/time'
import type { SimulatedCounts, SimulatedRow } from '../contract/simulation'

/** Numbers of quantities, by the store whose listing is sent to. */
export function countEffects(quantities: readonly SimulatedQuantity[]): readonly SimulatedCounts[] {
  return [...Map.groupBy(quantities, ({ storeId }) => storeId)].map(([storeId, own]) => {
    const effects: Partial<Record<Effect, number>> = {}
    for (const { effect } of own) effects[effect] = (effects[effect] ?? 0) + 1
    const aboveStock = own.filter((each) => each.isAboveStock).length
    return { storeId, total: own.length, effects, aboveStock }
  })
}

/** Whether a quantity is listed: it is sent, no longer sent, or more than there is. */
export function isRow(quantity: SimulatedQuantity): boolean {
  return isSent(quantity) || quantity.effect === 'stops' || quantity.isAboveStock
}

/** The age in seconds of the oldest stored stock that was counted with; null: none. */
export function oldestStock(quantities: readonly SimulatedQuantity[], now: Date): number | null {
  const times = quantities.flatMap(({ stockReadAt }) => stockReadAt?.getTime() ?? [])
  if (times.length === 0) return null
  const oldest = new Date(times.reduce((one, other) => Math.min(one, other)))
  return secondsSince(oldest, now)
}

export function secondsSince(at: Date, now: Date): number {
  return Math.max(0, Math.round((now.getTime() - at.getTime()) / seconds(1)))
}

/** The row of a quantity. Commerce's SKU stays out. */
export function presentRow({ sku: _sku, stockReadAt: _at, ...row }: SimulatedQuantity): SimulatedRow {
  return row
}
