import type { IneligibleRule, ListRule } from '../../listing-quantity/decision'
import type { Database } from '../client/database-client'

/** One message of a bulk feed. */
export interface StoredFeedMessage {
  readonly messageId: number
  readonly sellerSku: string
  readonly quantity: number
  /** The last known quantity on Amazon. */
  readonly from: number | null
  readonly rule: ListRule | IneligibleRule
  /** Name of the merchant's rule that gave some of the settings; left out: none did. */
  readonly settingsRuleName?: string
  /** The store whose marketplace the message names. */
  readonly storeId: string
  /** Every listing that shows the quantity. */
  readonly listingIds: readonly string[]
  /** When the change was first noticed. */
  readonly firstAt: Date
  /** Id of the event that caused it; left out if no event did. */
  readonly cause?: string
}

export interface FeedDocument {
  readonly _id: string
  readonly accountId: string
  readonly marketplaceId: string
  /** Amazon's id; null until Amazon is known to have the feed, or if that was never learned. */
  readonly feedId: string | null
  readonly createdAt: Date
  readonly checkAt: Date
  /** `stuck`: it takes too long. Its listings are published by patches, and read back if it ends after all. */
  readonly state: 'open' | 'stuck' | 'ended'
  readonly messages: readonly StoredFeedMessage[]
}

export type FeedStatus = Omit<FeedDocument, 'messages'>

export interface FeedCollection {
  insert(feed: FeedDocument): Promise<void>
  /** Without their messages. */
  unfinished(): Promise<readonly FeedStatus[]>
  load(id: string): Promise<FeedDocument | null>
  update(id: string, set: Partial<Pick<FeedDocument, 'state' | 'checkAt' | 'feedId'>>): Promise<void>
  deleteEndedBefore(createdBefore: Date): Promise<void>
}

const STATUS = ['accountId', 'marketplaceId', 'feedId', 'createdAt', 'checkAt', 'state'] as const

/** An account has one at a time, and those that are stuck. */
const UNFINISHED_MAXIMUM = 500

export function feedCollection(database: Database): FeedCollection {
  const feeds = database.collection<FeedDocument>('feeds')
  return {
    insert: async (feed) => {
      await feeds.insert(feed)
    },
    unfinished: () =>
      feeds.findFields({ state: { $in: ['open', 'stuck'] } }, STATUS, {
        sort: { _id: 1 },
        limit: UNFINISHED_MAXIMUM,
      }),
    load: (id) => feeds.findOne({ _id: id }),
    update: (id, set) => feeds.updateOne({ _id: id }, { $set: set }),
    deleteEndedBefore: (createdBefore) =>
      feeds.deleteMany({ state: 'ended', createdAt: { $lt: createdBefore } }),
  }
}
