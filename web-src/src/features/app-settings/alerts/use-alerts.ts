import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  AlertsReply,
  AlertsRequest,
  AlertTestReply,
} from '../../../../../actions/admin-api/contract/installation/app'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'

const ALERTS = ['alerts'] as const

/** Where alerts go, and the result of the last delivery. */
export function useAlerts() {
  const api = useAdminApi()
  return useQuery({
    queryKey: ALERTS,
    queryFn: async ({ signal }) => unwrap(await api<AlertsReply>({ path: '/alerts', signal })),
  })
}

export function useSaveAlerts() {
  const api = useAdminApi()
  const keep = useKeep()
  return useMutation({
    mutationFn: async (body: AlertsRequest) =>
      unwrap(await api<AlertsReply>({ method: 'PUT', path: '/alerts', body })),
    onSuccess: keep,
  })
}

export function useRemoveAlerts() {
  const api = useAdminApi()
  const keep = useKeep()
  return useMutation({
    mutationFn: async () => unwrap(await api<AlertsReply>({ method: 'DELETE', path: '/alerts' })),
    onSuccess: keep,
  })
}

export function useTestAlerts() {
  const api = useAdminApi()
  return useMutation({
    mutationFn: async () =>
      unwrap(await api<AlertTestReply>({ method: 'POST', path: '/alerts/test', body: {} })),
  })
}

function useKeep() {
  const queries = useQueryClient()
  return (reply: AlertsReply) => queries.setQueryData(ALERTS, reply)
}
