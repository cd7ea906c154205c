import { useEffect, useRef, useState } from 'react'
import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { useAdminApi } from '../../../platform/api/admin-api-context'
import { type Matches, runMatches } from './run-matches'

/** Null: it could not be counted. */
type Count = Matches | null

/**
 * Numbers of listings of each rule, by its id, counted one rule after the other. The rules before it have a part in its
 * number, so it stays only as long as they do.
 */
export function useRuleCounts(storeId: string, rules: readonly ListingRule[]): ReadonlyMap<string, Count> {
  const api = useAdminApi()
  const counted = useRef<readonly (readonly [ListingRule, Count])[]>([])
  const [counts, setCounts] = useState<ReadonlyMap<string, Count>>(new Map())
  useEffect(() => {
    const stop = new AbortController()
    const firstOther = rules.findIndex((rule, index) => counted.current[index]?.[0] !== rule)
    counted.current = counted.current.slice(0, firstOther === -1 ? rules.length : firstOther)
    const show = () => setCounts(new Map(counted.current.map(([{ id }, count]) => [id, count])))
    const countAll = async () => {
      for (const rule of rules.slice(counted.current.length)) {
        const upTo = rules.slice(0, rules.indexOf(rule) + 1)
        const count = await runMatches(api, storeId, upTo, stop.signal).catch(() => null)
        if (stop.signal.aborted) return
        counted.current = [...counted.current, [rule, count]]
        show()
      }
    }
    show()
    void countAll()
    return () => stop.abort()
  }, [api, storeId, rules])
  return counts
}
