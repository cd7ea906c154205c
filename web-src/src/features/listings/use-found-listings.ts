import { useCallback, useEffect, useMemo, useState } from 'react'
import { useListingCounts } from '../../platform/api/use-listing-counts'
import { useFilters } from './use-address'
import { queryOf, useListings, useRefreshing } from './use-listings'

/** The listings that the address asks for, with the selected ones. Visible rows stay fresh. */
export function useFoundListings(storeId: string | null, shownRows: () => readonly number[]) {
  const { filters, change, changeAll, clear } = useFilters()
  const { query, listings, refresh } = useListings(storeId, filters)
  const searched = queryOf({ ...filters, sort: '' }).toString()
  const counts = useListingCounts(storeId, searched)
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  // biome-ignore lint/correctness/useExhaustiveDependencies: a listing that is no longer found must not stay selected.
  useEffect(() => select(new Set()), [searched])
  const refreshShown = useCallback(() => refresh(shownRows()), [refresh, shownRows])
  useRefreshing(refreshShown)
  const chosen = useMemo(() => listings.filter(({ id }) => selected.has(id)), [listings, selected])
  return {
    filters,
    change,
    changeAll,
    clear,
    query,
    listings,
    counts: counts.data,
    /** The number of listings that all filters find; null until it is counted. */
    total: counts.isPlaceholderData ? null : (counts.data?.found ?? null),
    selected,
    select,
    chosen,
    refreshShown,
  }
}

export type FoundOnes = ReturnType<typeof useFoundListings>
