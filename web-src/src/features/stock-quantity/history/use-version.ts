import { useQuery } from '@tanstack/react-query'
import type {
  StockQuantityHistoryReply,
  StockQuantityVersionReply,
} from '../../../../../actions/admin-api/contract/settings'
import type { AdminApi } from '../../../platform/api/admin-api'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { storePath } from '../../../platform/api/use-store'

/** One saved version, without its rules. */
export type Version = StockQuantityHistoryReply['versions'][number]

/** One saved version with its rules. */
export function fetchVersion(api: AdminApi, storeId: string, version: number, signal?: AbortSignal) {
  const path = `${storePath(storeId)}/stock-quantity/history/${version}`
  return api<StockQuantityVersionReply>({ path, ...(signal ? { signal } : {}) })
}

/** One saved version with its rules, which never change. Null: none is wanted. */
export function useVersion(storeId: string, version: number | null) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['settings-version', storeId, version],
    queryFn: async ({ signal }) =>
      version === null ? null : unwrap(await fetchVersion(api, storeId, version, signal)),
    enabled: version !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
