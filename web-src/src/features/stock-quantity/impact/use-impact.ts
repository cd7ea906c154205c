import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { ImpactReply } from '../../../../../actions/admin-api/contract/settings'
import { unfoldAlike } from '../../../../../actions/shared/listing-quantity/listings-alike'
import {
  type SettingsImpact,
  settingsImpact,
} from '../../../../../actions/shared/listing-quantity/settings-impact'
import type { StockQuantitySettings } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { storePath } from '../../../platform/api/use-store'
import { foldImpact } from './fold-impact'

export interface Impact {
  readonly state: 'loading' | 'failed' | 'ready'
  /** The impact of the draft. Null without a valid draft, or while it is computed. */
  readonly ofDraft: SettingsImpact | null
  /** The impact of any settings. Null while the listings are not loaded. */
  readonly of: (after: StockQuantitySettings) => SettingsImpact | null
  /** The same, after the listings are loaded. Resolves to null if they cannot be loaded in time. */
  readonly whenLoaded: (after: StockQuantitySettings) => Promise<SettingsImpact | null>
  readonly retry: () => void
}

/**
 * What saving would do to the listings that the store decides. Loads the listings once per saved `version`, as a
 * histogram, and then evaluates each draft in the browser with the publisher's own decision.
 */
export function useImpact(storeId: string, version: number, draft: StockQuantitySettings | null): Impact {
  const api = useAdminApi()
  const { data, isError, refetch } = useQuery({
    queryKey: ['impact', storeId, version],
    queryFn: async ({ signal }) =>
      unwrap(await api<ImpactReply>({ path: `${storePath(storeId)}/impact`, signal })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const histogram = useMemo(() => (data ? unfoldAlike(data.listings) : null), [data])
  const before = data?.settings ?? null
  // Every key makes a new draft. Only a new meaning is computed again.
  const wanted = draft === null ? null : JSON.stringify(draft)
  const [counted, setCounted] = useState<{ wanted: string; data: unknown; impact: SettingsImpact }>()
  useEffect(() => {
    if (histogram === null || wanted === null) return
    const stop = new AbortController()
    const after = JSON.parse(wanted) as StockQuantitySettings
    void foldImpact(histogram, before, after, { signal: stop.signal }).then((impact) => {
      if (impact) setCounted({ wanted, data, impact })
    })
    return () => stop.abort()
  }, [histogram, before, wanted, data])

  const whenLoaded = async (after: StockQuantitySettings) => {
    const loaded = data ?? (await within(refetch({ cancelRefetch: false }).then((result) => result.data)))
    return loaded ? settingsImpact(unfoldAlike(loaded.listings), loaded.settings, after) : null
  }
  const isCurrent = counted?.wanted === wanted && counted?.data === data
  return {
    state: data ? 'ready' : isError ? 'failed' : 'loading',
    ofDraft: isCurrent ? (counted?.impact ?? null) : null,
    of: (after) => (histogram === null ? null : settingsImpact(histogram, before, after)),
    whenLoaded,
    retry: () => void refetch(),
  }
}

/** Milliseconds that a save waits for its impact. */
const LONGEST_WAIT = 8_000

async function within<T>(loading: Promise<T | undefined>): Promise<T | undefined> {
  return Promise.race([
    loading,
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), LONGEST_WAIT)),
  ])
}
