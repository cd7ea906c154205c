import { cleanCell, isErrorCell } from './clean-cell'
import { type FileColumns, SELLER_SKU_COLUMN } from './file-columns'
import { mistake, type RowMistake, shortened } from './row-mistakes'
import { sellerSkusOf, type UploadedRow } from './uploaded-rows'
import { REMOVE_COLUMN, readYes } from './yes-cell'

const LENGTH_MAXIMUM = 200
const SKU = 'sku'

export const MAPPING_FILE: FileColumns = { names: [SELLER_SKU_COLUMN, SKU, REMOVE_COLUMN] }

export type MappingFileRow =
  /** `sku: null` removes the mapping. */
  | {
      readonly kind: 'mapping'
      readonly mapping: {
        readonly sellerSku: string
        /** The seller SKU without hidden characters, if that differs. */
        readonly orSellerSku: string | null
        readonly sku: string | null
      }
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong'; readonly mistake: RowMistake }

/** Parses a row of a file of mappings. A row without a SKU changes nothing, since exported files contain such rows. */
export function parseMappingRow(row: UploadedRow): MappingFileRow {
  const [sellerSku = '', orSellerSku = null] = sellerSkusOf(row)
  const sku = cleanCell(row.cell(SKU))
  const wrong = mistakeIn(sellerSku, sku)
  if (wrong) return { kind: 'wrong', mistake: wrong }
  const removal = readYes(REMOVE_COLUMN, row.cell(REMOVE_COLUMN))
  if (removal.kind === 'wrong') return removal
  if (removal.isYes) return { kind: 'mapping', mapping: { sellerSku, orSellerSku, sku: null } }
  return sku === '' ? { kind: 'nothing' } : { kind: 'mapping', mapping: { sellerSku, orSellerSku, sku } }
}

function mistakeIn(sellerSku: string, sku: string): RowMistake | null {
  if (sellerSku === '') return mistake('no-seller-sku', {})
  for (const [column, cell] of [
    [SELLER_SKU_COLUMN, sellerSku],
    [SKU, sku],
  ] as const) {
    if (isErrorCell(cell)) return mistake('error-cell', { column, got: shortened(cell) })
    if (cell.length > LENGTH_MAXIMUM) return mistake('too-long', { column, maximum: LENGTH_MAXIMUM })
  }
  return null
}
