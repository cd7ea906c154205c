import { useCallback } from 'react'
import type { SimulatedChangeRequest } from '../../../../../actions/admin-api/contract/simulation'
import {
  type SettingsImpact,
  sumImpact,
} from '../../../../../actions/shared/listing-quantity/settings-impact'
import { useAdminApi } from '../../../platform/api/admin-api-context'
import { useSettled } from '../../../platform/form/use-settled'
import { SENT } from '../../../platform/simulation/effects'
import { type RunOptions, runSimulation, type Simulated } from '../../../platform/simulation/run-simulation'
import { type Simulation, useSimulation } from '../../../platform/simulation/use-simulation'
import type { StoreImpacts } from './fold-impact'

/** Milliseconds without a change before the server counts. */
const SETTLED_MS = 600

export interface RulesImpact {
  readonly simulation: Simulation
  /** Null while it is counted. */
  readonly ofDraft: StoreImpacts | null
  /** Number of quantities that a change takes to 0. Null if they cannot be counted, or the signal aborts. */
  readonly countZeros: (change: SimulatedChangeRequest, options: RunOptions) => Promise<number | null>
}

/**
 * The impact of a draft with other rules than the saved ones. Only the server knows what rules ask about a product, so it
 * simulates each draft. Null: the rules did not change.
 */
export function useRulesImpact(change: SimulatedChangeRequest | null): RulesImpact {
  const api = useAdminApi()
  const { settled, isCurrent } = useSettled(change, SETTLED_MS)
  const simulation = useSimulation(change === null ? null : settled)
  const { result } = simulation
  const countZeros = useCallback(
    async (asked: SimulatedChangeRequest, options: RunOptions) => {
      const counted = await runSimulation(api, asked, options).catch(() => null)
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
