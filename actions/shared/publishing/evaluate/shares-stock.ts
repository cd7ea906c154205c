import type { PublicationWorld } from '../world'

/**
 * Whether a unit that one website sells is gone for the other too: they sell from one stock, or from two stocks that
 * share an enabled source.
 */
export function sharesStock(
  { stockOf, sourcesOf }: Pick<PublicationWorld, 'stockOf' | 'sourcesOf'>,
  website: string,
  other: string,
): boolean {
  if (stockOf(website) === stockOf(other)) return true
  const sources = new Set(sourcesOf?.(website))
  return (sourcesOf?.(other) ?? []).some((source) => sources.has(source))
}
