import { withoutFormulaMark } from './format-csv'
import type { CsvRow } from './parse-csv'

/** A row with the text of each column, without formula marks; empty if it has no such cell. */
export interface UploadedRow {
  readonly line: number
  readonly cell: (column: string) => string
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

function uploadedRow({ line, cells }: Extract<CsvRow, { kind: 'row' }>): UploadedRow {
  return { line, cell: (column) => withoutFormulaMark(cells[column] ?? '') }
}

/** Of several rows for the same thing, the last one counts, so that batch limits do not matter. */
export function lastOfEach<Row>(rows: readonly Row[], nameOf: (row: Row) => string): readonly Row[] {
  return [...new Map(rows.map((row) => [nameOf(row), row])).values()]
}
