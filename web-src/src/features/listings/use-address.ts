import { useLocation, useNavigate } from 'react-router'
import { useAddressFilters } from '../../platform/form/use-address-filters'
import { setPart, useAddressQuery } from '../../platform/form/use-address-query'

/**
 * The filters and the order of the listings. Each is part of the page's address, so that it can be bookmarked and
 * shared.
 */
export const FILTERS = ['text', 'rule', 'state', 'channel', 'onAmazon', 'override', 'sort'] as const
export type Filter = (typeof FILTERS)[number]
export type Filters = Readonly<Record<Filter, string>>

const OPENED = 'listing'
const TYPED: ReadonlySet<string> = new Set(['text'])

/** Whether a filter leaves listings out. The order never does. */
export function isNarrowed(filters: Filters): boolean {
  return FILTERS.some((name) => name !== 'sort' && filters[name] !== '')
}

export const useFilters = () => useAddressFilters(FILTERS, TYPED)

/** The seller SKU of the open panel, kept in the address so that the back button closes the panel. */
export function useOpened() {
  const [query, edit] = useAddressQuery()
  const { state } = useLocation()
  const navigate = useNavigate()
  const opened = query.get(OPENED)
  const isOpenedHere = (state as { isOpenedHere?: boolean } | null)?.isOpenedHere === true
  const open = (sellerSku: string) =>
    edit((now) => setPart(now, OPENED, sellerSku), {
      replace: opened !== null,
      state: { isOpenedHere: opened === null || isOpenedHere },
    })
  const close = () => {
    if (isOpenedHere) return void navigate(-1)
    edit((now) => now.delete(OPENED), { replace: true })
  }
  return { opened, open, close }
}
