import { useCallback } from 'react'
import { setPart, useAddressQuery } from './use-address-query'

/**
 * Filters kept in the page's address, so that they can be bookmarked and shared. Empty when not set. Choosing a filter
 * adds a history entry; typing adds one for the whole text.
 */
export function useAddressFilters<Name extends string>(names: readonly Name[], typed: ReadonlySet<string>) {
  const [query, edit] = useAddressQuery()
  const filters = Object.fromEntries(names.map((name) => [name, query.get(name) ?? ''])) as Readonly<
    Record<Name, string>
  >
  const change = useCallback(
    (name: Name, value: string) => edit((now) => setPart(now, name, value), { replace: typed.has(name) }),
    [edit, typed],
  )
  /** Null clears every filter. */
  const changeAll = (values: Readonly<Record<Name, string>> | null) =>
    edit((now) => {
      for (const name of names) setPart(now, name, values?.[name] ?? '')
    })
  const clear = () => changeAll(null)
  return { filters, change, changeAll, clear }
}
