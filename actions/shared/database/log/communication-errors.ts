import type { Database } from '../client/database-client'
import { type EntryFilter, entryConditions, recordEntries } from './log-entries'

/** Something that another system refused or failed to answer, or an event that could not be read. */
export interface CommunicationErrorDocument {
  readonly _id: string
  readonly at: Date
  readonly system: 'amazon' | 'commerce' | 'events'
  readonly accountId: string | null
  readonly storeId: string | null
  readonly sellerSku: string | null
  readonly code: string
  readonly message: string
  readonly requestId: string | null
}

export interface CommunicationErrorCollection {
  record(errors: readonly CommunicationErrorDocument[]): Promise<void>
  /** Newest first, before `before`: errors of the store, of its account, and of neither. */
  page(
    filter: ErrorFilter,
    before: string | null,
    limit: number,
  ): Promise<readonly CommunicationErrorDocument[]>
  countSince(code: string, at: Date): Promise<number>
  /** Counts each listing once. */
  countListingsSince(code: string, at: Date): Promise<number>
  /** The same by store, with the time of the first. */
  listingsByStoreSince(code: string, at: Date): Promise<readonly StoreErrors[]>
  deleteBefore(at: Date): Promise<void>
}

export interface StoreErrors {
  /** Null: the error concerns no store. */
  readonly storeId: string | null
  readonly listings: number
  readonly since: Date
}

export interface ErrorFilter extends EntryFilter {
  readonly storeId: string
  readonly accountId: string
  readonly system?: CommunicationErrorDocument['system']
  readonly code?: string
}

export function communicationErrorCollection(database: Database): CommunicationErrorCollection {
  const errors = database.collection<CommunicationErrorDocument>('errors')
  return {
    record: (entries) => recordEntries(errors, entries),
    page: ({ storeId, accountId, sellerSku, since, ...exact }, before, limit) =>
      errors.find(
        {
          // Errors of Commerce and of events concern every store.
          storeId: { $in: [storeId, null] },
          accountId: { $in: [accountId, null] },
          ...exact,
          ...entryConditions({ sellerSku, since }, before),
        },
        { sort: { _id: -1 }, limit },
      ),
    countSince: (code, at) => errors.count({ at: { $gte: at }, code }),
    countListingsSince: async (code, at) => {
      const rows = await errors.aggregate<{ readonly listings: number }>([
        { $match: { at: { $gte: at }, code } },
        { $group: { _id: { storeId: '$storeId', sellerSku: '$sellerSku' } } },
        { $count: 'listings' },
      ])
      return rows[0]?.listings ?? 0
    },
    listingsByStoreSince: async (code, at) => {
      const rows = await errors.aggregate<Omit<StoreErrors, 'storeId'> & { readonly _id: string | null }>([
        { $match: { at: { $gte: at }, code } },
        { $group: { _id: { storeId: '$storeId', sellerSku: '$sellerSku' }, since: { $min: '$at' } } },
        { $group: { _id: '$_id.storeId', listings: { $sum: 1 }, since: { $min: '$since' } } },
      ])
      return rows.map(({ _id, listings, since }) => ({ storeId: _id, listings, since }))
    },
    deleteBefore: (at) => errors.deleteMany({ at: { $lt: at } }),
  }
}
