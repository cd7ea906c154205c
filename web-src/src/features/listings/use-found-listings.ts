import { useCallback, useEffect, useMemo, useState } from 'react'
import { useListingCounts } from '../../platform/api/use-listing-counts'
import { useFilters } from './use-address'
import { useListings, useRefreshing } from './use-listings'

/** The listings that the address asks for, with the selected ones. Visible rows stay fresh. */
export function useFoundListings(storeId: string, shownRows: () => readonly number[]) {
  const { filters, change, clear } = useFilters()
  const { query, listings, refresh } = useListings(storeId, filters)
  const counts = useListingCounts(storeId).data
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const { text, rule, state, channel, override } = filters
  const searched = [text, rule, state, channel, override].join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is not found any more is not acted on.
  useEffect(() => select(new Set()), [searched])
  const refreshShown = useCallback(() => refresh(shownRows()), [refresh, shownRows])
  useRefreshing(refreshShown)
  const chosen = useMemo(() => listings.filter(({ id }) => selected.has(id)), [listings, selected])
  return { filters, change, clear, query, listings, counts, selected, select, chosen, refreshShown }
}

export type FoundOnes = ReturnType<typeof useFoundListings>
