import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { RuleChoicesReply } from '../../../../../actions/admin-api/contract/rules'
import type { AdminApi } from '../../../platform/api/admin-api'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { storePath } from '../../../platform/api/use-store'
import type { Choices } from './rule-words'

/** Milliseconds. Categories and attributes change rarely, and reading them takes several calls of Commerce. */
const FRESH_MS = 300_000

function choicesQuery(api: AdminApi, storeId: string) {
  return queryOptions({
    queryKey: ['rule-choices', storeId],
    queryFn: async ({ signal }) =>
      unwrap(await api<RuleChoicesReply>({ path: `${storePath(storeId)}/rule-choices`, signal })),
    staleTime: FRESH_MS,
  })
}

/** What Commerce has for conditions. */
export function useRuleChoices(storeId: string, isWanted: boolean) {
  return useQuery({ ...choicesQuery(useAdminApi(), storeId), enabled: isWanted })
}

/** Reads what Commerce has, or takes what was read a short time ago. Undefined if that fails. */
export function useReadRuleChoices(storeId: string): () => Promise<Choices> {
  const api = useAdminApi()
  const queries = useQueryClient()
  return useCallback(
    () => queries.fetchQuery(choicesQuery(api, storeId)).catch(() => undefined),
    [api, queries, storeId],
  )
}
