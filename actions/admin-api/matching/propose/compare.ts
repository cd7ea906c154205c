import { collationKey } from '../../../shared/commerce/client/collation'

/** Separators that SKUs are written with. The first stands for none. */
const SEPARATORS = ['', '-', '_', '.', ' ', '/'] as const
const SEPARATOR = /[^\p{L}\p{N}]+/u
/** Shorter words say little about a product. */
const WORD_MINIMUM = 2
const TELLING_MINIMUM = 3

/** Equal for SKUs that differ only in case, accents and separators. */
export function plainSku(sku: string): string {
  return collationKey(sku.split(SEPARATOR).join(''))
}

/** The seller SKU as it might be written in Commerce, which ignores case and accents itself. */
export function skuVariants(sellerSku: string): readonly string[] {
  const parts = sellerSku.split(SEPARATOR).filter((part) => part !== '')
  if (parts.length === 0) return []
  return [...new Set([sellerSku, ...SEPARATORS.map((separator) => parts.join(separator))])]
}

/** The words of a title, without case and accents. */
export function titleWords(title: string): ReadonlySet<string> {
  return new Set(
    title
      .split(SEPARATOR)
      .map(collationKey)
      .filter((word) => word.length >= WORD_MINIMUM || /\d/.test(word)),
  )
}

/** From 0 to 1: the share of words that two titles have in common. */
export function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  const common = [...one].filter((word) => other.has(word)).length
  return (2 * common) / (one.size + other.size)
}

/** Whether both titles have the same numbers. Sizes and quantities tell otherwise equal products apart. */
export function hasSameNumbers(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const numbersOf = (words: ReadonlySet<string>) => [...words].filter((word) => /\d/.test(word)).sort()
  return numbersOf(one).join(' ') === numbersOf(other).join(' ')
}

/**
 * The word of each title that says most about its product: the one in the fewest of the titles, and the longest of
 * these. Null for a title without a word.
 */
export function tellingWords(titles: readonly string[]): readonly (string | null)[] {
  const wordsOf = (title: string) =>
    title.split(SEPARATOR).filter((word) => word.length >= TELLING_MINIMUM && !/^\d+$/.test(word))
  const uses = new Map<string, number>()
  for (const title of titles) {
    for (const word of new Set(wordsOf(title).map(collationKey))) uses.set(word, (uses.get(word) ?? 0) + 1)
  }
  return titles.map((title) => {
    const usesOf = (word: string) => uses.get(collationKey(word)) ?? 0
    const [first] = wordsOf(title).toSorted(
      (one, other) => usesOf(one) - usesOf(other) || other.length - one.length,
    )
    return first ?? null
  })
}
