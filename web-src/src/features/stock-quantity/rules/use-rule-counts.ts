import { useQuery } from '@tanstack/react-query'
import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { useAdminApi } from '../../../platform/api/admin-api-context'
import { useSettled } from '../../../platform/form/use-settled'
import { countRules, type RuleCounts } from './run-matches'

const SETTLED_MS = 600

/** How many listings each rule of the draft gives values. Undefined while they are counted, null if that failed. */
export function useRuleCounts(storeId: string, rules: readonly ListingRule[]): RuleCounts | null | undefined {
  const api = useAdminApi()
  const { settled, isCurrent } = useSettled(rules, SETTLED_MS)
  const { data, error } = useQuery({
    queryKey: ['rule-counts', storeId, settled],
    queryFn: ({ signal }) => countRules(api, storeId, settled, signal),
    enabled: settled.length > 0,
    retry: false,
    gcTime: 0,
  })
  if (!isCurrent) return undefined
  return error ? null : data
}
