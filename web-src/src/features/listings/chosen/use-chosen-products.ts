import { useQuery } from '@tanstack/react-query'
import type {
  ChosenProductsReply,
  ChosenProductsRequest,
} from '../../../../../actions/admin-api/contract/listings'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'

/** The server's limit per request. */
export const PRODUCTS_MAXIMUM = 100

/** The listings of the products selected in Commerce's grid. Sends no request for an empty selection. */
export function useChosenProducts(ids: readonly string[]) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['chosen-products', ids],
    enabled: ids.length > 0,
    queryFn: async ({ signal }) => {
      const body: ChosenProductsRequest = { ids: ids.slice(0, PRODUCTS_MAXIMUM) }
      return unwrap(
        await api<ChosenProductsReply>({ method: 'POST', path: '/products/listings', body, signal }),
      )
    },
  })
}
