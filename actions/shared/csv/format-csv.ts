import { stringify } from 'csv-stringify/sync'

/** The separator of cells. Spreadsheets expect a semicolon where the comma is the decimal separator. */
export type CsvSeparator = ',' | ';'

export interface CsvFormat {
  /** False for later parts of a file. */
  readonly hasHeader: boolean
  readonly separator?: CsvSeparator
}

/** Characters that begin a formula in a spreadsheet, including their full-width forms. */
const BEGINS = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]'
/**
 * Where a formula may begin: at the start, and after anything that another program may take for the end of a cell. The
 * mark is an apostrophe. A cell that begins with an apostrophe gets one more, because spreadsheets mark text with it.
 */
const FORMULA = new RegExp(`(^|[,;\\t\\r\\n|][ "]*)('*)(?=${BEGINS})|^()('*)(?=[\\t\\r\\n'])`, 'g')
const MARKED = new RegExp(`(^|[,;\\t\\r\\n|][ "]*)'('*)(?=${BEGINS})|^()'('*)`, 'g')

/**
 * Lines of a CSV file, each with its line break. A cell that a spreadsheet would take for a formula is prefixed with an
 * apostrophe, which {@link withoutFormulaMark} removes.
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

/**
 * Removes the mark that {@link formatCsv} or a spreadsheet added, so that an exported file can be uploaded unchanged.
 */
export function withoutFormulaMark(cell: string): string {
  return cell.replace(
    MARKED,
    (_all, before = '', marks = '', first = '', more = '') => `${before}${first}${marks}${more}`,
  )
}
