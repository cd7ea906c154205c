import type { Database } from '../client/database-client'
import type { ActivityDocument } from './activity'
import type { CommunicationErrorDocument } from './communication-errors'
import { entryConditions } from './log-entries'

/** The history of one listing, newest first. */
export interface ListingHistory {
  changes(of: ChangesOf, before: string | null, limit: number): Promise<readonly ActivityDocument[]>
  /** Errors of this store or account that name the seller SKU. */
  errors(of: HistoryOf, limit: number): Promise<readonly CommunicationErrorDocument[]>
}

export interface ChangesOf {
  readonly storeId: string
  readonly sellerSku: string
}

export interface HistoryOf extends ChangesOf {
  readonly accountId: string
}

export function listingHistory(database: Database): ListingHistory {
  const activity = database.collection<ActivityDocument>('activity')
  const errors = database.collection<CommunicationErrorDocument>('errors')
  return {
    changes: ({ storeId, sellerSku }, before, limit) =>
      activity.find({ sellerSku, storeId, ...entryConditions({}, before) }, { sort: { _id: -1 }, limit }),
    errors: ({ sellerSku, storeId, accountId }, limit) =>
      errors.find(
        { sellerSku, storeId: { $in: [storeId, null] }, accountId: { $in: [accountId, null] } },
        { sort: { _id: -1 }, limit },
      ),
  }
}
