import { gtinOf } from '../../gtin'
import {
  type ColumnPlaces,
  type ParsedHeader,
  parseHeader,
  type ReportColumn,
} from './listings-report-columns'

/** One listing of the report. */
export interface ReportedListing {
  readonly sellerSku: string
  readonly title: string
  readonly asin: string | null
  /** `DEFAULT`, Amazon's own channel, or the code of a supply source. */
  readonly channel: string
  /** Null for listings fulfilled by Amazon and for empty cells. */
  readonly quantity: number | null
  /** Amazon's code for the item's condition; left out: the report does not say, or by a number that is not known. */
  readonly condition?: string
  /** In 14 digits; left out: the report names an ASIN instead, or nothing that is a GTIN. */
  readonly gtin?: string
}

/** Amazon's numbers of conditions, as in its inventory files. 9 stood for two conditions over time. */
const CONDITIONS: Readonly<Record<string, string>> = {
  '1': 'used_like_new',
  '2': 'used_very_good',
  '3': 'used_good',
  '4': 'used_acceptable',
  '5': 'collectible_like_new',
  '6': 'collectible_very_good',
  '7': 'collectible_good',
  '8': 'collectible_acceptable',
  '10': 'refurbished_refurbished',
  '11': 'new_new',
}

export type ReportRow =
  | { readonly kind: 'listing'; readonly listing: ReportedListing }
  /** The message says what was expected. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'empty' }

export interface ReportParser {
  row(line: string): ReportRow
}

/**
 * Parses the rows of a report by its header: tab-separated cells without quotes. A row with fewer cells than the header
 * is refused, because it was cut by a line break in a text. A row with more cells has tabs in a text. If that text is the
 * name or description at the front, the other cells are counted from the end and checked by their format; otherwise the
 * row is refused too. So no cell is read as that of another column: seller SKUs contain no tabs, and Amazon itself writes
 * price, quantity and ASIN.
 */
export function createReportParser(
  header: string,
): ReportParser | Extract<ParsedHeader, { kind: 'wrong-header' }> {
  const parsed = parseHeader(header)
  if (parsed.kind === 'wrong-header') return parsed
  const { places, count } = parsed
  return {
    row: (line) => {
      if (line.trim() === '') return { kind: 'empty' }
      const cells = line.split('\t')
      if (cells.length < count) return refused(`expected ${count} cells, got ${cells.length}`)
      if (cells.length === count) return listingOf(cellsOf(cells, (column) => places.get(column)))
      return withTabsInName(cells, places, count)
    },
  }
}

/** The trimmed cell of a column; empty if the report has no such column. */
type CellOf = (column: ReportColumn) => string

function cellsOf(cells: readonly string[], placeOf: (column: ReportColumn) => number | undefined): CellOf {
  return (column) => (cells[placeOf(column) ?? cells.length] ?? '').trim()
}

/** The name comes first, so everything after it is counted from the end. */
function withTabsInName(cells: readonly string[], places: ColumnPlaces, count: number): ReportRow {
  const tooMany = `expected ${count} cells, got ${cells.length}: a text has tabs in it`
  const surplus = cells.length - count
  if (places.get('item-name') !== 0) return refused(tooMany)
  const aligned = cellsOf(cells, (column) => {
    const place = places.get(column)
    return place ? place + surplus : place
  })
  return isAligned(aligned, places) ? listingOf(aligned) : refused(tooMany)
}

const FORMS: readonly (readonly [ReportColumn, RegExp])[] = [
  ['price', /^\d+([.,]\d+)*$/],
  ['quantity', /^\d*$/],
  ['asin1', /^[A-Z0-9]{10}$/],
  ['fulfillment-channel', /^[A-Z][A-Z0-9_-]*$/],
]

/** Price and quantity next to the seller SKU show whether the row was split correctly. */
function isAligned(cell: CellOf, places: ColumnPlaces): boolean {
  if (!places.has('price') || !places.has('quantity')) return false
  return FORMS.every(([column, form]) => !places.has(column) || form.test(cell(column)))
}

function listingOf(cell: CellOf): ReportRow {
  const [sellerSku, channel, quantity] = [cell('seller-sku'), cell('fulfillment-channel'), cell('quantity')]
  if (sellerSku === '') return refused('expected a seller SKU, got an empty cell')
  if (sellerSku === '.' || sellerSku === '..') {
    return refused(
      `the seller SKU ${sellerSku} cannot be named in an address, so that Amazon cannot be asked for it`,
    )
  }
  if (channel === '') return refused('expected a fulfillment channel, got an empty cell')
  if (!/^\d*$/.test(quantity)) return refused('expected a whole quantity or an empty cell')
  const condition = CONDITIONS[cell('item-condition')]
  // The column may hold an ASIN. The type that Amazon names beside it is often that of the first upload.
  const gtin = gtinOf(cell('product-id'))
  return {
    kind: 'listing',
    listing: {
      sellerSku,
      title: cell('item-name'),
      asin: cell('asin1') || null,
      channel,
      quantity: quantity === '' ? null : Number(quantity),
      ...(condition === undefined ? {} : { condition }),
      ...(gtin === null ? {} : { gtin }),
    },
  }
}

function refused(message: string): ReportRow {
  return { kind: 'refused', message }
}
