import { anyReason } from '../../database/work/pending-reasons'
import { availableQuantity, fewestListed } from '../../listing-quantity/decide-listing-quantity'
import type { CommerceStock } from '../../listing-quantity/decision'
import { effectiveSettings } from '../../listing-quantity/effective-settings'
import { minutes } from '../../time'
import { isRise } from '../amazon-state/known-quantity'
import type { GroupState, UnitDecision } from '../group-types'
import type { Ports } from '../ports'
import { groupSettings } from './group-settings'

/** An older stock configuration is read again before a rise. */
const CONFIGURATION_FRESH_MS = minutes(10)
/** Units above the line to 0 within which the quantity may depend on the bound without rising. */
const NEAR_UNITS = 5

/**
 * Whether a group's quantity depends on the sources: it would rise, is near zero or the threshold, or exceeds the
 * earlier one; something happened after which the index may lag; or the index was behind at the last read.
 */
export function dependsOnSources(ports: Pick<Ports, 'now' | 'merchant'>, state: GroupState): boolean {
  const { work, facts, units } = state
  const { stock } = facts
  if (stock.kind !== 'managed' || !stock.salable) return false
  const available = availableQuantity(stock)
  if (available < 1 || units.every(({ decision }) => isHeldAnyhow(decision))) return false
  if (isBehind(state) || anyReason(work.reasons, 'mayLag')) return true
  return isNearZero(ports, state, available) || isGrowing(ports, state)
}

/** Sources without stock are a certain 0, so that they count for a rule that is unknown. */
function isHeldAnyhow({ kind, rule }: UnitDecision['decision']): boolean {
  return kind === 'hold' && rule !== 'rule-unknown'
}

/** The index was behind at the last read, or seemed so because the stock configuration changed. */
function isBehind({ facts }: GroupState): boolean {
  return (facts.stockIndex?.ahead ?? 0) > 0
}

function isNearZero(
  ports: Pick<Ports, 'now' | 'merchant'>,
  { work, facts }: GroupState,
  available: number,
): boolean {
  const { settings, rule, override } = groupSettings(ports, work, facts)
  return available < fewestListed(effectiveSettings(settings, rule, override)) + NEAR_UNITS
}

/**
 * The quantity would rise, or the stock exceeds that of the last decision, which a changed configuration may explain.
 */
function isGrowing(ports: Pick<Ports, 'now'>, { work, facts, units }: GroupState): boolean {
  return units.some((unit) => isRising(ports, unit)) || isMore(facts.stock, work.controlling?.stock ?? null)
}

function isMore(stock: CommerceStock, before: CommerceStock | null): boolean {
  return stock.kind === 'managed' && before?.kind === 'managed' && stock.quantity > before.quantity
}

export function isRising(ports: Pick<Ports, 'now'>, { decision, knownQuantity }: UnitDecision): boolean {
  return decision.kind === 'list' && isRise(decision.quantity, knownQuantity, ports.now())
}

/** Whether its stock configuration is outdated too. */
export function needsConfiguration(ports: Pick<Ports, 'now'>, state: GroupState): boolean {
  const readAt = state.facts.stockConfigurationReadAt?.getTime() ?? 0
  const isStale = ports.now().getTime() - readAt > CONFIGURATION_FRESH_MS
  return isStale && (isGrowing(ports, state) || isBehind(state))
}
