import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** What narrows each log; parts of the page's address, which both logs share as far as both know them. */
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
  const [query, setQuery] = useSearchParams()
  const log: Log = query.get(TAB) === 'errors' ? 'errors' : 'activity'
  const open = (next: Log) =>
    setQuery((before) => {
      const after = new URLSearchParams(before)
      if (next === 'errors') after.set(TAB, next)
      else after.delete(TAB)
      return after
    })
  return { log, open }
}

/** The filters in the address. A choice is a step that the back button takes back; typing is not one for each letter. */
export function useEntryFilters(log: Log) {
  const [query, setQuery] = useSearchParams()
  const names: readonly string[] = FILTERS[log]
  const filters: EntryFilters = Object.fromEntries(names.map((name) => [name, query.get(name) ?? '']))
  const change = useCallback(
    (name: string, value: string) =>
      setQuery(
        (before) => {
          const after = new URLSearchParams(before)
          if (value === '') after.delete(name)
          else after.set(name, value)
          return after
        },
        { replace: TYPED.has(name) },
      ),
    [setQuery],
  )
  const clear = () =>
    setQuery((before) => {
      const after = new URLSearchParams(before)
      for (const name of names) after.delete(name)
      return after
    })
  return { filters, change, clear, isNarrowed: names.some((name) => filters[name] !== '') }
}
