import { type RefObject, useCallback } from 'react'

/** Of the header. */
const FIRST_ROWS = 1

/** Places of the rows that are drawn, counted from 0. A table draws only what is in view. */
export function useShownRows(table: RefObject<HTMLElement>): () => readonly number[] {
  return useCallback(() => {
    const rows = [...(table.current?.querySelectorAll('[role="row"][aria-rowindex]') ?? [])]
    return rows
      .map((row) => Number(row.getAttribute('aria-rowindex')) - 1 - FIRST_ROWS)
      .filter((place) => place >= 0)
  }, [table])
}

/** The grid hands the focus on to the row that had it last. */
export function focusTable(table: HTMLElement | null): void {
  table?.querySelector<HTMLElement>('[role="grid"]')?.focus()
}
