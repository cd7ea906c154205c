import type { ListingDocument } from './listing-document'

/** Database Storage limits the bytes of indexed fields, so identifiers come first and titles may be cut. */
const BYTES_MAXIMUM = 600
const WORD_MAXIMUM = 60
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/** The words that find a listing: seller SKU, SKU and ASIN as a whole, and each of their words and of the title's. */
export function searchWords({
  sellerSku,
  sku,
  asin,
  title,
}: Pick<ListingDocument, 'sellerSku' | 'sku' | 'asin' | 'title'>): readonly string[] {
  const identifiers = [sellerSku, sku, asin].filter((each) => each !== null).map(lower)
  const parts = identifiers.flatMap(splitWords)
  const words = splitWords(lower(title)).map((word) => word.replace(EDGES, ''))
  const found = new Set<string>()
  let bytes = 0
  for (const word of [...identifiers, ...parts, ...words.map((each) => each.slice(0, WORD_MAXIMUM))]) {
    if (word === '' || found.has(word)) continue
    bytes += Buffer.byteLength(word)
    if (bytes > BYTES_MAXIMUM) break
    found.add(word)
  }
  return [...found]
}

/** The words of a search. A listing matches if one of its words begins with each of them. */
export function wantedWords(text: string): readonly string[] {
  return [...new Set(splitWords(lower(text)).map((word) => word.slice(0, WORD_MAXIMUM)))]
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

function lower(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

function splitWords(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}
