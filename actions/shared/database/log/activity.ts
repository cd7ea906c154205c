import type { DecisionRule, IneligibleRule, ListRule } from '../../listing-quantity/decision'
import type { Database } from '../client/database-client'
import { type EntryFilter, entryConditions, recordEntries } from './log-entries'

/** A listing change that Amazon answered. */
export interface ActivityDocument {
  readonly _id: string
  readonly at: Date
  readonly storeId: string
  readonly sellerSku: string
  readonly from: number | null
  readonly to: number
  readonly rule: ListRule | IneligibleRule
  readonly status: 'accepted' | 'rejected'
  readonly submissionId: string | null
  /** Amazon's words when it rejected. */
  readonly message: string | null
  /** Id of the event of Commerce that it comes of, to find it in the logs; absent where it comes of none. */
  readonly cause?: string
}

export interface ActivityCollection {
  record(entries: readonly ActivityDocument[]): Promise<void>
  /** Newest first, before `before`. */
  page(filter: ActivityFilter, before: string | null, limit: number): Promise<readonly ActivityDocument[]>
  /** Of all stores, oldest first, after one id and before another; a moment in ISO 8601 is an id before all of it. */
  between(after: string, before: string, limit: number): Promise<readonly ActivityDocument[]>
  deleteBefore(at: Date): Promise<void>
}

export interface ActivityFilter extends EntryFilter {
  readonly storeId: string
  readonly rule?: DecisionRule
  readonly status?: ActivityDocument['status']
}

/** Sorts by time, then by the order in which one activation wrote. */
export function activityId(at: Date, activation: string, sequence: number): string {
  return `${at.toISOString()}/${activation}/${String(sequence).padStart(6, '0')}`
}

export function activityCollection(database: Database): ActivityCollection {
  const activity = database.collection<ActivityDocument>('activity')
  return {
    record: (entries) => recordEntries(activity, entries),
    page: ({ sellerSku, since, ...exact }, before, limit) =>
      activity.find(
        { ...exact, ...entryConditions({ sellerSku, since }, before) },
        { sort: { _id: -1 }, limit },
      ),
    between: (after, before, limit) =>
      activity.find({ _id: { $gt: after, $lt: before } }, { sort: { _id: 1 }, limit }),
    deleteBefore: (at) => activity.deleteMany({ at: { $lt: at } }),
  }
}
