import type { ListingDocument } from '../../database/listings/listing-document'
import { UNMATCHED } from '../../listing-quantity/decision'
import type { GroupFacts } from '../group-types'

/** What the last evaluation stored about the product of a listing. Nothing is read. */
export function storedFacts(listing: ListingDocument | null): GroupFacts {
  const product = listing?.product ?? null
  return {
    sku: listing?.sku ?? null,
    product,
    stockConfiguration: listing?.stockConfiguration ?? null,
    stockConfigurationReadAt: listing?.stockConfigurationReadAt ?? null,
    // As in an evaluation: without a product, the stock is unknown.
    stock: (product && listing?.stock) ?? { kind: 'unknown', reason: UNMATCHED },
    stockIndex: listing?.stockIndex ?? null,
    indexDoubtSince: listing?.indexDoubtSince ?? null,
    typeLostSince: listing?.typeLostSince ?? null,
    absentSince: listing?.absentSince ?? null,
    boundUnknown: null,
  }
}
