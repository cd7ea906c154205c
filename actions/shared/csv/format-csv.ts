import { stringify } from 'csv-stringify/sync'

/**
 * Lines of a CSV file, each with its end; the header among them where `withHeader`. A cell that a spreadsheet would take for
 * a formula (it begins with = + - @, a tab or a return) gets an apostrophe before it.
 */
export function formatCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  withHeader: boolean,
): string {
  return stringify(
    rows.map((row) => [...row]),
    { header: withHeader, columns: [...columns], escape_formulas: true, record_delimiter: 'windows' },
  )
}

/** What {@link formatCsv} put before a cell, taken away again: an exported file can be uploaded as it is. */
export function withoutFormulaMark(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
