import { useInfiniteQuery } from '@tanstack/react-query'
import type { MappingsReply, UnmatchedReply } from '../../../../actions/admin-api/contract/matching'
import { unwrap, useAdminApi } from '../../platform/api/admin-api-context'
import { storePath } from '../../platform/api/use-store'
import { PROPOSED_AT_ONCE } from '../../platform/matching/use-proposals'

/** As many as one request proposes products for. */
const PAGE_SIZE = PROPOSED_AT_ONCE

/** The query key of everything that a match changes in a store. */
export function matchingKey(storeId: string) {
  return ['matching', storeId] as const
}

function usePages<Reply extends { readonly next: string | null }>(
  storeId: string,
  list: 'unmatched' | 'mappings',
  text: string,
) {
  const api = useAdminApi()
  return useInfiniteQuery({
    queryKey: [...matchingKey(storeId), list, text],
    queryFn: async ({ signal, pageParam }) => {
      const query = new URLSearchParams({ limit: String(PAGE_SIZE) })
      if (text !== '') query.set('text', text)
      if (pageParam) query.set('after', pageParam)
      return unwrap(await api<Reply>({ path: `${storePath(storeId)}/${list}?${query}`, signal }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // Keep the earlier result until the next arrives, so that nothing jumps during typing.
    placeholderData: (before) => before,
  })
}

/** Listings without a matching product. */
export function useUnmatched(storeId: string, text: string) {
  return usePages<UnmatchedReply>(storeId, 'unmatched', text)
}

/** The merchant's matches for the store's account. */
export function useMappings(storeId: string, text: string) {
  return usePages<MappingsReply>(storeId, 'mappings', text)
}
