import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/**
 * Filters that are parts of the page's address, so that they can be kept and shared; empty where one is not set. A
 * choice is a step that the back button takes back; what is typed is not one for each letter.
 */
export function useAddressFilters<Name extends string>(names: readonly Name[], typed: ReadonlySet<string>) {
  const [query, setQuery] = useSearchParams()
  const filters = Object.fromEntries(names.map((name) => [name, query.get(name) ?? ''])) as Readonly<
    Record<Name, string>
  >
  const change = useCallback(
    (name: Name, value: string) =>
      setQuery(
        (before) => {
          const after = new URLSearchParams(before)
          if (value === '') after.delete(name)
          else after.set(name, value)
          return after
        },
        { replace: typed.has(name) },
      ),
    [setQuery, typed],
  )
  const clear = () =>
    setQuery((before) => {
      const after = new URLSearchParams(before)
      for (const name of names) after.delete(name)
      return after
    })
  return { filters, change, clear }
}
