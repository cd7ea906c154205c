import type { ListingOverride } from '../../../../../actions/shared/listing-quantity/listing-override'
import { useSettled } from '../../../platform/form/use-settled'
import { type Simulation, useSimulation } from '../../../platform/simulation/use-simulation'
import { type Commanded, inRequests } from '../use-commands'

/** Milliseconds without a key before the impact is counted. */
const SETTLED_MS = 600
/** The most listings that are simulated at once. */
const SIMULATED_MAXIMUM = 500

/**
 * What an override would do to its listings, while it is typed. Null: too many to count, or nothing valid typed.
 */
export function useOverrideImpact(
  commanded: readonly Commanded[],
  changes: ListingOverride | null,
): Simulation | null {
  const isCounted = changes !== null && commanded.length <= SIMULATED_MAXIMUM
  const { settled: change } = useSettled(
    isCounted ? { kind: 'overrides' as const, listings: inRequests(commanded), changes } : null,
    SETTLED_MS,
  )
  const simulation = useSimulation(change)
  return isCounted && change !== null ? simulation : null
}
