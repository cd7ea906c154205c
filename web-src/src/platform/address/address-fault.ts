import type { ApiFailure } from '../api/admin-api'

/** The server's maximum for a search. */
export const TEXT_MAXIMUM = 100

/** Something in the page's address that does not exist, or that nobody can search for. An address may be old or edited. */
export type AddressFault = 'store' | 'account' | 'text' | 'filters'

export type Filters = Readonly<Record<string, string>>

/** What is wrong with the filters in the address. Null: the failure has another cause. */
export function addressFault(failure: ApiFailure, filters: Filters): AddressFault | null {
  const { store = '', text = '' } = filters
  if (failure.kind === 'not-found') return store === '' ? null : 'store'
  if (failure.kind !== 'refused') return null
  if (text.length > TEXT_MAXIMUM) return 'text'
  return Object.values(filters).some((value) => value !== '') ? 'filters' : null
}
