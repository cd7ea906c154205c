import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { ImpactReply } from '../../../../../actions/admin-api/contract/settings'
import { unfoldAlike } from '../../../../../actions/shared/listing-quantity/listings-alike'
import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { settingsImpact, sumImpact } from '../../../../../actions/shared/listing-quantity/settings-impact'
import type { StockQuantitySettings } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { storePath } from '../../../platform/api/use-store'
import { agedAt, type RunOptions } from '../../../platform/simulation/run-simulation'
import { foldImpact, type StoreImpacts } from './fold-impact'
import { useRulesImpact } from './rules-impact'

export interface Impact {
  readonly state: 'loading' | 'failed' | 'ready'
  /** The server counts, which takes longer than a key press. */
  readonly isCounting: boolean
  /** The impact of the draft. Null without a valid draft, or while it is computed. */
  readonly ofDraft: StoreImpacts | null
  /**
   * Number of quantities that any settings take to 0. Resolves to null if they cannot be counted, or the signal aborts.
   */
  readonly countZeros: (draft: ImpactDraft, options: RunOptions) => Promise<number | null>
  /** When the oldest stock was read that `ofDraft` is counted with; null: none, or not known yet. */
  readonly stockReadAt: string | null
  /** Names of the stores whose quantities the store decides, by id. */
  readonly names: Readonly<Record<string, string>>
  readonly retry: () => void
}

export interface ImpactDraft {
  readonly settings: StockQuantitySettings
  /** Null: those of the saved version. */
  readonly rules: readonly ListingRule[] | null
}

/**
 * What saving would do to the quantities that the store decides. With the saved rules, the browser counts it; with others,
 * the server.
 */
export function useImpact(storeId: string, version: number, draft: ImpactDraft | null): Impact {
  const local = useLocalImpact(storeId, version, draft?.settings ?? null)
  const changeOf = ({ settings, rules }: ImpactDraft) =>
    rules === null ? null : { kind: 'settings' as const, storeId, settings, rules }
  const ruled = useRulesImpact(draft && changeOf(draft))
  const countZeros = (asked: ImpactDraft, options: RunOptions) => {
    const change = changeOf(asked)
    return change === null
      ? local.countZeros(asked.settings, options.signal)
      : ruled.countZeros(change, options)
  }
  if (draft === null || draft.rules === null) return { ...local, countZeros }
  const { error, result, retry } = ruled.simulation
  return {
    state: error ? 'failed' : 'ready',
    isCounting: ruled.ofDraft === null,
    ofDraft: ruled.ofDraft,
    stockReadAt: result?.stockReadAt ?? null,
    countZeros,
    names: result?.names ?? local.names,
    retry,
  }
}

/**
 * The impact of settings with the saved rules. Loads the quantities once per saved `version`, as a histogram, and then
 * evaluates each draft in the browser with the publisher's own decision.
 */
function useLocalImpact(storeId: string, version: number, draft: StockQuantitySettings | null) {
  const api = useAdminApi()
  const { data, dataUpdatedAt, isError, refetch } = useQuery({
    queryKey: ['impact', storeId, version],
    queryFn: async ({ signal }) =>
      unwrap(await api<ImpactReply>({ path: `${storePath(storeId)}/impact`, signal })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const histogram = useMemo(() => (data ? unfoldAlike(data.listings) : null), [data])
  // Every key makes a new draft. Only a new meaning is computed again.
  const wanted = draft === null ? null : JSON.stringify(draft)
  const [counted, setCounted] = useState<{ wanted: string; data: unknown; impact: StoreImpacts }>()
  useEffect(() => {
    if (histogram === null || wanted === null) return
    const stop = new AbortController()
    const settings = JSON.parse(wanted) as StockQuantitySettings
    void foldImpact(histogram, settings, { signal: stop.signal }).then((impact) => {
      if (impact) setCounted({ wanted, data, impact })
    })
    return () => stop.abort()
  }, [histogram, wanted, data])

  const countZeros = async (settings: StockQuantitySettings, signal: AbortSignal) => {
    const loading = () => refetch({ cancelRefetch: false }).then((result) => result.data)
    const loaded = data ?? (await within(loading(), signal))
    if (!loaded) return null
    return sumImpact(settingsImpact(unfoldAlike(loaded.listings), settings).values()).toZero
  }
  const isCurrent = counted?.wanted === wanted && counted?.data === data
  return {
    state: data ? ('ready' as const) : isError ? ('failed' as const) : ('loading' as const),
    isCounting: false,
    ofDraft: isCurrent ? (counted?.impact ?? null) : null,
    stockReadAt: agedAt(data?.stockAgeSeconds ?? null, dataUpdatedAt),
    countZeros,
    names: data?.names ?? {},
    retry: () => void refetch(),
  }
}

/** Milliseconds that a save waits for its impact, before the server simulates it. */
const LONGEST_WAIT = 8_000

async function within<T>(loading: Promise<T | undefined>, signal: AbortSignal): Promise<T | undefined> {
  const over = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_WAIT)])
  return Promise.race([
    loading,
    new Promise<undefined>((resolve) =>
      over.addEventListener('abort', () => resolve(undefined), { once: true }),
    ),
  ])
}
