import { stringify } from 'csv-stringify/sync'
import { withFormulaMark } from './clean-cell'

/** The separator of cells. Spreadsheets expect a semicolon where the comma is the decimal separator. */
export type CsvSeparator = ',' | ';'

export interface CsvFormat {
  /** False for later parts of a file. */
  readonly hasHeader: boolean
  readonly separator?: CsvSeparator
}

/**
 * Lines of a CSV file, each with its line break. A cell that a spreadsheet would take for a formula is prefixed with an
 * apostrophe, which `withoutFormulaMark` removes.
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
