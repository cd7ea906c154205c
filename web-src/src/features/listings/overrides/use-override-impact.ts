import type { ListingOverride } from '../../../../../actions/shared/listing-quantity/listing-override'
import { useSettled } from '../../../platform/form/use-settled'
import { type Simulation, useSimulation } from '../../../platform/simulation/use-simulation'

/** Milliseconds without a key before the impact is counted. */
const SETTLED_MS = 600
/** The most seller SKUs that are simulated at once. */
const SIMULATED_MAXIMUM = 500

/**
 * What an override would do to its listings, while it is typed. Null: too many to count, of several stores,
 * or nothing valid typed.
 */
export function useOverrideImpact(
  storeId: string | null,
  sellerSkus: readonly string[],
  changes: ListingOverride | null,
): Simulation | null {
  const isCounted = changes !== null && storeId !== null && sellerSkus.length <= SIMULATED_MAXIMUM
  const change = useSettled(
    isCounted ? { kind: 'overrides' as const, storeId, sellerSkus, changes } : null,
    SETTLED_MS,
  )
  const simulation = useSimulation(change)
  return isCounted && change !== null ? simulation : null
}
