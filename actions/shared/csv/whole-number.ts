/** How a cell with a whole number can be read. */
export type NumberCell =
  | { readonly kind: 'whole'; readonly value: number }
  /** The separator can mean thousands or decimals. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' }

/** `,` if a comma is known to separate decimals; null if it is not known. */
export type DecimalMark = ',' | null

const NONE: NumberCell = { kind: 'none' }
const AMBIGUOUS: NumberCell = { kind: 'ambiguous' }
/** Certain groups of thousands, each with optional decimals that are zero: 1 000 and 1’000; 1.000.000; 1.000,00. */
const CERTAIN = [
  /^(\d{1,3}(?:[ '’]\d{3})+)(?:[.,]0*)?$/,
  /^(\d{1,3}([.,])\d{3}(?:\2\d{3})+)(?:(?!\2)[.,]0*)?$/,
  /^(\d{1,3}([.,])\d{3})(?!\2)[.,]0*$/,
]
/** 1.000, which can be 1 or 1000. */
const ONE_GROUP = /^[1-9]\d{0,2}([.,])(\d{3})$/
/** 1,0 and 1000.000. */
const DECIMALS = /^(\d+)[.,]0*$/

/** Reads a whole number as spreadsheets of any language write it, if its meaning is certain. */
export function readWholeNumber(cell: string, decimals: DecimalMark): NumberCell {
  const text = cell.startsWith('+') ? cell.slice(1) : cell
  if (/^\d+$/.test(text)) return whole(text)
  for (const pattern of CERTAIN) {
    const [, groups] = pattern.exec(text) ?? []
    if (groups !== undefined) return whole(groups)
  }
  const [, mark, group] = ONE_GROUP.exec(text) ?? []
  if (mark !== undefined) {
    if (decimals === null) return AMBIGUOUS
    if (mark !== decimals) return whole(text)
    return group === '000' ? whole(text.slice(0, -4)) : NONE
  }
  const [, digits] = DECIMALS.exec(text) ?? []
  return digits === undefined ? NONE : whole(digits)
}

function whole(text: string): NumberCell {
  const digits = text.replace(/\D/g, '')
  return digits.length > 9 ? NONE : { kind: 'whole', value: Number(digits) }
}
