import { useCallback } from 'react'
import { setPart, useAddressQuery } from './use-address-query'

/**
 * Filters that are parts of the page's address, so that they can be kept and shared; empty where one is not set. A
 * choice is a step that the back button takes back; what is typed is not one for each letter.
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
  const clear = () =>
    edit((now) => {
      for (const name of names) now.delete(name)
    })
  return { filters, change, clear }
}
