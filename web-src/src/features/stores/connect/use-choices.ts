import { useQuery } from '@tanstack/react-query'
import type { AccountsReply } from '../../../../../actions/admin-api/contract/accounts'
import type {
  ConnectionReply,
  ConnectPreviewReply,
  WebsitesReply,
} from '../../../../../actions/admin-api/contract/stores'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'

/** Everything that a store can be connected to. */
export function useChoices() {
  const api = useAdminApi()
  const read = <Reply>(name: string, path: string) => ({
    queryKey: [name],
    queryFn: async ({ signal }: { signal: AbortSignal }) => unwrap(await api<Reply>({ path, signal })),
  })
  const connection = useQuery(read<ConnectionReply>('connection', '/connection'))
  const accounts = useQuery(read<AccountsReply>('accounts', '/accounts'))
  const websites = useQuery(read<WebsitesReply>('websites', '/websites'))
  const all = [connection, accounts, websites]
  return {
    connection: connection.data,
    accounts: accounts.data?.accounts,
    websites: websites.data?.websites,
    error: all.find(({ error }) => error)?.error ?? null,
    retry: () => {
      for (const query of all) if (query.error) void query.refetch()
    },
    refreshAccounts: () => accounts.refetch(),
  }
}

/** Stores that may share seller SKUs with the new one. */
export function useConnectPreview(accountId: string | null, marketplaceId: string | null) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['connect-preview', accountId, marketplaceId],
    enabled: accountId !== null && marketplaceId !== null,
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ marketplaceId: marketplaceId ?? '' })
      const path = `/accounts/${encodeURIComponent(accountId ?? '')}/connect-preview?${query}`
      return unwrap(await api<ConnectPreviewReply>({ path, signal }))
    },
  })
}
