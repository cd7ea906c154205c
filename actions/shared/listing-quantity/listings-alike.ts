import type { DecisionInput } from './decide-listing-quantity'
import type { CommerceStock } from './decision'
import type { HistogramEntry } from './settings-impact'

/**
 * Listings that differ only in stock: the short form in which a histogram is transferred. A store of any size has few
 * of them, far below the limit of a reply.
 */
export interface ListingsAlike extends Omit<DecisionInput, 'settings' | 'stock'> {
  /** Listings with managed stock: salable units, units also sold on Amazon, number of listings. */
  readonly salable: readonly ManagedCount[]
  /** The same for listings that Commerce calls not salable. */
  readonly unsalable: readonly ManagedCount[]
  readonly others: readonly {
    readonly stock: Exclude<CommerceStock, { kind: 'managed' }>
    readonly count: number
  }[]
}

export type ManagedCount = readonly [quantity: number, soldNotInCommerce: number, count: number]

/** The short form of a histogram. */
export function foldAlike(histogram: readonly HistogramEntry[]): readonly ListingsAlike[] {
  const folded = Map.groupBy(histogram, ({ stock, count, ...alike }) => JSON.stringify(alike))
  return [...folded.values()].flatMap((entries) => {
    const [first] = entries
    if (!first) return []
    const { stock: _stock, count: _count, ...alike } = first
    const managed = (salable: boolean) =>
      entries.flatMap(({ stock, count }) =>
        stock.kind === 'managed' && stock.salable === salable
          ? [[stock.quantity, stock.soldNotInCommerce ?? 0, count] as const]
          : [],
      )
    const others = entries.flatMap(({ stock, count }) => (stock.kind === 'managed' ? [] : [{ stock, count }]))
    return [{ ...alike, salable: managed(true), unsalable: managed(false), others }]
  })
}

/** The histogram of a short form. */
export function unfoldAlike(folded: readonly ListingsAlike[]): readonly HistogramEntry[] {
  return folded.flatMap(({ salable, unsalable, others, ...alike }) => {
    const managed = (isSalable: boolean) => (each: ManagedCount) => {
      const [quantity, soldNotInCommerce, count] = each
      const stock: CommerceStock = { kind: 'managed', salable: isSalable, quantity, soldNotInCommerce }
      return { ...alike, stock, count }
    }
    return [
      ...salable.map(managed(true)),
      ...unsalable.map(managed(false)),
      ...others.map((other) => ({ ...alike, ...other })),
    ]
  })
}
