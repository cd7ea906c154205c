import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import type { ActivityReply, CommunicationErrorsReply } from '../../../../actions/admin-api/contract/activity'
import { unwrap, useAdminApi } from '../../platform/api/admin-api-context'
import { storePath } from '../../platform/api/use-store'
import type { EntryFilters, Log } from './use-entry-filters'

interface PageOptions {
  /** Entries per page. */
  readonly limit: number
  /** Milliseconds between two checks for newer entries. */
  readonly every: number
  readonly filters?: EntryFilters
}

interface EntryPage {
  readonly entries: readonly { readonly id: string }[]
  readonly next: string | null
}

/** A store's changes, newest first, page by page. */
export function useActivity(storeId: string, options: PageOptions) {
  return useNewestFirst<ActivityReply>('activity', storeId, options)
}

/** The errors of other systems for a store, newest first, page by page. */
export function useCommunicationErrors(storeId: string, options: PageOptions) {
  return useNewestFirst<CommunicationErrorsReply>('errors', storeId, options)
}

function useNewestFirst<Reply extends EntryPage>(log: Log, storeId: string, options: PageOptions) {
  const api = useAdminApi()
  const queries = useQueryClient()
  const { limit, every, filters } = options
  const asked = new URLSearchParams({ limit: String(limit) })
  for (const [name, value] of Object.entries(filters ?? {})) if (value !== '') asked.set(name, value)
  const search = asked.toString()
  const key = useMemo(() => [log, storeId, search] as const, [log, storeId, search])
  const load = useCallback(
    async (before: string, signal?: AbortSignal) => {
      const query = new URLSearchParams(search)
      if (before) query.set('before', before)
      const path = `${storePath(storeId)}/${log}?${query}`
      return unwrap(await api<Reply>({ path, ...(signal ? { signal } : {}) }))
    },
    [api, log, storeId, search],
  )
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ signal, pageParam }) => load(pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }: Reply) => next,
    placeholderData: (before) => before,
    // Entries never change, so only the newest page is fetched again.
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  useEffect(() => {
    const check = async () => {
      if (document.visibilityState !== 'visible' || !queries.getQueryData(key)) return
      const newest = await load('')
      queries.setQueryData<InfiniteData<Reply, string>>(key, (known) => known && withNewest(known, newest))
    }
    // A failed check is repeated at the next interval. The loaded entries stay.
    const checkQuietly = () => void check().catch(() => {})
    checkQuietly()
    const timer = setInterval(checkQuietly, every)
    return () => clearInterval(timer)
  }, [queries, key, load, every])
  return query
}

/** Prepends new entries, which never change afterwards. Starts over when more arrived than one page holds. */
export function withNewest<Reply extends EntryPage>(
  { pages, pageParams }: InfiniteData<Reply, string>,
  newest: Reply,
): InfiniteData<Reply, string> {
  const [first, ...others] = pages
  const known = new Set(first?.entries.map(({ id }) => id))
  const added = newest.entries.filter(({ id }) => !known.has(id))
  if (added.length === 0 && first) return { pages, pageParams }
  const isJoined = first !== undefined && added.length < newest.entries.length
  if (!isJoined) return { pages: [newest], pageParams: [''] }
  return { pages: [{ ...first, entries: [...added, ...first.entries] }, ...others], pageParams }
}
