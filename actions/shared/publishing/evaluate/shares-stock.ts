import type { Ports } from '../ports'

/**
 * Whether a unit that one website sells is gone for the other too: they sell from one stock, or from two stocks that
 * share an enabled source.
 */
export function sharesStock(
  { stockIdOf, sourceCodesOf }: Pick<Ports, 'stockIdOf' | 'sourceCodesOf'>,
  website: string,
  other: string,
): boolean {
  if (stockIdOf(website) === stockIdOf(other)) return true
  const sources = new Set(sourceCodesOf(website))
  return (sourceCodesOf(other) ?? []).some((source) => sources.has(source))
}
