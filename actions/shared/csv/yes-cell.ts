/** Column that takes away what the row names; a file may leave it out. */
export const REMOVE_COLUMN = 'remove'

export type YesCell =
  | { readonly kind: 'read'; readonly isYes: boolean }
  | { readonly kind: 'wrong'; readonly message: string }

/** `yes`, in whatever case, or `no` or nothing. */
export function readYes(column: string, cell: string): YesCell {
  const word = cell.toLowerCase()
  if (word === 'yes') return { kind: 'read', isYes: true }
  if (word === '' || word === 'no') return { kind: 'read', isYes: false }
  return { kind: 'wrong', message: `${column}: expected yes or nothing, got ${shortened(cell)}` }
}

/** A cell in a message: as much as tells it. */
export function shortened(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell
}
