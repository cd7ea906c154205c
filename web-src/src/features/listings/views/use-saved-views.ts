import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  SavedView,
  SavedViewRemoval,
  SavedViewsReply,
} from '../../../../../actions/admin-api/contract/saved-views'
import type { ApiRequest } from '../../../platform/api/admin-api'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'

const KEY = ['saved-views']

/** The user's saved views. */
export function useSavedViews() {
  const api = useAdminApi()
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => unwrap(await api<SavedViewsReply>({ path: '/saved-views', signal })).views,
    staleTime: 60_000,
  })
}

/** Saves a view, in place of the one of the same name. */
export function useSaveView(onSaved: () => void) {
  return useViewChange((body: SavedView) => ({ method: 'PUT', path: '/saved-views', body }), onSaved)
}

export function useRemoveView() {
  return useViewChange((body: SavedViewRemoval) => ({ method: 'POST', path: '/saved-views/remove', body }))
}

function useViewChange<Change>(requestOf: (change: Change) => ApiRequest, onDone?: () => void) {
  const api = useAdminApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (change: Change) => unwrap(await api<SavedViewsReply>(requestOf(change))).views,
    onSuccess: (views) => {
      queries.setQueryData(KEY, views)
      onDone?.()
    },
  })
}
