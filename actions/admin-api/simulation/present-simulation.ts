import {
  type Effect,
  isSent,
  type SimulatedQuantity,
} from '../../shared/publishing/simulate/simulated-quantity'
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

/** The row of a quantity. Commerce's SKU stays out. */
export function presentRow({ sku: _sku, ...row }: SimulatedQuantity): SimulatedRow {
  return row
}
