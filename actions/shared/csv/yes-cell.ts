import { cleanCell } from './clean-cell'
import { mistake, type RowMistake, shortened } from './row-mistakes'

/** The column that removes what the row names. A file may leave it out. */
export const REMOVE_COLUMN = 'remove'

export type YesCell =
  | { readonly kind: 'read'; readonly isYes: boolean }
  | { readonly kind: 'wrong'; readonly mistake: RowMistake }

/** Accepts `yes` in any case, `no`, or nothing. Spreadsheets write `true` and `false` for a checked box. */
export function readYes(column: string, cell: string): YesCell {
  const word = cleanCell(cell).toLowerCase()
  if (word === 'yes' || word === 'true') return { kind: 'read', isYes: true }
  if (word === '' || word === 'no' || word === 'false') return { kind: 'read', isYes: false }
  return { kind: 'wrong', mistake: mistake('not-yes', { column, got: shortened(cell) }) }
}
