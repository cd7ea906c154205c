import { queryOptions } from '@tanstack/react-query'
import type { StoresReply } from '../../../../actions/admin-api/contract/stores'
import type { AdminApi } from './admin-api'
import { unwrap } from './admin-api-context'

/** All connected stores with what needs a person. */
export function storesQuery(api: AdminApi) {
  return queryOptions({
    queryKey: ['stores'],
    queryFn: async ({ signal }) => unwrap(await api<StoresReply>({ path: '/stores', signal })),
  })
}
