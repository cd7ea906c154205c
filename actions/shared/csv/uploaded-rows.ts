import { cleanCell, meantText } from './clean-cell'
import { SELLER_SKU_COLUMN } from './file-columns'
import type { CsvRow } from './parse-csv'
import type { DecimalMark } from './whole-number'

/** A row with the text of each column. */
export interface UploadedRow {
  readonly line: number
  /** Whether the file has this column. */
  readonly has: (column: string) => boolean
  /** The text as a person means it, without the marks of a spreadsheet; empty if the row has no such cell. */
  readonly cell: (column: string) => string
  /** What a comma in a number means. */
  readonly decimals: DecimalMark
}

const BATCH = 500

/** The rows after a line, in batches. */
export async function* rowBatches(
  rows: AsyncIterable<CsvRow>,
  after: number,
): AsyncGenerator<readonly CsvRow[]> {
  let batch: CsvRow[] = []
  for await (const row of rows) {
    if (row.line <= after) continue
    batch.push(row)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** The rows that could be read. */
export function uploadedRows(batch: readonly CsvRow[]): readonly UploadedRow[] {
  return batch.flatMap((row) => (row.kind === 'row' ? [uploadedRow(row)] : []))
}

export function uploadedRow({ line, cells, decimals }: Extract<CsvRow, { kind: 'row' }>): UploadedRow {
  return {
    line,
    decimals,
    has: (column) => Object.hasOwn(cells, column),
    cell: (column) => meantText(cells[column] ?? ''),
  }
}

/** The seller SKU of a row as typed, and without hidden characters if that differs. The first that exists is meant. */
export function sellerSkusOf({ cell }: Pick<UploadedRow, 'cell'>): readonly string[] {
  const typed = cell(SELLER_SKU_COLUMN)
  return [...new Set([typed, cleanCell(typed)])].filter((sellerSku) => sellerSku !== '')
}

/** Of several rows for the same thing, the last one counts. */
export function lastOfEach<Row>(rows: readonly Row[], nameOf: (row: Row) => string): readonly Row[] {
  return [...new Map(rows.map((row) => [nameOf(row), row])).values()]
}
