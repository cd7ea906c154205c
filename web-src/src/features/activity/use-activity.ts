import { useInfiniteQuery } from '@tanstack/react-query'
import type { ActivityReply } from '../../../../actions/admin-api/replies'
import { unwrap, useAdminApi } from '../../platform/admin-api-context'
import { storePath } from '../../platform/use-store'

interface ActivityOptions {
  /** Entries a page. */
  readonly limit: number
  /** Milliseconds between two looks for newer ones. */
  readonly every: number
}

/** A store's changes, newest first, page by page. */
export function useActivity(storeId: string, { limit, every }: ActivityOptions) {
  const api = useAdminApi()
  return useInfiniteQuery({
    queryKey: ['activity', storeId, limit],
    queryFn: async ({ signal, pageParam }) => {
      const query = new URLSearchParams({ limit: String(limit), ...(pageParam ? { before: pageParam } : {}) })
      return unwrap(await api<ActivityReply>({ path: `${storePath(storeId)}/activity?${query}`, signal }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: every,
  })
}
