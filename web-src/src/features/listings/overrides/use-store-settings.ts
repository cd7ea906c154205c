import { useQuery } from '@tanstack/react-query'
import type { StockQuantityReply } from '../../../../../actions/admin-api/contract/settings'
import type { StockQuantitySettings } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { scopePath } from '../../../platform/api/use-store'

/** The store's settings, to show beside the fields of an override. Null while they load, or if there are none. */
export function useStoreSettings(storeId: string | null): StockQuantitySettings | null {
  const api = useAdminApi()
  const { data } = useQuery({
    queryKey: ['store-settings', storeId],
    queryFn: async ({ signal }) => {
      const path = `${scopePath(storeId)}/stock-quantity`
      return unwrap(await api<StockQuantityReply>({ path, signal }))
    },
    enabled: storeId !== null,
  })
  return data?.settings ?? null
}
