import type { ListingDocument } from '../listings/listing-document'
import { searchWords } from '../listings/search-words'
import type { Collection } from './database-client'
import { pagesOf } from './pages-of'

type Found = Pick<ListingDocument, '_id' | 'sellerSku' | 'sku' | 'asin' | 'title' | 'search'>

const FOUND = { sellerSku: 1, sku: 1, asin: 1, title: 1, search: 1 }

/**
 * Has every listing found by its words of today, those that were imported before there was a search too. Safe to
 * repeat, and beside a publisher that writes the same listings.
 */
export async function refreshSearch(listings: Collection): Promise<void> {
  for await (const page of pagesOf<Found>(listings, {}, { projection: FOUND })) {
    await listings.bulk(page.flatMap(refreshed))
  }
}

/** Whoever changes what the words come of keeps the words with it: then nothing is written here. */
function refreshed({ search, ...listing }: Found): object[] {
  const words = searchWords(listing)
  if (JSON.stringify(words) === JSON.stringify(search)) return []
  const { _id, sku, asin, title } = listing
  return [{ updateOne: { filter: { _id, sku, asin, title }, update: { $set: { search: words } } } }]
}
