import { mistake, type RowMistake } from './row-mistakes'

/** The column that every file has. */
export const SELLER_SKU_COLUMN = 'seller-sku'

/** The columns of a kind of file. Only the seller SKU is required; what has no column stays as it is. */
export interface FileColumns {
  /** All of them, in the order of an export. */
  readonly names: readonly string[]
}

/** Columns of exported files that only help to read them. */
const INFORMATIVE: readonly string[] = ['title', 'asin']

/** The column of each cell; null for a cell that is not used. */
export type Header = readonly (string | null)[]

/**
 * Reads the row that names the columns, without regard to case, spaces and punctuation. Refuses a name that is not
 * known, because ignoring a misspelled one would leave a setting as it is.
 */
export function readHeader(record: readonly string[], { names }: FileColumns): Header | RowMistake {
  const known = [...names, ...INFORMATIVE]
  const columns = names.join(', ')
  const found = record.map((label) => known.find((name) => plain(name) === plain(label)) ?? null)
  const unknown = record.filter((label, index) => found[index] === null && plain(label) !== '')
  if (!found.includes(SELLER_SKU_COLUMN)) {
    return mistake('missing-columns', { columns, missing: SELLER_SKU_COLUMN })
  }
  if (unknown.length > 0) return mistake('unknown-columns', { columns, unknown: unknown.join(', ') })
  const header = found.map((name) => (name !== null && names.includes(name) ? name : null))
  const used = header.filter((name) => name !== null)
  const repeated = used.find((name, index) => used.indexOf(name) !== index)
  if (repeated !== undefined) return mistake('repeated-column', { column: repeated })
  return used.length > 1 ? header : mistake('no-other-column', { columns })
}

/** Letters and digits only, in lower case. */
function plain(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
