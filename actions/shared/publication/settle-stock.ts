import type { SalableQuantity } from '../commerce/salable-quantity'
import type { StockConfiguration } from '../commerce/stock-items'
import type { CommerceStock } from '../listing-quantity/decision'

/** A SKU counts as not assigned when it was absent from two reads at least this far apart. */
export const ABSENCE_MS = 120_000

export interface StockReading {
  /** Undefined: the export answered and left the SKU out. */
  readonly row: SalableQuantity | undefined
  /** Undefined: not known. */
  readonly configuration: StockConfiguration | undefined
  readonly absentSince: Date | null
}

export interface SettledStock {
  readonly stock: CommerceStock
  /** Null once the SKU is there again. */
  readonly absentSince: Date | null
}

/** Whether a row can mean unmanaged stock as well as backorders: only the stock configuration tells. */
export function isAmbiguous(row: SalableQuantity): boolean {
  return row.quantity === 0 && row.salable
}

/** What the stock of a SKU is, out of what Commerce answered; never a guess. */
export function settleStock({ row, configuration, absentSince }: StockReading, now: Date): SettledStock {
  if (row === undefined) {
    const since = absentSince ?? now
    const isLasting = now.getTime() - since.getTime() >= ABSENCE_MS
    return {
      stock: isLasting ? { kind: 'not-assigned' } : { kind: 'unknown', reason: 'absent-once' },
      absentSince: since,
    }
  }
  return { stock: settleRow(row, configuration), absentSince: null }
}

function settleRow(row: SalableQuantity, configuration: StockConfiguration | undefined): CommerceStock {
  if (isAmbiguous(row)) {
    if (configuration === undefined) return { kind: 'unknown', reason: 'manage-stock-unknown' }
    if (!configuration.managed) return { kind: 'unmanaged' }
  }
  return {
    kind: 'managed',
    salable: row.salable,
    quantity: withoutOversoldUnits(row.quantity, configuration),
  }
}

/** With backorders a negative minimum is counted as stock: units that do not exist. */
function withoutOversoldUnits(quantity: number, configuration: StockConfiguration | undefined): number {
  if (!configuration?.backorders || configuration.minimumQuantity >= 0) return quantity
  return quantity + configuration.minimumQuantity
}
