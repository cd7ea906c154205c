import type { ActivityDocument } from './activity'
import type { CommunicationErrorDocument } from './communication-errors'
import type { Database } from './database-client'

/** What happened to one listing, newest first. */
export interface ListingHistory {
  changes(storeId: string, sellerSku: string, limit: number): Promise<readonly ActivityDocument[]>
  /** Errors that name the seller SKU, of this store or account. */
  errors(of: HistoryOf, limit: number): Promise<readonly CommunicationErrorDocument[]>
}

export interface HistoryOf {
  readonly storeId: string
  readonly accountId: string
  readonly sellerSku: string
}

export function listingHistory(database: Database): ListingHistory {
  const activity = database.collection('activity')
  const errors = database.collection('errors')
  return {
    changes: async (storeId, sellerSku, limit) =>
      (await activity.find(
        { sellerSku, storeId },
        { sort: { _id: -1 }, limit },
      )) as readonly ActivityDocument[],
    errors: async ({ sellerSku, storeId, accountId }, limit) =>
      (await errors.find(
        { sellerSku, storeId: { $in: [storeId, null] }, accountId: { $in: [accountId, null] } },
        { sort: { _id: -1 }, limit },
      )) as readonly CommunicationErrorDocument[],
  }
}
