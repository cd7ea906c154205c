import type { ImportedListing, ListingDocument } from './listings'

/** Inserts a listing as one of which nothing is known yet, or refreshes what Amazon and Commerce say of it. */
export function importOperation(_id: string, listing: ImportedListing, now: Date): object {
  const fresh: Partial<ListingDocument> = {
    stockConfiguration: null,
    stock: null,
    absentSince: null,
    decision: null,
    controllingStoreId: null,
    sending: null,
    accepted: null,
    confirmed: null,
    confirmDueAt: null,
    drift: null,
    unexplained: null,
    massZero: null,
    failure: null,
    state: 'undecided',
    fence: 0,
  }
  return {
    updateOne: {
      filter: { _id },
      update: {
        $set: { ...listing, productId: listing.product?.id ?? null, channelsReadAt: now, importedAt: now },
        $setOnInsert: fresh,
      },
      upsert: true,
    },
  }
}
