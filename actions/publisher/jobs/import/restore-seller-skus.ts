import { chunk } from 'es-toolkit'
import type { AmazonListing } from '../../../shared/amazon/listings/listing-item'
import type { ReportedListing } from '../../../shared/amazon/reports/parse-listings-report'
import { hasLostLetters, mayComeFrom } from '../../../shared/lost-letters'
import type { Seller } from '../../../shared/publishing/amazon-port'
import type { MerchantStore } from '../../../shared/publishing/merchant'
import { reportFailure } from './await-report'

const CALL_MAXIMUM = 20

export interface RestoredListings {
  readonly listings: readonly ReportedListing[]
  /** Seller SKUs of the report that Amazon does not know, or that are ambiguous. */
  readonly unknown: readonly string[]
}

/**
 * European and American reports are in Windows-1252, which lacks other scripts. Seller SKUs with question marks are
 * looked up on Amazon by their ASIN, so that no nonexistent one is stored.
 */
export async function restoreSellerSkus(
  store: MerchantStore,
  seller: Seller,
  reported: readonly ReportedListing[],
): Promise<RestoredListings> {
  const doubtful = reported.filter(({ sellerSku }) => hasLostLetters(sellerSku))
  if (doubtful.length === 0) return { listings: reported, unknown: [] }
  const known = await knownByAsin(store, seller, [...new Set(doubtful.flatMap(({ asin }) => asin ?? []))])
  // Without an ASIN, only the seller SKU itself can be looked up. Its question mark may be real.
  const literal = await knownBySku(
    store,
    seller,
    doubtful.filter(({ asin }) => asin === null).map(({ sellerSku }) => sellerSku),
  )
  const unknown: string[] = []
  const listings = reported.flatMap((listing) => {
    const { sellerSku, asin } = listing
    if (!hasLostLetters(sellerSku) || literal.has(sellerSku)) return [listing]
    const candidates = (asin === null ? [] : (known.get(asin) ?? [])).map((each) => each.sellerSku)
    if (candidates.includes(sellerSku)) return [listing]
    const [found, ...others] = candidates.filter((each) => mayComeFrom(sellerSku, each))
    if (found !== undefined && others.length === 0) return [{ ...listing, sellerSku: found }]
    unknown.push(sellerSku)
    return []
  })
  return { listings, unknown }
}

async function knownBySku(
  { marketplaceId }: MerchantStore,
  seller: Seller,
  sellerSkus: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const some of chunk(sellerSkus, CALL_MAXIMUM)) {
    const reply = await seller.readListings(marketplaceId, some)
    if (reply.kind !== 'read') throw reportFailure(reply)
    for (const { sellerSku } of reply.listings) found.add(sellerSku)
  }
  return found
}

async function knownByAsin(
  { marketplaceId }: MerchantStore,
  seller: Seller,
  asins: readonly string[],
): Promise<ReadonlyMap<string, readonly AmazonListing[]>> {
  const found: AmazonListing[] = []
  for (const some of chunk(asins, CALL_MAXIMUM)) {
    const reply = await seller.readListingsByAsin(marketplaceId, some)
    if (reply.kind !== 'read') throw reportFailure(reply)
    found.push(...reply.listings)
  }
  return Map.groupBy(found, ({ asin }) => asin ?? '')
}
