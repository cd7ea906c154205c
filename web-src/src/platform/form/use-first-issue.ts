import { useEffect, useRef } from 'react'

/** Focuses the first field with an issue after each attempt, which also scrolls to it. */
export function useFirstIssue(attempts: number) {
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempts > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts])
  return fields
}
