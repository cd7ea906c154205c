import * as v from 'valibot'
import type { ListingOverride } from '../listing-quantity/listing-override'
import {
  MAXIMUM_MODES,
  type MaximumMode,
  NUMBER_FIELDS,
  type NumberField,
} from '../listing-quantity/stock-quantity-settings'
import { cleanCell, isErrorCell } from './clean-cell'
import { type FileColumns, SELLER_SKU_COLUMN } from './file-columns'
import { mistake, type RowMistake, shortened } from './row-mistakes'
import { sellerSkusOf, type UploadedRow } from './uploaded-rows'
import { readWholeNumber } from './whole-number'
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

/** The columns of an exported file of overrides, in their order. */
export const OVERRIDE_COLUMNS = [
  SELLER_SKU_COLUMN,
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

export const OVERRIDE_FILE: FileColumns = { names: [...OVERRIDE_COLUMNS, REMOVE_COLUMN] }

/** An override as in a row. */
export interface RowOverride {
  readonly changes: ListingOverride
  readonly reason: string
  readonly endsAt: Date | null
}

/** What a row says about an override. What has no column in the file is left out and stays as it is. */
export interface RowChange {
  /** `null` leaves the setting to the store. */
  readonly changes: { readonly [Field in keyof ListingOverride]?: ListingOverride[Field] | null }
  readonly reason?: string
  readonly endsAt?: Date | null
}

export type OverrideRow =
  | { readonly kind: 'override'; readonly sellerSkus: readonly string[]; readonly change: RowChange }
  | { readonly kind: 'removal'; readonly sellerSkus: readonly string[] }
  | { readonly kind: 'wrong'; readonly mistakes: readonly RowMistake[] }

/**
 * Parses a row of a file of overrides. An empty cell leaves that setting to the store; `yes` in `remove` removes the
 * override.
 */
export function parseOverrideRow(row: UploadedRow, now: Date): OverrideRow {
  const mistakes: RowMistake[] = []
  const sellerSkus = readSellerSkus(row, mistakes)
  if (readWord(row, REMOVE_COLUMN, mistakes) && mistakes.length === 0) return { kind: 'removal', sellerSkus }
  for (const column of OVERRIDE_COLUMNS) {
    const got = row.cell(column)
    if (isErrorCell(got)) return { kind: 'wrong', mistakes: [mistake('error-cell', { column, got })] }
  }
  const change: RowChange = {
    changes: readChanges(row, mistakes),
    ...(row.has('reason') ? { reason: readReason(row.cell('reason'), mistakes) } : {}),
    ...(row.has('ends-at') ? { endsAt: readEnd(row.cell('ends-at'), now, mistakes) } : {}),
  }
  return mistakes.length > 0 ? { kind: 'wrong', mistakes } : { kind: 'override', sellerSkus, change }
}

export type ChangedOverride =
  | { readonly kind: 'override'; readonly override: RowOverride }
  | { readonly kind: 'wrong'; readonly mistake: RowMistake }

/** The override of a listing after a row. `stored` is its override until now, if it has one that has not ended. */
export function changeOverride(
  stored: RowOverride | null,
  { changes, reason, endsAt }: RowChange,
): ChangedOverride {
  const all = Object.entries({ ...stored?.changes, ...changes }).filter(([, value]) => value !== null)
  if (all.length === 0) return { kind: 'wrong', mistake: mistake('nothing-set', {}) }
  const why = reason ?? stored?.reason
  if (why === undefined) return { kind: 'wrong', mistake: mistake('no-reason-yet', {}) }
  const ends = endsAt === undefined ? (stored?.endsAt ?? null) : endsAt
  return { kind: 'override', override: { changes: Object.fromEntries(all), reason: why, endsAt: ends } }
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
    excluded: changes.excluded === undefined ? '' : changes.excluded ? 'yes' : 'no',
    reason,
    'ends-at': endsAt?.toISOString() ?? '',
  }
  return OVERRIDE_COLUMNS.map((column) => cells[column])
}

function readSellerSkus(row: UploadedRow, mistakes: RowMistake[]): readonly string[] {
  const sellerSkus = sellerSkusOf(row)
  const [first] = sellerSkus
  if (first === undefined) mistakes.push(mistake('no-seller-sku', {}))
  else if (first.length > SELLER_SKU_MAXIMUM) {
    mistakes.push(mistake('too-long', { column: SELLER_SKU_COLUMN, maximum: SELLER_SKU_MAXIMUM }))
  }
  return sellerSkus
}

function readChanges(row: UploadedRow, mistakes: RowMistake[]): RowChange['changes'] {
  const changes: { -readonly [Field in keyof ListingOverride]?: ListingOverride[Field] | null } = {}
  for (const field of NUMBERS) {
    if (row.has(NUMBER_COLUMNS[field])) changes[field] = readNumber(row, field, mistakes)
  }
  if (row.has('show')) changes.maximumMode = readMode(row.cell('show'), mistakes)
  if (row.has('excluded')) changes.excluded = readExcluded(row, mistakes)
  return changes
}

function readMode(cell: string, mistakes: RowMistake[]): MaximumMode | null {
  const show = cleanCell(cell).toLowerCase().replace(/[\s-]/g, '')
  const mode = MAXIMUM_MODES.find((each) => each.toLowerCase() === show)
  if (mode) return mode
  if (show !== '') {
    const options = MAXIMUM_MODES.join(' or ')
    mistakes.push(mistake('no-mode', { column: 'show', options, got: shortened(cell) }))
  }
  return null
}

function readNumber(row: UploadedRow, field: NumberField, mistakes: RowMistake[]): number | null {
  const column = NUMBER_COLUMNS[field]
  const given = row.cell(column)
  const cell = cleanCell(given)
  if (cell === '') return null
  const read = readWholeNumber(field === 'stockPercentage' ? cell.replace(/ ?%$/, '') : cell, row.decimals)
  const { minimum, maximum } = NUMBER_FIELDS[field]
  if (read.kind === 'whole' && read.value >= minimum && read.value <= maximum) return read.value
  const got = shortened(given)
  mistakes.push(
    read.kind === 'ambiguous'
      ? mistake('ambiguous-number', { column, got })
      : mistake('no-number', { column, minimum, maximum, got }),
  )
  return null
}

function readWord({ cell }: UploadedRow, column: string, mistakes: RowMistake[]): boolean {
  const read = readYes(column, cell(column))
  if (read.kind === 'read') return read.isYes
  mistakes.push(read.mistake)
  return false
}

/** `no` includes a listing that a rule excludes. An empty cell leaves that to the rules. */
function readExcluded(row: UploadedRow, mistakes: RowMistake[]): boolean | null {
  const isYes = readWord(row, 'excluded', mistakes)
  return isYes || cleanCell(row.cell('excluded')) !== '' ? isYes : null
}

function readReason(cell: string, mistakes: RowMistake[]): string {
  if (cell === '') mistakes.push(mistake('no-reason', {}))
  else if (cell.length > REASON_MAXIMUM)
    mistakes.push(mistake('too-long', { column: 'reason', maximum: REASON_MAXIMUM }))
  return cell
}

const moment = v.pipe(v.string(), v.isoTimestamp())

function readEnd(given: string, now: Date, mistakes: RowMistake[]): Date | null {
  const cell = cleanCell(given)
  if (cell === '') return null
  const end = v.is(moment, cell) ? new Date(cell) : new Date(Number.NaN)
  if (end > now) return end
  mistakes.push(mistake('no-end', { column: 'ends-at', got: shortened(given) }))
  return end
}
