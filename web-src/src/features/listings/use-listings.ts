import { type InfiniteData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import type { ListingReply, ListingsReply } from '../../../../actions/admin-api/contract/listings'
import { unwrap, useAdminApi } from '../../platform/api/admin-api-context'
import { scopePath, storePath } from '../../platform/api/use-store'
import { FILTERS, type Filters } from './use-address'

/** The server's maximum. */
const PAGE_SIZE = 100
const REFRESH_INTERVAL = 10_000
const PANEL_INTERVAL = 5_000

type Pages = InfiniteData<ListingsReply, string>

/** The filters as the server takes them. */
export function queryOf(filters: Filters): URLSearchParams {
  return new URLSearchParams(FILTERS.flatMap((name) => (filters[name] ? [[name, filters[name]]] : [])))
}

/** Listings page by page as the user scrolls, without duplicates. Of every store if `storeId` is null. */
export function useListings(storeId: string | null, filters: Filters) {
  const api = useAdminApi()
  const queries = useQueryClient()
  const searched = queryOf(filters).toString()
  const key = useMemo(() => ['listing-pages', storeId, searched] as const, [storeId, searched])
  const load = useCallback(
    async (after: string, signal?: AbortSignal) => {
      const query = new URLSearchParams(searched)
      query.set('limit', String(PAGE_SIZE))
      if (after) query.set('after', after)
      const path = `${scopePath(storeId)}/listings?${query}`
      return unwrap(await api<ListingsReply>({ path, ...(signal ? { signal } : {}) }))
    },
    [api, storeId, searched],
  )
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ signal, pageParam }) => load(pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // Keep the earlier result until the next arrives, so that nothing jumps during typing.
    placeholderData: (before) => before,
    // Only visible rows are fetched again; see `refresh`.
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const refresh = useCallback(
    async (rows: readonly number[]) => {
      const known = queries.getQueryData<Pages>(key)
      if (!known) return
      for (const page of new Set(pagesOf(rows, known))) {
        const fresh = await load(known.pageParams[page] ?? '')
        queries.setQueryData<Pages>(key, (now) => now && withPage(now, page, fresh))
      }
    },
    [queries, key, load],
  )
  const listings = useMemo(() => eachOnce(query.data?.pages ?? []), [query.data])
  return { query, listings, refresh }
}

/** Refreshes the visible rows at once, and every ten seconds while the page is visible. */
export function useRefreshing(refreshShown: () => Promise<void>): void {
  useEffect(() => {
    // A failed refresh is repeated at the next interval. The loaded rows stay.
    const refreshQuietly = () => {
      if (document.visibilityState === 'visible') refreshShown().catch(() => {})
    }
    refreshQuietly()
    const timer = setInterval(refreshQuietly, REFRESH_INTERVAL)
    document.addEventListener('visibilitychange', refreshQuietly)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refreshQuietly)
    }
  }, [refreshShown])
}

/** Returns the pages that contain the rows. While nothing is found, the first page, which an import may fill. */
function pagesOf(rows: readonly number[], { pages }: Pages): readonly number[] {
  const lengths = pages.map(({ listings }) => listings.length)
  if (lengths.every((length) => length === 0)) return [0]
  return rows.map((row) => pageOf(row, lengths)).filter((page) => page >= 0)
}

function pageOf(row: number, lengths: readonly number[]): number {
  let end = 0
  return lengths.findIndex((length) => {
    end += length
    return row < end
  })
}

function withPage({ pages, pageParams }: Pages, page: number, fresh: ListingsReply): Pages {
  const isLast = page === pages.length - 1
  const known = pages[page]
  // Later pages still begin where this one ended before.
  const next = isLast || !known ? fresh.next : known.next
  return { pages: pages.with(page, { ...fresh, next }), pageParams }
}

/** A listing that moved between two requests can be on two pages. */
function eachOnce(pages: readonly ListingsReply[]): ListingsReply['listings'] {
  const byId = new Map(pages.flatMap(({ listings }) => listings.map((listing) => [listing.id, listing])))
  return [...byId.values()]
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
    refetchInterval: PANEL_INTERVAL,
  })
}
