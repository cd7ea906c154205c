import { useCallback } from 'react'
import { type NavigateOptions, useNavigate, useSearchParams } from 'react-router'

/**
 * Reads and edits the query of the page's address. An edit starts from the current address, so two edits between
 * renders both apply. (Edits through `useSearchParams` start from the last render.)
 */
export function useAddressQuery() {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const edit = useCallback(
    (change: (query: URLSearchParams) => void, options: NavigateOptions = {}) => {
      const [, now = ''] = window.location.hash.split('?')
      const after = new URLSearchParams(now)
      change(after)
      void navigate(`?${after}`, options)
    },
    [navigate],
  )
  return [query, edit] as const
}

/** Sets a part of the query. An empty value removes it. */
export function setPart(query: URLSearchParams, name: string, value: string): void {
  if (value === '') query.delete(name)
  else query.set(name, value)
}
