import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { ListingReply } from '../../../../actions/admin-api/listing-replies'
import type { ListingsReply } from '../../../../actions/admin-api/replies'
import { unwrap, useAdminApi } from '../../platform/admin-api-context'
import { storePath } from '../../platform/use-store'

const PAGE_SIZE = 50
const REFRESH_INTERVAL = 10_000

/** What narrows and orders the listings; each is a part of the page's address, so that it can be kept and shared. */
export const FILTERS = ['text', 'rule', 'state', 'channel', 'override', 'sort'] as const
export type Filter = (typeof FILTERS)[number]
export type Filters = Readonly<Record<Filter, string>>

export function useFilters() {
  const [query, setQuery] = useSearchParams()
  const filters = Object.fromEntries(FILTERS.map((name) => [name, query.get(name) ?? ''])) as Filters
  const change = (name: Filter, value: string) =>
    setQuery(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === '') after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace: true },
    )
  return { filters, change, clear: () => setQuery({}, { replace: true }), why: query.get('why') }
}

/** Whether any listing may be left out; the order leaves none out. */
export function isNarrowed(filters: Filters): boolean {
  return FILTERS.some((name) => name !== 'sort' && filters[name] !== '')
}

export function useListings(storeId: string, filters: Filters) {
  const api = useAdminApi()
  return useInfiniteQuery({
    queryKey: ['listings', storeId, filters],
    queryFn: async ({ signal, pageParam }) => {
      const query = new URLSearchParams({ limit: String(PAGE_SIZE) })
      for (const name of FILTERS) if (filters[name] !== '') query.set(name, filters[name])
      if (pageParam) query.set('after', pageParam)
      return unwrap(await api<ListingsReply>({ path: `${storePath(storeId)}/listings?${query}`, signal }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // What was found before stays until the next is there, so that nothing jumps while somebody types.
    placeholderData: (before) => before,
    refetchInterval: REFRESH_INTERVAL,
  })
}

/** One listing with its group and its history. */
export function useListing(storeId: string, sellerSku: string) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['listings', storeId, 'one', sellerSku],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ sellerSku })
      return unwrap(await api<ListingReply>({ path: `${storePath(storeId)}/listing?${query}`, signal }))
    },
    refetchInterval: REFRESH_INTERVAL,
  })
}
