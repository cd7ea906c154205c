import { useQuery } from '@tanstack/react-query'
import type { StoresReply } from '../../../../actions/admin-api/contract/stores'
import { useAdminApi } from './admin-api-context'
import { storesQuery } from './stores-query'

export type StoreNames = ReadonlyMap<string, string>

const NONE: StoreNames = new Map()

/** The names of all connected stores by their ids, in the order of the server. Empty until they are loaded. */
export function useStoreNames(isWanted: boolean): StoreNames {
  const api = useAdminApi()
  const { data } = useQuery({
    ...storesQuery(api),
    select: namesOf,
    enabled: isWanted,
    staleTime: 60_000,
  })
  return data ?? NONE
}

function namesOf({ stores }: StoresReply): StoreNames {
  return new Map(stores.map(({ id, name }) => [id, name]))
}
