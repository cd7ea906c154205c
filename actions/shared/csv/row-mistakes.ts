/** Mistakes in an uploaded file or a row of it. The page has a translated message for each. */
const SENTENCES = {
  'empty-file': ({ columns }: { columns: string }) => `expected the columns ${columns}, got an empty file`,
  'missing-columns': ({ columns, missing }: { columns: string; missing: string }) =>
    `expected a first row with names of columns; ${missing} is not there. Possible names: ${columns}`,
  'unknown-columns': ({ columns, unknown }: { columns: string; unknown: string }) =>
    `unknown columns: ${unknown}. Possible names: ${columns}`,
  'repeated-column': ({ column }: { column: string }) => `expected the column ${column} once`,
  'no-other-column': ({ columns }: { columns: string }) =>
    `expected at least one column besides the seller SKU. Possible names: ${columns}`,
  'too-many-rows': ({ maximum }: { maximum: number }) =>
    `expected at most ${maximum} rows; nothing was changed`,
  'broken-quotes': (_: object) => 'expected quotes only around a whole cell, and an end for each',
  'too-many-cells': ({ expected, got }: { expected: number; got: number }) =>
    `expected ${expected} cells, got ${got}: put text with a separator in it between quotes`,
  'error-cell': ({ column, got }: { column: string; got: string }) =>
    `${column}: the spreadsheet shows the error ${got}`,
  'no-seller-sku': (_: object) => 'seller-sku: expected a seller SKU, got an empty cell',
  repeated: ({ sellerSku, line }: { sellerSku: string; line: number }) =>
    `row ${line} has the seller SKU ${sellerSku} too and is used instead`,
  'too-long': ({ column, maximum }: { column: string; maximum: number }) =>
    `${column}: expected at most ${maximum} characters`,
  'not-yes': ({ column, got }: { column: string; got: string }) =>
    `${column}: expected yes or nothing, got ${got}`,
  'no-listing': ({ sellerSku }: { sellerSku: string }) => `no listing has the seller SKU ${sellerSku}`,
  'zeros-lost': ({ sellerSku, listing }: { sellerSku: string; listing: string }) =>
    `no listing has the seller SKU ${sellerSku}, but one has ${listing}: did a spreadsheet remove the zeros? ` +
    'Format the column as text',
  'changed-by-excel': ({ column, got }: { column: string; got: string }) =>
    `${column}: a spreadsheet has replaced the SKU by ${got}. Format the column as text and enter the SKU again`,
  'matched-by-itself': ({ sellerSku }: { sellerSku: string }) =>
    `${sellerSku} is a Commerce SKU itself and is matched to that`,
  'unknown-product': ({ sku }: { sku: string }) => `Commerce has no product with the SKU ${sku}`,
  'nothing-set': (_: object) => 'expected at least one setting, yes in excluded, or yes in remove; got none',
  'no-number': (given: { column: string; minimum: number; maximum: number; got: string }) =>
    `${given.column}: expected a whole number from ${given.minimum} to ${given.maximum}, or nothing, got ${given.got}`,
  'ambiguous-number': ({ column, got }: { column: string; got: string }) =>
    `${column}: expected a whole number without separators, because ${got} can be read in two ways`,
  'no-mode': ({ column, options, got }: { column: string; options: string; got: string }) =>
    `${column}: expected ${options}, or nothing, got ${got}`,
  'no-reason': (_: object) => 'reason: expected why the listing differs, got an empty cell',
  'no-reason-yet': (_: object) => 'reason: expected this column, because the listing has no override yet',
  'no-end': ({ column, got }: { column: string; got: string }) =>
    `${column}: expected a time in the future with its zone, such as 2027-01-31T23:00:00Z, or nothing, got ${got}`,
} as const

export type MistakeCode = keyof typeof SENTENCES
type ValuesOf<Code extends MistakeCode> = Parameters<(typeof SENTENCES)[Code]>[0]

export interface RowMistake {
  readonly code: MistakeCode
  /** Values for the message. */
  readonly values: Readonly<Record<string, string | number>>
  /** In English; the page translates by `code` and `values`. */
  readonly message: string
}

export function mistake<Code extends MistakeCode>(code: Code, values: ValuesOf<Code>): RowMistake {
  const sentence = SENTENCES[code] as (given: ValuesOf<Code>) => string
  return { code, values: { ...values }, message: sentence(values) }
}

/** A cell's text, shortened for a message. */
export function shortened(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell
}
