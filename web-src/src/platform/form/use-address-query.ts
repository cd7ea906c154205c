import { useCallback } from 'react'
import { type NavigateOptions, useNavigate, useSearchParams } from 'react-router'

/**
 * The query of the page's address, and how to edit it. An edit starts from the address as it is at that moment: two that
 * follow each other faster than React draws both count. (The edits of `useSearchParams` start from what was drawn last.)
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

/** Sets a part of the query; an empty one is left out. */
export function setPart(query: URLSearchParams, name: string, value: string): void {
  if (value === '') query.delete(name)
  else query.set(name, value)
}
