import { RULES } from '../../../../actions/shared/listing-quantity/decision'
import { useAddressFilters } from '../../platform/form/use-address-filters'
import { setPart, useAddressQuery } from '../../platform/form/use-address-query'

/** The filters of each log. Both logs keep them in the page's address, and share those that both have. */
export const FILTERS = {
  activity: ['text', 'rule', 'status', 'period'],
  errors: ['text', 'system', 'code', 'period'],
} as const
export type Log = keyof typeof FILTERS
export type EntryFilters = Readonly<Record<string, string>>

/** The values of a filter by choice. Every other filter takes any text. */
export const FILTER_VALUES = {
  rule: RULES,
  status: ['accepted', 'rejected'],
  system: ['amazon', 'commerce', 'events'],
  period: ['24h', '7d', '30d'],
} as const

/** A filter of the address, which may be edited or old. An unknown value is as none. */
export function knownFilters(given: EntryFilters): EntryFilters {
  const values: Readonly<Record<string, readonly string[]>> = FILTER_VALUES
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      values[name]?.includes(value) === false ? '' : value,
    ]),
  )
}

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
  const filters = knownFilters(inAddress.filters)
  return { ...inAddress, filters, isNarrowed: names.some((name) => filters[name] !== '') }
}
