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
  deleteBefore(at: Date): Promise<void>
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
    deleteBefore: (at) => errors.deleteMany({ at: { $lt: at } }),
  }
}
