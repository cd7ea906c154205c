import { useQuery } from '@tanstack/react-query'
import type { RuleChoicesReply } from '../../../../../actions/admin-api/contract/rules'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { storePath } from '../../../platform/api/use-store'

/** Milliseconds. Categories and attributes change rarely, and reading them takes several calls of Commerce. */
const FRESH_MS = 300_000

/** What Commerce has for conditions. */
export function useRuleChoices(storeId: string, isWanted: boolean) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['rule-choices', storeId],
    queryFn: async ({ signal }) =>
      unwrap(await api<RuleChoicesReply>({ path: `${storePath(storeId)}/rule-choices`, signal })),
    enabled: isWanted,
    staleTime: FRESH_MS,
  })
}
