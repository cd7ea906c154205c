import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { RemovalRequest } from '../../../../../actions/admin-api/contract/common'
import type { JobReply } from '../../../../../actions/admin-api/contract/jobs'
import type {
  StoreChange,
  StoreChangeRequest,
  StoreReply,
  StoreSummary,
} from '../../../../../actions/admin-api/contract/stores'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { storePath } from '../../../platform/api/use-store'
import { confirmedBy } from '../../../platform/simulation/confirmed-by'

/** Saves over the version that is shown, then reloads the store's numbers. */
export function useChangeStore(store: StoreSummary, onDone: () => void) {
  const api = useAdminApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (change: Partial<Omit<StoreChangeRequest, 'version'>>) => {
      const { version, name, status, websiteCode } = store
      const body: StoreChangeRequest = { version, name, status, websiteCode, ...change }
      return unwrap(await api<StoreReply>({ method: 'PUT', path: storePath(store.id), body }))
    },
    onSuccess: () => {
      onDone()
      void queries.invalidateQueries({ queryKey: ['stores'] })
      void queries.invalidateQueries({ queryKey: ['store', store.id] })
    },
  })
}

function useRemoveStore(store: StoreSummary, onDone: () => void) {
  const api = useAdminApi()
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async (simulationId: string | null) => {
      const body: RemovalRequest = { version: store.version, ...confirmedBy(simulationId) }
      return unwrap(await api<JobReply>({ method: 'DELETE', path: storePath(store.id), body }))
    },
    onSuccess: () => {
      onDone()
      void queries.invalidateQueries({ queryKey: ['stores'] })
      void navigate('/')
    },
  })
}

interface ConfirmedOptions {
  readonly onDone: () => void
  /** The server refused, because something changed after the simulation. */
  readonly onOutdated: () => void
}

/** The confirmed changes of a store. */
export function useConfirmedChange(
  store: StoreSummary,
  change: StoreChange,
  { onDone, onOutdated }: ConfirmedOptions,
) {
  const queries = useQueryClient()
  const changing = useChangeStore(store, onDone)
  const removing = useRemoveStore(store, onDone)
  const carryOut = (simulationId: string | null) => {
    if (change === 'remove') return removing.mutate(simulationId)
    const status = change === 'pause' ? ('paused' as const) : ('active' as const)
    const onError = (error: unknown) => {
      const failure = failureIn(error)
      if (failure.kind !== 'conflict') return
      if (failure.code === 'SIMULATION_OUTDATED') onOutdated()
      // The store is not as it was shown: an import began, for example.
      void queries.invalidateQueries({ queryKey: ['store', store.id] })
    }
    changing.mutate({ status, ...confirmedBy(simulationId) }, { onError })
  }
  return {
    carryOut,
    isPending: changing.isPending || removing.isPending,
    error: changing.error ?? removing.error,
  }
}
