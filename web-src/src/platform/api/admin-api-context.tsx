import { createContext, type ReactNode, useContext } from 'react'
import type { AdminApi, ApiFailure, ApiResult } from './admin-api'

/** Carries a failure through a query or a mutation, which can only pass on an error. */
class ApiError extends Error {
  constructor(readonly failure: ApiFailure) {
    super(`admin-api: ${failure.kind}`)
  }
}

const AdminApiContext = createContext<AdminApi | null>(null)

export function AdminApiProvider({
  api,
  children,
}: {
  readonly api: AdminApi
  readonly children: ReactNode
}) {
  return <AdminApiContext.Provider value={api}>{children}</AdminApiContext.Provider>
}

export function useAdminApi(): AdminApi {
  const api = useContext(AdminApiContext)
  if (!api) throw new Error('useAdminApi needs an AdminApiProvider around it')
  return api
}

/** Returns the value or throws an {@link ApiError}. */
export function unwrap<T>(result: ApiResult<T>): T {
  if (result.kind !== 'ok') throw new ApiError(result)
  return result.value
}

/** Returns the failure behind anything that a query or a mutation threw. */
export function failureIn(error: unknown): ApiFailure {
  return error instanceof ApiError ? error.failure : { kind: 'server', requestId: null }
}
