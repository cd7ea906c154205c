import { stringify } from 'csv-stringify/sync'

/** Between cells: spreadsheets expect a semicolon where the comma is the decimal sign. */
export type CsvSeparator = ',' | ';'

export interface CsvFormat {
  /** A later part of a file has none. */
  readonly hasHeader: boolean
  readonly separator?: CsvSeparator
}

/** With what a spreadsheet begins a formula, in full width too. */
const BEGINS = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]'
/**
 * Where a formula may begin: at the start, and behind whatever another program takes for the end of a cell. Marks are
 * apostrophes, and one more is put before those that are there.
 */
const FORMULA = new RegExp(`(^|[,;\\t\\r\\n|][ "]*)('*)(?=${BEGINS})|^()('*)(?=[\\t\\r\\n])`, 'g')
const MARKED = new RegExp(`(^|[,;\\t\\r\\n|][ "]*)'('*)(?=${BEGINS})|^()'('*)(?=[\\t\\r\\n])`, 'g')

/**
 * Lines of a CSV file, each with its end. A cell that a spreadsheet would take for a formula gets an apostrophe before
 * it, which {@link withoutFormulaMark} takes away.
 */
export function formatCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  { hasHeader, separator = ',' }: CsvFormat,
): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? withFormulaMark(cell) : cell))),
    { header: hasHeader, columns: [...columns], delimiter: separator, record_delimiter: 'windows' },
  )
}

function withFormulaMark(cell: string): string {
  return cell.replace(
    FORMULA,
    (_all, before = '', marks = '', first = '', more = '') => `${before}${first}'${marks}${more}`,
  )
}

/** What {@link formatCsv} put into a cell, taken away again: an exported file can be uploaded as it is. */
export function withoutFormulaMark(cell: string): string {
  return cell.replace(
    MARKED,
    (_all, before = '', marks = '', first = '', more = '') => `${before}${first}${marks}${more}`,
  )
}
