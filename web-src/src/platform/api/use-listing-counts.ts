import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ListingCountsReply } from '../../../../actions/admin-api/contract/listings'
import { unwrap, useAdminApi } from './admin-api-context'
import { scopePath } from './use-store'

const REFRESH_INTERVAL = 10_000

/**
 * How many listings of a store, or of all stores, each filter matches. `filters` is a query with what is looked for: all
 * numbers follow its text and store, and `found` all of it. `every`: milliseconds between two reads.
 */
export function useListingCounts(storeId: string | null, filters = '', every = REFRESH_INTERVAL) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['listings', storeId ?? 'all', 'counts', filters],
    queryFn: async ({ signal }) => {
      const path = `${scopePath(storeId)}/listing-counts${filters && `?${filters}`}`
      return unwrap(await api<ListingCountsReply>({ path, signal }))
    },
    placeholderData: keepPreviousData,
    staleTime: REFRESH_INTERVAL,
    refetchInterval: every,
  })
}
