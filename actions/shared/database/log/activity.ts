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
  /** Name of the merchant's rule that gave some of the settings; left out: none did. */
  readonly settingsRuleName?: string
  readonly status: 'accepted' | 'rejected'
  readonly submissionId: string | null
  /** Amazon's message if it rejected the change. */
  readonly message: string | null
  /** Id of the Commerce event that caused it, to find it in the logs; left out if no event did. */
  readonly cause?: string
}

export interface ActivityCollection {
  record(entries: readonly ActivityDocument[]): Promise<void>
  /** Newest first, before `before`. */
  page(filter: ActivityFilter, before: string | null, limit: number): Promise<readonly ActivityDocument[]>
  /** Entries of all stores between two ids, oldest first. Ids sort by time; an ISO timestamp is a valid bound. */
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
