import { useQuery } from '@tanstack/react-query'
import type { StoresReply } from '../../../../actions/admin-api/contract/stores'
import { unwrap, useAdminApi } from './admin-api-context'

export type StoreNames = ReadonlyMap<string, string>

const NONE: StoreNames = new Map()

/** The names of all connected stores by their ids, in the order of the server. Empty until they are loaded. */
export function useStoreNames(isWanted: boolean): StoreNames {
  const api = useAdminApi()
  const { data } = useQuery({
    queryKey: ['stores', 'names'],
    queryFn: async ({ signal }) => {
      const { stores } = unwrap(await api<StoresReply>({ path: '/stores', signal }))
      return new Map(stores.map(({ id, name }) => [id, name]))
    },
    enabled: isWanted,
    staleTime: 60_000,
  })
  return data ?? NONE
}
