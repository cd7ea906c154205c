import { useQuery } from '@tanstack/react-query'
import type { ListingCountsReply } from '../../../../actions/admin-api/contract/listings'
import { unwrap, useAdminApi } from './admin-api-context'
import { storePath } from './use-store'

const REFRESH_INTERVAL = 10_000

/** How many listings of a store each filter matches. */
export function useListingCounts(storeId: string) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['listings', storeId, 'counts'],
    queryFn: async ({ signal }) =>
      unwrap(await api<ListingCountsReply>({ path: `${storePath(storeId)}/listing-counts`, signal })),
    staleTime: REFRESH_INTERVAL,
    refetchInterval: REFRESH_INTERVAL,
  })
}
