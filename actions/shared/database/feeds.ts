import type { Database } from './database-client'

/** One message of a bulk feed, and the pending document that it settles. */
export interface StoredFeedMessage {
  readonly messageId: number
  readonly sellerSku: string
  readonly quantity: number
  /** What Amazon was last known to hold. */
  readonly from: number | null
  /** Pending document that it settles, and its mark. */
  readonly pendingId: string
  readonly mark: string
}

export interface FeedDocument {
  /** Amazon's feed id. */
  readonly _id: string
  readonly accountId: string
  readonly marketplaceId: string
  readonly createdAt: Date
  readonly checkAt: Date
  /** `stuck`: it takes too long; its listings are published by patches, and read back when it ends after all. */
  readonly state: 'open' | 'stuck' | 'ended'
  readonly messages: readonly StoredFeedMessage[]
}

export interface FeedCollection {
  insert(feed: FeedDocument): Promise<void>
  /** Without their messages. */
  unfinished(): Promise<readonly Omit<FeedDocument, 'messages'>[]>
  load(id: string): Promise<FeedDocument | null>
  update(id: string, set: Partial<Pick<FeedDocument, 'state' | 'checkAt'>>): Promise<void>
  deleteEndedBefore(createdBefore: Date): Promise<void>
}

/** An account has one at a time, and those that are stuck. */
const UNFINISHED_MAXIMUM = 500

export function feedCollection(database: Database): FeedCollection {
  const feeds = database.collection('feeds')
  return {
    insert: async (feed) => {
      await feeds.insert(feed)
    },
    unfinished: async () =>
      (await feeds.find(
        { state: { $in: ['open', 'stuck'] } },
        { sort: { _id: 1 }, limit: UNFINISHED_MAXIMUM, projection: { messages: 0 } },
      )) as readonly Omit<FeedDocument, 'messages'>[],
    load: async (id) => (await feeds.findOne({ _id: id })) as FeedDocument | null,
    update: (id, set) => feeds.updateOne({ _id: id }, { $set: set }),
    deleteEndedBefore: (createdBefore) =>
      feeds.deleteMany({ state: 'ended', createdAt: { $lt: createdBefore } }),
  }
}
