import { type RefObject, useCallback } from 'react'

/** The header row. */
const FIRST_ROWS = 1

/** Returns the indexes of the drawn rows, from 0. The table draws only visible rows. */
export function useShownRows(table: RefObject<HTMLElement>): () => readonly number[] {
  return useCallback(() => {
    const rows = [...(table.current?.querySelectorAll('[role="row"][aria-rowindex]') ?? [])]
    return rows
      .map((row) => Number(row.getAttribute('aria-rowindex')) - 1 - FIRST_ROWS)
      .filter((place) => place >= 0)
  }, [table])
}

/** Focuses the grid, which passes the focus to the row that had it last. */
export function focusTable(table: HTMLElement | null): void {
  table?.querySelector<HTMLElement>('[role="grid"]')?.focus()
}
