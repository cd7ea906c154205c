import { useQuery } from '@tanstack/react-query'
import type { StockQuantityHistoryReply } from '../../../../../actions/admin-api/contract/settings'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { storePath } from '../../../platform/api/use-store'

/** Every saved version, newest first. */
export function useHistory(storeId: string) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['history', storeId],
    queryFn: async ({ signal }) => {
      const path = `${storePath(storeId)}/stock-quantity/history`
      return unwrap(await api<StockQuantityHistoryReply>({ path, signal }))
    },
  })
}
