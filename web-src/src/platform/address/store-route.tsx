import { Outlet, useParams } from 'react-router'
import { failureIn } from '../api/admin-api-context'
import { useStore } from '../api/use-store'
import { NoStorePage } from '../ui/message-pages'

/** The pages of one Amazon store. The address may name one that was removed. */
export function StoreRoute() {
  const { storeId = '' } = useParams()
  const { isLoadingError, error } = useStore(storeId)
  return isLoadingError && failureIn(error).kind === 'not-found' ? <NoStorePage /> : <Outlet />
}
