import type { ListingDocument } from '../listings/listing-document'
import { searchWords } from '../listings/search-words'
import type { Collection, FindOptions, Projected } from './database-client'
import { pagesOf } from './pages-of'

const FOUND = ['sellerSku', 'sku', 'asin', 'title', 'search'] as const

type Found = Projected<ListingDocument, (typeof FOUND)[number]>

/**
 * Brings the search words of every listing up to date, including listings that were imported before the search existed.
 * Safe to repeat, also while the publisher writes the same listings.
 */
export async function refreshSearch(listings: Collection<ListingDocument>): Promise<void> {
  const find = (filter: object, options: FindOptions) => listings.findFields(filter, FOUND, options)
  for await (const page of pagesOf(find, {})) {
    await listings.bulk(page.flatMap(refreshed))
  }
}

/** Writes nothing if a field that the words come from has changed: that change wrote its own words. */
function refreshed({ search, ...listing }: Found): object[] {
  const words = searchWords(listing)
  if (JSON.stringify(words) === JSON.stringify(search)) return []
  const { _id, sku, asin, title } = listing
  return [{ updateOne: { filter: { _id, sku, asin, title }, update: { $set: { search: words } } } }]
}
