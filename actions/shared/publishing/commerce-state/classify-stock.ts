import type { SalableQuantity } from '../../commerce/stock/salable-quantity'
import type { StockConfiguration } from '../../commerce/stock/stock-items'
import type { ListingDocument } from '../../database/listings/listing-document'
import { roundQuantity } from '../../listing-quantity/decide-listing-quantity'
import type { CommerceStock } from '../../listing-quantity/decision'
import { hours, minutes, msBetween } from '../../time'
import type { GroupFacts } from '../group-types'

/** A SKU counts as not assigned after two answers without it, at least this far apart. */
export const ABSENCE_MS = minutes(2)

/** Commerce's answer about the stock of one SKU. */
export interface StockReading {
  /** Undefined: the export answered without the SKU. */
  readonly row: SalableQuantity | undefined
  /** The answer without it had another expected row. Otherwise, absence proves nothing. */
  readonly isAbsenceWitnessed: boolean
  /** Undefined: unknown. */
  readonly configuration: StockConfiguration | undefined
}

/** Whether a row can mean unmanaged stock as well as backorders. Only the stock configuration tells. */
export function isAmbiguous(row: SalableQuantity): boolean {
  return row.quantity === 0 && row.salable
}

/** If only the configuration tells whether there is stock, it is read again after this long. */
export const CONFIGURATION_TRUSTED_MS = hours(1)

/** Whether a row depends on an outdated stock configuration. The global one changes without an event. */
export function needsNewConfiguration(
  row: SalableQuantity,
  readAt: Date | null | undefined,
  now: Date,
): boolean {
  return isAmbiguous(row) && now.getTime() - (readAt?.getTime() ?? 0) > CONFIGURATION_TRUSTED_MS
}

/** Classifies a SKU's stock by Commerce's answer and what was known before. Never guesses. */
export function classifyStock(
  { row, isAbsenceWitnessed, configuration }: StockReading,
  { stock: before, absentSince }: Pick<ListingDocument, 'stock' | 'absentSince'>,
  now: Date,
): Pick<GroupFacts, 'stock' | 'absentSince'> {
  if (row !== undefined) return { stock: classifyRow(row, configuration), absentSince: null }
  if (before?.kind === 'not-assigned')
    return { stock: { kind: 'not-assigned' }, absentSince: absentSince ?? now }
  if (!isAbsenceWitnessed) return { stock: { kind: 'unknown', reason: 'absent-alone' }, absentSince }
  const since = absentSince ?? now
  const isLasting = msBetween(since, now) >= ABSENCE_MS
  return {
    stock: isLasting ? { kind: 'not-assigned' } : { kind: 'unknown', reason: 'absent-once' },
    absentSince: since,
  }
}

function classifyRow(row: SalableQuantity, configuration: StockConfiguration | undefined): CommerceStock {
  if (isAmbiguous(row)) {
    if (configuration === undefined) return { kind: 'unknown', reason: 'manage-stock-unknown' }
    if (!configuration.managed) return { kind: 'unmanaged' }
  }
  return {
    kind: 'managed',
    salable: row.salable,
    quantity: roundQuantity(withoutBackorders(row.quantity, configuration)),
  }
}

/** With backorders, Commerce counts a negative minimum as stock, although these units do not exist. */
function withoutBackorders(quantity: number, configuration: StockConfiguration | undefined): number {
  if (!configuration?.backorders || configuration.minimumQuantity >= 0) return quantity
  return quantity + configuration.minimumQuantity
}
