import type { CommerceStock } from './decision'
import type { HistogramEntry } from './settings-impact'

/**
 * Quantities that differ only in stock and in what Amazon shows: the short form in which a histogram is transferred. A
 * store of any size has few of them, far below the limit of a reply.
 */
export interface ListingsAlike extends Omit<HistogramEntry, 'stock' | 'shown' | 'count'> {
  /** With managed stock. */
  readonly salable: readonly ManagedCount[]
  /** The same for products that Commerce calls not salable. */
  readonly unsalable: readonly ManagedCount[]
  readonly others: readonly {
    readonly stock: Exclude<CommerceStock, { kind: 'managed' }>
    readonly shown: number | null
    readonly count: number
  }[]
}

/** Salable units, units also sold on Amazon, what Amazon shows, and the number of quantities. */
export type ManagedCount = readonly [
  quantity: number,
  soldNotInCommerce: number,
  shown: number | null,
  count: number,
]

/** The short form of a histogram. */
export function foldAlike(histogram: readonly HistogramEntry[]): readonly ListingsAlike[] {
  const folded = Map.groupBy(histogram, ({ stock, shown, count, ...alike }) => JSON.stringify(alike))
  return [...folded.values()].flatMap((entries) => {
    const [first] = entries
    if (!first) return []
    const { stock: _stock, shown: _shown, count: _count, ...alike } = first
    const managed = (salable: boolean) =>
      entries.flatMap(({ stock, shown, count }) =>
        stock.kind === 'managed' && stock.salable === salable
          ? [[stock.quantity, stock.soldNotInCommerce ?? 0, shown, count] as const]
          : [],
      )
    const others = entries.flatMap(({ stock, shown, count }) =>
      stock.kind === 'managed' ? [] : [{ stock, shown, count }],
    )
    return [{ ...alike, salable: managed(true), unsalable: managed(false), others }]
  })
}

/** The histogram of a short form. */
export function unfoldAlike(folded: readonly ListingsAlike[]): readonly HistogramEntry[] {
  return folded.flatMap(({ salable, unsalable, others, ...alike }) => {
    const managed = (isSalable: boolean) => (each: ManagedCount) => {
      const [quantity, soldNotInCommerce, shown, count] = each
      const stock: CommerceStock = { kind: 'managed', salable: isSalable, quantity, soldNotInCommerce }
      return { ...alike, stock, shown, count }
    }
    return [
      ...salable.map(managed(true)),
      ...unsalable.map(managed(false)),
      ...others.map((other) => ({ ...alike, ...other })),
    ]
  })
}
