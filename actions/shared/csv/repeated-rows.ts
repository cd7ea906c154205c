import type { RefusedLine } from '../database/work/uploads'
import { cleanCell } from './clean-cell'
import { SELLER_SKU_COLUMN } from './file-columns'
import type { CsvRow } from './parse-csv'
import { mistake, shortened } from './row-mistakes'
import { type UploadedRow, uploadedRow } from './uploaded-rows'

/** The last row of each seller SKU of a file. */
export interface LastRows {
  readonly lines: ReadonlyMap<string, number>
  readonly hasRepeats: boolean
}

export async function lastRows(rows: AsyncIterable<CsvRow>): Promise<LastRows> {
  const lines = new Map<string, number>()
  let hasRepeats = false
  for await (const row of rows) {
    if (row.kind !== 'row') continue
    const sellerSku = sellerSkuOf(uploadedRow(row))
    if (sellerSku === '') continue
    hasRepeats ||= lines.has(sellerSku)
    lines.set(sellerSku, row.line)
  }
  return { lines, hasRepeats }
}

/** Of several rows with one seller SKU, the last one is used. The others are refused. */
export function refuseRepeated(
  rows: readonly UploadedRow[],
  { lines }: LastRows,
): { readonly rows: readonly UploadedRow[]; readonly repeated: readonly RefusedLine[] } {
  const used: UploadedRow[] = []
  const repeated: RefusedLine[] = []
  for (const row of rows) {
    const sellerSku = sellerSkuOf(row)
    const last = lines.get(sellerSku) ?? row.line
    if (last <= row.line) used.push(row)
    else {
      const values = { sellerSku: shortened(sellerSku), line: last }
      repeated.push({ line: row.line, mistakes: [mistake('repeated', values)] })
    }
  }
  return { rows: used, repeated }
}

function sellerSkuOf({ cell }: UploadedRow): string {
  return cleanCell(cell(SELLER_SKU_COLUMN))
}
