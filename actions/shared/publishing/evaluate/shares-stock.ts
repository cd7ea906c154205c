import type { Ports } from '../ports'

/**
 * Whether a unit sold by one website is gone for the other too: both use one stock, or two stocks with a common enabled
 * source.
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
