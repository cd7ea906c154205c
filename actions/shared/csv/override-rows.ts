import * as v from 'valibot'
import type { ListingOverride } from '../listing-quantity/decide-listing-quantity'
import { MAXIMUM_MODES, NUMBER_FIELDS, type NumberField } from '../listing-quantity/stock-quantity-settings'
import { mistake, type RowMistake, shortened } from './row-mistakes'
import { REMOVE_COLUMN, readYes } from './yes-cell'

/** The most characters of an override's reason. */
export const REASON_MAXIMUM = 200
const SELLER_SKU_MAXIMUM = 200

const NUMBER_COLUMNS = {
  outOfStockThreshold: 'out-of-stock-threshold',
  maximumListedQuantity: 'maximum-listed-quantity',
  doNotManageStockQuantity: 'do-not-manage-stock-quantity',
  stockPercentage: 'share-of-stock-to-offer',
  safetyBuffer: 'units-to-hold-back',
} as const satisfies Readonly<Record<NumberField, string>>
const NUMBERS = Object.keys(NUMBER_COLUMNS) as NumberField[]

/** The columns that a file of overrides must have, in the order of an export. */
export const OVERRIDE_COLUMNS = [
  'seller-sku',
  NUMBER_COLUMNS.outOfStockThreshold,
  NUMBER_COLUMNS.maximumListedQuantity,
  NUMBER_COLUMNS.doNotManageStockQuantity,
  'show',
  NUMBER_COLUMNS.stockPercentage,
  NUMBER_COLUMNS.safetyBuffer,
  'excluded',
  'reason',
  'ends-at',
] as const

/** An override as in a row. */
export interface RowOverride {
  readonly changes: ListingOverride
  readonly reason: string
  readonly endsAt: Date | null
}

export type OverrideRow =
  | { readonly kind: 'override'; readonly sellerSku: string; readonly override: RowOverride }
  | { readonly kind: 'removal'; readonly sellerSku: string }
  | { readonly kind: 'wrong'; readonly mistakes: readonly RowMistake[] }

/**
 * Parses a row of a file of overrides. An empty cell leaves that setting to the store; `yes` in `remove` removes the
 * override.
 */
export function parseOverrideRow(cell: (column: string) => string, now: Date): OverrideRow {
  const mistakes: RowMistake[] = []
  const sellerSku = readSellerSku(cell('seller-sku'), mistakes)
  if (readWord(REMOVE_COLUMN, cell(REMOVE_COLUMN), mistakes) && mistakes.length === 0) {
    return { kind: 'removal', sellerSku }
  }
  const changes = readChanges(cell, mistakes)
  const reason = readReason(cell('reason'), mistakes)
  const endsAt = readEnd(cell('ends-at'), now, mistakes)
  if (mistakes.length === 0 && Object.keys(changes).length === 0) {
    mistakes.push(mistake('nothing-set', {}))
  }
  if (mistakes.length > 0) return { kind: 'wrong', mistakes }
  return { kind: 'override', sellerSku, override: { changes, reason, endsAt } }
}

/** The cells of an override, in the order of {@link OVERRIDE_COLUMNS}. {@link parseOverrideRow} parses them back. */
export function overrideCells(
  sellerSku: string,
  { changes, reason, endsAt }: RowOverride,
): readonly (string | number)[] {
  const cells: Readonly<Record<(typeof OVERRIDE_COLUMNS)[number], string | number>> = {
    'seller-sku': sellerSku,
    'out-of-stock-threshold': changes.outOfStockThreshold ?? '',
    'maximum-listed-quantity': changes.maximumListedQuantity ?? '',
    'do-not-manage-stock-quantity': changes.doNotManageStockQuantity ?? '',
    show: changes.maximumMode ?? '',
    'share-of-stock-to-offer': changes.stockPercentage ?? '',
    'units-to-hold-back': changes.safetyBuffer ?? '',
    excluded: changes.excluded ? 'yes' : '',
    reason,
    'ends-at': endsAt?.toISOString() ?? '',
  }
  return OVERRIDE_COLUMNS.map((column) => cells[column])
}

function readSellerSku(cell: string, mistakes: RowMistake[]): string {
  if (cell === '') mistakes.push(mistake('no-seller-sku', {}))
  else if (cell.length > SELLER_SKU_MAXIMUM) {
    mistakes.push(mistake('too-long', { column: 'seller-sku', maximum: SELLER_SKU_MAXIMUM }))
  }
  return cell
}

function readChanges(cell: (column: string) => string, mistakes: RowMistake[]): ListingOverride {
  const changes: { -readonly [Field in keyof ListingOverride]: ListingOverride[Field] } = {}
  for (const field of NUMBERS) {
    const number = readNumber(field, cell(NUMBER_COLUMNS[field]), mistakes)
    if (number !== null) changes[field] = number
  }
  const show = cell('show').toLowerCase()
  const mode = MAXIMUM_MODES.find((each) => each.toLowerCase() === show)
  if (mode) changes.maximumMode = mode
  else if (show !== '')
    mistakes.push(mistake('no-mode', { options: MAXIMUM_MODES.join(' or '), got: shortened(cell('show')) }))
  if (readWord('excluded', cell('excluded'), mistakes)) changes.excluded = true
  return changes
}

function readNumber(field: NumberField, cell: string, mistakes: RowMistake[]): number | null {
  if (cell === '') return null
  const { minimum, maximum } = NUMBER_FIELDS[field]
  const number = /^\d{1,9}$/.test(cell) ? Number(cell) : Number.NaN
  if (number >= minimum && number <= maximum) return number
  const column = NUMBER_COLUMNS[field]
  mistakes.push(mistake('no-number', { column, minimum, maximum, got: shortened(cell) }))
  return null
}

function readWord(column: string, cell: string, mistakes: RowMistake[]): boolean {
  const read = readYes(column, cell)
  if (read.kind === 'read') return read.isYes
  mistakes.push(read.mistake)
  return false
}

function readReason(cell: string, mistakes: RowMistake[]): string {
  if (cell === '') mistakes.push(mistake('no-reason', {}))
  else if (cell.length > REASON_MAXIMUM)
    mistakes.push(mistake('too-long', { column: 'reason', maximum: REASON_MAXIMUM }))
  return cell
}

const moment = v.pipe(v.string(), v.isoTimestamp())

function readEnd(cell: string, now: Date, mistakes: RowMistake[]): Date | null {
  if (cell === '') return null
  const end = v.is(moment, cell) ? new Date(cell) : new Date(Number.NaN)
  if (end > now) return end
  mistakes.push(mistake('no-end', { got: shortened(cell) }))
  return end
}
