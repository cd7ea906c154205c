import { useInfiniteQuery } from '@tanstack/react-query'
import type { ActivityReply, CommunicationErrorsReply } from '../../../../actions/admin-api/replies'
import { unwrap, useAdminApi } from '../../platform/admin-api-context'
import { storePath } from '../../platform/use-store'

interface PageOptions {
  /** Entries a page. */
  readonly limit: number
  /** Milliseconds between two looks for newer ones. */
  readonly every: number
}

/** A store's changes, newest first, page by page. */
export function useActivity(storeId: string, options: PageOptions) {
  return useNewestFirst<ActivityReply>('activity', storeId, options)
}

/** What foreign systems refused or did not answer for a store, newest first, page by page. */
export function useCommunicationErrors(storeId: string, options: PageOptions) {
  return useNewestFirst<CommunicationErrorsReply>('errors', storeId, options)
}

function useNewestFirst<Reply extends { readonly next: string | null }>(
  resource: 'activity' | 'errors',
  storeId: string,
  { limit, every }: PageOptions,
) {
  const api = useAdminApi()
  return useInfiniteQuery({
    queryKey: [resource, storeId, limit],
    queryFn: async ({ signal, pageParam }) => {
      const query = new URLSearchParams({ limit: String(limit), ...(pageParam ? { before: pageParam } : {}) })
      return unwrap(await api<Reply>({ path: `${storePath(storeId)}/${resource}?${query}`, signal }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: every,
  })
}
