import { useInfiniteQuery } from '@tanstack/react-query'
import type { SharedSkusReply } from '../../../../actions/admin-api/contract/listings'
import { unwrap, useAdminApi } from '../../platform/api/admin-api-context'

const PAGE_SIZE = 25

/** Seller SKUs that several stores list, page by page. */
export function useSharedSkus(text: string) {
  const api = useAdminApi()
  return useInfiniteQuery({
    queryKey: ['shared-skus', text],
    queryFn: async ({ signal, pageParam }) => {
      const query = new URLSearchParams({ limit: String(PAGE_SIZE) })
      if (text !== '') query.set('text', text)
      if (pageParam) query.set('after', pageParam)
      return unwrap(await api<SharedSkusReply>({ path: `/shared-skus?${query}`, signal }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // Keep the earlier result until the next arrives, so that nothing jumps during typing.
    placeholderData: (before) => before,
  })
}
