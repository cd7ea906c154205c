import { mistake, type RowMistake, shortened } from './row-mistakes'

/** The column that removes what the row names. A file may leave it out. */
export const REMOVE_COLUMN = 'remove'

export type YesCell =
  | { readonly kind: 'read'; readonly isYes: boolean }
  | { readonly kind: 'wrong'; readonly mistake: RowMistake }

/** Accepts `yes` in any case, `no`, or nothing. */
export function readYes(column: string, cell: string): YesCell {
  const word = cell.toLowerCase()
  if (word === 'yes') return { kind: 'read', isYes: true }
  if (word === '' || word === 'no') return { kind: 'read', isYes: false }
  return { kind: 'wrong', mistake: mistake('not-yes', { column, got: shortened(cell) }) }
}
