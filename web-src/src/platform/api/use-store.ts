import { useQuery } from '@tanstack/react-query'
import type { StoreReply } from '../../../../actions/admin-api/contract/stores'
import { unwrap, useAdminApi } from './admin-api-context'

export function storePath(storeId: string): string {
  return `/stores/${encodeURIComponent(storeId)}`
}

/** One Amazon store with its numbers. Polls every `every` milliseconds if that is given. */
export function useStore(storeId: string, every?: number) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['store', storeId],
    queryFn: async ({ signal }) => unwrap(await api<StoreReply>({ path: storePath(storeId), signal })),
    ...(every ? { refetchInterval: every } : {}),
  })
}
