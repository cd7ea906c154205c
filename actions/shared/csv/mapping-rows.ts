import { mistake, type RowMistake } from './row-mistakes'
import type { UploadedRow } from './uploaded-rows'
import { REMOVE_COLUMN, readYes } from './yes-cell'

const LENGTH_MAXIMUM = 200

/** Columns that a file of mappings must have. */
export const MAPPING_COLUMNS = ['seller-sku', 'sku'] as const

export type MappingFileRow =
  /** `sku: null` takes the mapping away. */
  | {
      readonly kind: 'mapping'
      readonly mapping: { readonly sellerSku: string; readonly sku: string | null }
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong'; readonly mistake: RowMistake }

/** A row of a file of mappings. One without a SKU leaves its listing as it is: exported files have those. */
export function parseMappingRow({ cell }: UploadedRow): MappingFileRow {
  const [sellerSku, sku] = [cell('seller-sku'), cell('sku')]
  if (sellerSku === '') return { kind: 'wrong', mistake: mistake('no-seller-sku', {}) }
  const tooLong =
    sellerSku.length > LENGTH_MAXIMUM ? 'seller-sku' : sku.length > LENGTH_MAXIMUM ? 'sku' : null
  if (tooLong) {
    return { kind: 'wrong', mistake: mistake('too-long', { column: tooLong, maximum: LENGTH_MAXIMUM }) }
  }
  const removal = readYes(REMOVE_COLUMN, cell(REMOVE_COLUMN))
  if (removal.kind === 'wrong') return removal
  if (removal.isYes) return { kind: 'mapping', mapping: { sellerSku, sku: null } }
  return sku === '' ? { kind: 'nothing' } : { kind: 'mapping', mapping: { sellerSku, sku } }
}
