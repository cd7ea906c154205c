import { useLocation, useNavigate } from 'react-router'
import {
  LISTING_CHANNELS,
  LISTING_REASONS,
  LISTING_SORTS,
  LISTING_STATES,
  ON_AMAZON,
} from '../../../../actions/shared/listing-quantity/listing-filters'
import { useAddressFilters } from '../../platform/form/use-address-filters'
import { setPart, useAddressQuery } from '../../platform/form/use-address-query'

/**
 * The filters and the order of the listings. Each is part of the page's address, so that it can be bookmarked and
 * shared. The page of one store has no filter by store.
 */
export const FILTERS = ['text', 'store', 'rule', 'state', 'channel', 'onAmazon', 'override', 'sort'] as const
export type Filter = (typeof FILTERS)[number]
export type Filters = Readonly<Record<Filter, string>>

/** The values of each filter. Null: any text. */
export const FILTER_VALUES = {
  text: null,
  store: null,
  rule: LISTING_REASONS,
  state: LISTING_STATES,
  channel: LISTING_CHANNELS,
  onAmazon: ON_AMAZON,
  override: ['yes', 'no'],
  sort: LISTING_SORTS.flatMap((column) => [column, `-${column}`]),
} as const satisfies Readonly<Record<Filter, readonly string[] | null>>

/** All filters. An unknown value, which another version of the page may have stored, is as none. */
export function knownFilters(given: Readonly<Record<string, string>>): Filters {
  const known = (name: Filter) => {
    const values: readonly string[] | null = FILTER_VALUES[name]
    const value = given[name] ?? ''
    return values === null || values.includes(value) ? value : ''
  }
  return Object.fromEntries(FILTERS.map((name) => [name, known(name)])) as Filters
}

const OPENED = 'listing'
/** The store of the open listing. The page of one store does not need it. */
const OPENED_IN = 'in'
const TYPED: ReadonlySet<string> = new Set(['text'])

/** Whether a filter leaves listings out. The order never does. */
export function isNarrowed(filters: Filters): boolean {
  return FILTERS.some((name) => name !== 'sort' && filters[name] !== '')
}

export function useFilters() {
  const { filters, ...edits } = useAddressFilters(FILTERS, TYPED)
  return { filters: knownFilters(filters), ...edits }
}

export interface OpenedListing {
  readonly storeId: string
  readonly sellerSku: string
}

/** The listing of the open panel, kept in the address so that the back button closes the panel. */
export function useOpened(pageStoreId: string | null) {
  const [query, edit] = useAddressQuery()
  const { state } = useLocation()
  const navigate = useNavigate()
  const [sellerSku, storeId] = [query.get(OPENED), pageStoreId ?? query.get(OPENED_IN)]
  const opened: OpenedListing | null = sellerSku === null || storeId === null ? null : { storeId, sellerSku }
  const isOpenedHere = (state as { isOpenedHere?: boolean } | null)?.isOpenedHere === true
  const open = (listing: OpenedListing) =>
    edit(
      (now) => {
        setPart(now, OPENED, listing.sellerSku)
        if (pageStoreId === null) setPart(now, OPENED_IN, listing.storeId)
      },
      { replace: opened !== null, state: { isOpenedHere: opened === null || isOpenedHere } },
    )
  const close = () => {
    if (isOpenedHere) return void navigate(-1)
    edit(
      (now) => {
        now.delete(OPENED)
        now.delete(OPENED_IN)
      },
      { replace: true },
    )
  }
  return { opened, open, close }
}
