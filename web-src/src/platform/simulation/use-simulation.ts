import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SimulatedChangeRequest } from '../../../../actions/admin-api/contract/simulation'
import { useAdminApi } from '../api/admin-api-context'
import { runSimulation, type Simulated } from './run-simulation'

export interface Simulation {
  /** Null while it is counted, and after a failure. */
  readonly result: Simulated | null
  /** A share from 0 to 1. */
  readonly progress: number
  readonly error: unknown
  readonly retry: () => void
}

/** Simulates a change, again for each new one. Null: nothing to simulate yet. */
export function useSimulation(change: SimulatedChangeRequest | null): Simulation {
  const api = useAdminApi()
  const [progress, setProgress] = useState(0)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['simulation', change],
    queryFn: async ({ signal }) => {
      setProgress(0)
      return change && runSimulation(api, change, { signal, onProgress: setProgress })
    },
    enabled: change !== null,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return {
    result: isFetching ? null : (data ?? null),
    progress,
    error: isFetching ? null : error,
    retry: () => void refetch(),
  }
}
