import { useAddressFilters } from '../../platform/form/use-address-filters'
import { setPart, useAddressQuery } from '../../platform/form/use-address-query'

/** The filters of each log. Both logs keep them in the page's address, and share those that both have. */
export const FILTERS = {
  activity: ['text', 'rule', 'status', 'period'],
  errors: ['text', 'system', 'code', 'period'],
} as const
export type Log = keyof typeof FILTERS
export type EntryFilters = Readonly<Record<string, string>>

export const PERIODS = ['24h', '7d', '30d'] as const

const TAB = 'log'
const TYPED: ReadonlySet<string> = new Set(['text', 'code'])

/** Which log is open. */
export function useOpenLog() {
  const [query, edit] = useAddressQuery()
  const log: Log = query.get(TAB) === 'errors' ? 'errors' : 'activity'
  const open = (next: Log) => edit((now) => setPart(now, TAB, next === 'errors' ? next : ''))
  return { log, open }
}

/** The filters of a log. */
export function useEntryFilters(log: Log) {
  const names: readonly string[] = FILTERS[log]
  const inAddress = useAddressFilters(names, TYPED)
  return { ...inAddress, isNarrowed: names.some((name) => inAddress.filters[name] !== '') }
}
