import type { ListingDocument } from './listing-document'

/** Database Storage limits the bytes of indexed fields, so identifiers come first and titles may be cut. */
const BYTES_MAXIMUM = 600
/** Ends of SKUs, which find a part in the middle: their bytes, their number, and the shortest that is worth it. */
const ENDS_BYTES_MAXIMUM = 200
const ENDS_MAXIMUM = 24
const END_MINIMUM = 3
const WORD_MAXIMUM = 60
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu
const FIRST_EDGE = /^[^\p{L}\p{N}]+/u
const LETTER = /[\p{L}\p{N}]/u

type Searched = Pick<ListingDocument, 'sellerSku' | 'sku' | 'asin' | 'title'>

/**
 * The words that find a listing: seller SKU, SKU and ASIN as a whole, each of their words and of the title's, and ends
 * of the SKUs, so that any part of a SKU is the beginning of one of them.
 */
export function searchWords({ sellerSku, sku, asin, title }: Searched): readonly string[] {
  const skus = [...new Set([sellerSku, sku].filter((each) => each !== null).map(fold))]
  const identifiers = [...skus, ...(asin === null ? [] : [fold(asin)])]
  const titleWords = splitWords(fold(title)).map((word) => word.replace(EDGES, '').slice(0, WORD_MAXIMUM))
  const found = new Set<string>()
  let bytes = 0
  for (const word of [...identifiers, ...identifiers.flatMap(splitWords), ...endsOf(skus), ...titleWords]) {
    if (word === '' || found.has(word)) continue
    bytes += Buffer.byteLength(word)
    if (bytes > BYTES_MAXIMUM) break
    found.add(word)
  }
  return [...found]
}

/** The ends of the SKUs, first those after a separator, as far as their bytes and number allow. */
function endsOf(skus: readonly string[]): readonly string[] {
  const places = skus.flatMap((sku) =>
    Array.from({ length: sku.length }, (_, index) => ({
      end: sku.slice(index),
      before: sku.charAt(index - 1),
      isInner: index > 0,
    })),
  )
  const inner = places.filter(({ end, isInner }) => isInner && LETTER.test(end.charAt(0)))
  const isAfterSeparator = ({ before }: (typeof inner)[number]) => !LETTER.test(before)
  const ordered = [
    ...inner.filter(isAfterSeparator),
    ...inner.filter((place) => !isAfterSeparator(place) && place.end.length >= END_MINIMUM),
  ]
  const ends: string[] = []
  let bytes = 0
  for (const { end } of ordered) {
    bytes += Buffer.byteLength(end)
    if (bytes > ENDS_BYTES_MAXIMUM || ends.length === ENDS_MAXIMUM) break
    ends.push(end)
  }
  return ends
}

/** The words of a search. A listing matches if one of its words begins with each of them. */
export function wantedWords(text: string): readonly string[] {
  const words = splitWords(fold(text)).map((word) => word.replace(FIRST_EDGE, '') || word)
  return [...new Set(words.map((word) => word.slice(0, WORD_MAXIMUM)))]
}

const LAST_CHARACTER = '\u{10ffff}'

/** One condition for each wanted word, as a range on `search`: ranges need no escaping and use an index. */
export function foundBy(words: readonly string[]): readonly object[] {
  // The longest word comes last, since it matches the fewest documents.
  return [...words]
    .sort((a, b) => a.length - b.length)
    .map((word) => ({ search: { $elemMatch: rangeOf(word) } }))
}

/** Matches words that begin with this one. */
export function rangeOf(word: string): { readonly $gte: string; readonly $lt: string } {
  return { $gte: word, $lt: `${word}${LAST_CHARACTER}` }
}

/** Latin letters that are more than a letter with an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}
const ACCENTS = /[\u0300-\u036f]/g

/** Without case and accents. */
function fold(text: string): string {
  const plain = text.toLowerCase().normalize('NFD').replace(ACCENTS, '').normalize('NFC')
  return plain.replace(/[ßæœøłđı]/g, (letter) => LETTERS[letter] ?? letter)
}

function splitWords(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}
