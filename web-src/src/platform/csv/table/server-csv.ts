import { withTimeZone } from './cell-text'
import { ENDS_AT, IGNORE } from './file-fields'
import { FileError, pause, ROWS_MAXIMUM, type Table } from './table'

const ROWS_BETWEEN_PAUSES = 2_000

/** Which column of the table is which column for the server. */
export interface ChosenColumns {
  /** The place of the header in the table's rows. */
  readonly header: number
  readonly columns: readonly { readonly index: number; readonly column: string }[]
}

/**
 * The table as the server reads it, in parts. Each row keeps its number, so that what the server says of a row is true
 * of the spreadsheet.
 */
export async function* serverCsv(
  { rows, separator }: Table,
  { header, columns }: ChosenColumns,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const used = columns.filter(({ column }) => column !== IGNORE)
  const begin = rows[header]
  if (!begin || header + 1 >= rows.length) throw new FileError('empty')
  if (rows.length - header - 1 > ROWS_MAXIMUM) throw new FileError('too-many-rows')
  const line = (cells: readonly string[]) => `${cells.map((cell) => quoted(cell)).join(separator)}\n`
  let written = begin.number
  let text = '\n'.repeat(begin.number - 1) + line(used.map(({ column }) => column))
  for (let place = header + 1; place < rows.length; place += 1) {
    const { number, cells } = rows[place] ?? begin
    text += '\n'.repeat(number - written - 1)
    text += line(used.map(({ index, column }) => cellFor(column, cells[index] ?? '')))
    written = number
    if (place % ROWS_BETWEEN_PAUSES !== 0) continue
    yield text
    text = ''
    await pause(signal)
  }
  yield text
}

function cellFor(column: string, cell: string): string {
  return column === ENDS_AT ? withTimeZone(cell) : cell
}

/** A cell of a CSV file. */
export function quoted(cell: string): string {
  return /["\r\n,;\t|]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
