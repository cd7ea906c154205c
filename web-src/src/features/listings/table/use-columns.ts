import { useState } from 'react'
import { recall, remember } from '../../../platform/remembered'
import { COLUMNS, type ColumnName, FIRST_SHOWN, ROW_HEADER } from './column-names'

const REMEMBERED = 'listing-columns'

/** The columns that the user chose, in the order of the table. */
export function useColumns() {
  const [chosen, setChosen] = useState(() => recall(REMEMBERED, readColumns) ?? FIRST_SHOWN)
  const choose = (names: Iterable<unknown>) => {
    const columns = inOrder(new Set(names))
    setChosen(columns)
    remember(REMEMBERED, columns)
  }
  return { columns: chosen, choose }
}

/** Drops unknown columns, which another version of the page may have stored. */
export function readColumns(value: unknown): readonly ColumnName[] | null {
  return Array.isArray(value) ? inOrder(new Set(value)) : null
}

function inOrder(names: ReadonlySet<unknown>): readonly ColumnName[] {
  return COLUMNS.filter((name) => name === ROW_HEADER || names.has(name))
}
