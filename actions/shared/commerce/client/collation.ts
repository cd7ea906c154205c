/** Letters that the database treats as equal to another one, although they differ by more than an accent. */
const SAME_LETTER: Readonly<Record<string, string>> = { ß: 'S', ſ: 'S', ı: 'I' }

/**
 * Equal for two texts that Commerce's database (`utf8mb3_general_ci`) takes for the same: case, accents and trailing
 * spaces do not count.
 */
export function collationKey(text: string): string {
  return [...text.replace(/ +$/, '')].map(letterOf).join('')
}

function letterOf(character: string): string {
  if (character < '\u0080') return character.toUpperCase()
  const same = SAME_LETTER[character]
  if (same !== undefined) return same
  const [base = character] = character.normalize('NFD')
  const [upper = base] = base.toUpperCase()
  return upper
}

/**
 * Matches rows to the requested SKUs. Two products never differ only in case, accents or trailing spaces, so each SKU
 * has at most one row.
 */
export function rowsBySku<T extends { readonly sku: string }>(
  skus: readonly string[],
  rows: readonly T[],
): ReadonlyMap<string, T> {
  const byKey = new Map(rows.map((row) => [collationKey(row.sku), row]))
  return new Map(
    skus.flatMap((sku) => {
      const row = byKey.get(collationKey(sku))
      return row === undefined ? [] : [[sku, row] as const]
    }),
  )
}
