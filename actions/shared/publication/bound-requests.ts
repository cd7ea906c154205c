import { anyReason } from '../database/pending-reasons'
import { availableQuantity } from '../listing-quantity/decide-listing-quantity'
import { isRise } from './amazon-holds'
import type { GroupState, UnitDecision } from './group-types'
import type { BoundRequest } from './read-bounds'
import type { PublicationWorld } from './world'

/** A stock configuration that was read longer ago than this is read again before a number rises. */
const CONFIGURATION_FRESH_MS = 10 * 60_000
/** Units above the line to 0 within which the number may depend on the bound without rising. */
const NEAR_UNITS = 5

/**
 * Groups whose number depends on what the sources hold: it would rise, it is near zero or the threshold, something
 * happened after which the index may lag, or the index was behind when it was read last.
 */
export function boundRequests(
  world: PublicationWorld,
  states: readonly GroupState[],
): readonly BoundRequest[] {
  const websiteOf = new Map(world.merchant.stores.map(({ id, websiteCode }) => [id, websiteCode]))
  return states.flatMap((state) => {
    const { controlling, sku } = state.work
    const websiteCode = controlling ? websiteOf.get(controlling.storeId) : undefined
    if (!controlling || sku === null || websiteCode === undefined || !dependsOnBound(world, state)) return []
    return [{ websiteCode, sku, needsConfiguration: needsConfiguration(world, state) }]
  })
}

function dependsOnBound(world: PublicationWorld, { work, facts, units }: GroupState): boolean {
  const { stock, stockIndex } = facts
  if (stock.kind !== 'managed' || !stock.salable) return false
  const available = availableQuantity(stock)
  if (available < 1 || units.every(({ decision }) => decision.kind === 'hold')) return false
  if ((stockIndex?.ahead ?? 0) > 0 || anyReason(work.reasons, 'mayLag')) return true
  return isNearZero(world, work, available) || units.some((unit) => isRising(world, unit))
}

function isNearZero(
  { merchant }: PublicationWorld,
  { group }: GroupState['work'],
  available: number,
): boolean {
  const threshold = merchant.settingsOf.get(group.controllingStoreId ?? '')?.outOfStockThreshold ?? 0
  return available < Math.max(1, threshold) + NEAR_UNITS
}

export function isRising(world: Pick<PublicationWorld, 'now'>, { decision, holds }: UnitDecision): boolean {
  return decision.kind === 'list' && isRise(decision.quantity, holds, world.now())
}

function needsConfiguration(world: PublicationWorld, { work, facts, units }: GroupState): boolean {
  if (work.isRead && facts.stockConfigurationReadAt !== null) return false
  const readAt = facts.stockConfigurationReadAt?.getTime() ?? 0
  const isStale = world.now().getTime() - readAt > CONFIGURATION_FRESH_MS
  return isStale && units.some((unit) => isRising(world, unit))
}
