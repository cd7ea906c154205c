import { useQuery } from '@tanstack/react-query'
import type {
  ChosenProductsReply,
  ChosenProductsRequest,
} from '../../../../../actions/admin-api/contract/listings'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'

/** As many as the server takes at once. */
const AT_ONCE = 100

/** The listings of products that were selected in Commerce's grid; nothing is asked where none was. */
export function useChosenProducts(ids: readonly string[]) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['chosen-products', ids],
    enabled: ids.length > 0,
    queryFn: async ({ signal }) => {
      const body: ChosenProductsRequest = { ids: ids.slice(0, AT_ONCE) }
      return unwrap(
        await api<ChosenProductsReply>({ method: 'POST', path: '/products/listings', body, signal }),
      )
    },
  })
}
