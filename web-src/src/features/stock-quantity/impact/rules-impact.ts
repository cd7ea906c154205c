import { useCallback } from 'react'
import type { SimulatedChangeRequest } from '../../../../../actions/admin-api/contract/simulation'
import {
  type SettingsImpact,
  sumImpact,
} from '../../../../../actions/shared/listing-quantity/settings-impact'
import { useAdminApi } from '../../../platform/api/admin-api-context'
import { useSettled } from '../../../platform/form/use-settled'
import { SENT } from '../../../platform/simulation/effects'
import { runSimulation, type Simulated } from '../../../platform/simulation/run-simulation'
import { type Simulation, useSimulation } from '../../../platform/simulation/use-simulation'
import type { StoreImpacts } from './fold-impact'

/** Milliseconds without a change before the server counts. */
const SETTLED_MS = 600
/** Milliseconds that a save waits for its impact. */
const LONGEST_WAIT = 20_000

export interface RulesImpact {
  readonly simulation: Simulation
  /** Null while it is counted. */
  readonly ofDraft: StoreImpacts | null
  /** Number of quantities that a change takes to 0. Null if they cannot be counted in time. */
  readonly countZeros: (change: SimulatedChangeRequest) => Promise<number | null>
}

/**
 * The impact of a draft with other rules than the saved ones. Only the server knows what rules ask about a product, so it
 * simulates each draft. Null: the rules did not change.
 */
export function useRulesImpact(change: SimulatedChangeRequest | null): RulesImpact {
  const api = useAdminApi()
  const settled = useSettled(change, SETTLED_MS)
  const simulation = useSimulation(change === null ? null : settled)
  const isCurrent = JSON.stringify(settled) === JSON.stringify(change)
  const { result } = simulation
  const countZeros = useCallback(
    async (asked: SimulatedChangeRequest) => {
      const signal = AbortSignal.timeout(LONGEST_WAIT)
      const counted = await runSimulation(api, asked, { signal, onProgress: () => {} }).catch(() => null)
      return counted && sumImpact(impactsOf(counted).values()).toZero
    },
    [api],
  )
  return { simulation, ofDraft: isCurrent && result ? impactsOf(result) : null, countZeros }
}

function impactsOf({ counts }: Simulated): StoreImpacts {
  const impacts = [...counts].map(([storeId, { total, effects, aboveStock }]) => {
    const impact: SettingsImpact = {
      total,
      changed: SENT.reduce((sum, effect) => sum + (effects[effect] ?? 0), 0),
      toZero: effects['to-zero'] ?? 0,
      comeBack: effects['comes-back'] ?? 0,
      aboveStock,
    }
    return [storeId, impact] as const
  })
  return new Map(impacts)
}
