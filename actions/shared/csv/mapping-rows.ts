import { mistake, type RowMistake } from './row-mistakes'
import type { UploadedRow } from './uploaded-rows'
import { REMOVE_COLUMN, readYes } from './yes-cell'

const LENGTH_MAXIMUM = 200

/** The columns that a file of mappings must have. */
export const MAPPING_COLUMNS = ['seller-sku', 'sku'] as const

export type MappingFileRow =
  /** `sku: null` removes the mapping. */
  | {
      readonly kind: 'mapping'
      readonly mapping: { readonly sellerSku: string; readonly sku: string | null }
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong'; readonly mistake: RowMistake }

/** Parses a row of a file of mappings. A row without a SKU changes nothing, since exported files contain such rows. */
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
