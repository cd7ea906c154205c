import { useQuery } from '@tanstack/react-query'
import type { StoreReply } from '../../../../actions/admin-api/contract/stores'
import { unwrap, useAdminApi } from './admin-api-context'

export function storePath(storeId: string): string {
  return `/stores/${encodeURIComponent(storeId)}`
}

/** Where the routes of one store begin, or those of all stores. */
export function scopePath(storeId: string | null): string {
  return storeId === null ? '' : storePath(storeId)
}

/** One Amazon store with its numbers. Polls every `every` milliseconds of the last reply if that is given. */
export function useStore(storeId: string, every?: (reply: StoreReply) => number, isWanted = true) {
  const api = useAdminApi()
  return useQuery<StoreReply>({
    queryKey: ['store', storeId],
    queryFn: async ({ signal }) => unwrap(await api<StoreReply>({ path: storePath(storeId), signal })),
    enabled: isWanted,
    ...(every ? { refetchInterval: ({ state: { data } }) => (data ? every(data) : false) } : {}),
  })
}
