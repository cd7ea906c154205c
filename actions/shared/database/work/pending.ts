import { addMs, hours, seconds } from '../../time'
import type { Database } from '../client/database-client'
import {
  NEW,
  type PendingDocument,
  type PendingMark,
  type PendingStep,
  type Urgency,
} from './pending-document'
import { LATER, markOperations, marksById, reasonsOf, stepOperations } from './pending-operations'
import type { PendingReason } from './pending-reasons'

export * from './pending-document'

export type PendingMove = readonly [PendingDocument, PendingStep]

export interface PendingCollection {
  /** Adds pending documents in one request. Adding a document that exists only updates it. */
  mark(marks: readonly PendingMark[], now: Date): Promise<void>
  /** Deletes follow-ups that have exactly these reasons. */
  forgetFollowUps(marks: readonly PendingMark[], now: Date): Promise<void>
  /** Due documents of the lanes, longest overdue first. */
  due(lanes: readonly string[], now: Date, limit: number): Promise<readonly PendingDocument[]>
  /** When the next document of the lanes is due or was due; null if there is none. */
  nextDueAt(lanes: readonly string[]): Promise<Date | null>
  /** Due documents of one lane, most urgent first, then oldest. */
  mostUrgent(lane: string, now: Date, limit: number): Promise<readonly PendingDocument[]>
  /** Documents of one urgency, in the order of `_id`, after `after`. */
  page(lane: string, urgency: Urgency, after: string, limit: number): Promise<readonly PendingDocument[]>
  countInLane(lane: string, urgency?: Urgency): Promise<number>
  /** Applies all steps in one request. A document that was updated meanwhile stays as that update left it. */
  step(moves: readonly PendingMove[]): Promise<void>
  /** Lanes of feeds and breakers that are not empty. */
  feedAndBreakerLanes(): Promise<readonly string[]>
  /** Has everything in a lane evaluated again. */
  release(lane: string): Promise<void>
  /** The same after a person's answer: time spent waiting for a person does not count as delay. */
  releaseAnswered(lane: string, now: Date): Promise<void>
  /** The same for some SKUs, whose zeros the person allowed. */
  releaseAuthorised(lane: string, skus: readonly string[], now: Date): Promise<void>
  /** Deletes everything in a lane. */
  drop(lane: string): Promise<void>
  /** Removes reasons. Documents that are not evaluated yet and have no other reason are deleted. */
  forgetReasons(reasons: readonly string[]): Promise<void>
  /** For each reason, how many documents are still to be decided or sent. Reasons without any are left out. */
  countOpenByReason(reasons: readonly string[], open: OpenWork): Promise<ReadonlyMap<string, number>>
  /** Documents with a reason, whatever they wait for: at most `limit` of them, and their number. */
  withReason(reason: string, limit: number): Promise<ReasonRemainder>
  /** Number of changes that could be known and are not handled; follow-ups count once they are overdue. */
  count(now: Date): Promise<number>
  /** The oldest of these changes, without those that wait for the merchant's answer. */
  oldest(now: Date): Promise<PendingDocument | undefined>
  /** Makes documents due that a wrong clock put off too far; `lanes` as in `due`. */
  mendDueTimes(lanes: readonly string[], now: Date): Promise<void>
}

/** What counts as still open. Everything else was put off. */
export interface OpenWork {
  readonly now: Date
  /** Lanes of refused accounts, in which nothing happens. */
  readonly closedLanes: readonly string[]
}

export interface ReasonRemainder {
  readonly documents: readonly PendingDocument[]
  readonly count: number
}

/** Every id except those of follow-ups, as two ranges for the index on ids. */
const NOTICED = { $or: [{ _id: { $lt: LATER } }, { _id: { $gte: 'later;' } }] }

/** Every lane except those of zeros that wait for an answer. */
const UNASKED = { $or: [{ lane: { $lt: 'breaker/' } }, { lane: { $gte: 'breaker0' } }] }

/** Every lane of a feed or a breaker. They sort between account lanes and {@link NEW}. */
const GATED = { lane: { $gte: 'breaker/', $lt: 'feed0' } }
const NOT_GATED = { $or: [{ lane: { $lt: 'breaker/' } }, { lane: { $gte: 'feed0' } }] }

/** A document due within this time counts as open: a throttled call is repeated within it. */
const PUT_OFF_MS = seconds(3)
/** The longest delay of anything except follow-ups. */
const LONGEST_DELAY_MS = hours(1)
/** Reasons of the follow-ups that may be further away. */
const SCHEDULED_REASONS: readonly PendingReason[] = ['override', 'override-many']

export function pendingCollection(database: Database): PendingCollection {
  const pending = database.collection<PendingDocument>('pending')
  return {
    mark: async (marks, now) => {
      const byId = [...marksById(marks, now)]
      await pending.bulk(byId.flatMap(([_id, own]) => markOperations(_id, own, now)))
    },
    forgetFollowUps: async (marks, now) => {
      await pending.bulk(
        [...marksById(marks, now)].map(([_id, own]) => ({
          deleteOne: { filter: { _id, lane: NEW, reasons: reasonsOf(own) } },
        })),
      )
    },
    due: (lanes, now, limit) =>
      pending.find({ lane: { $in: lanes }, dueAt: { $lte: now } }, { sort: { dueAt: 1 }, limit }),
    nextDueAt: async (lanes) => {
      const [next] = await pending.find({ lane: { $in: lanes } }, { sort: { dueAt: 1 }, limit: 1 })
      return next?.dueAt ?? null
    },
    mostUrgent: (lane, now, limit) =>
      pending.find({ lane, dueAt: { $lte: now } }, { sort: { urgency: 1, firstAt: 1 }, limit }),
    page: (lane, urgency, after, limit) =>
      pending.find({ lane, urgency, _id: { $gt: after } }, { sort: { _id: 1 }, limit }),
    countInLane: (lane, urgency) => pending.count(urgency === undefined ? { lane } : { lane, urgency }),
    step: async (moves) => {
      await pending.bulk(moves.flatMap(([document, step]) => stepOperations(document, step)))
    },
    feedAndBreakerLanes: async () => {
      const rows = await pending.aggregate<{ readonly _id: string }>([
        { $match: GATED },
        { $group: { _id: '$lane' } },
      ])
      return rows.map(({ _id }) => _id)
    },
    release: (lane) => pending.updateMany({ lane }, { $set: { lane: NEW } }),
    releaseAnswered: (lane, now) => pending.updateMany({ lane }, { $set: { lane: NEW, firstAt: now } }),
    releaseAuthorised: (lane, skus, now) =>
      pending.updateMany(
        { lane, key: { $in: skus.map((sku) => `sku:${sku}`) } },
        { $set: { lane: NEW, firstAt: now }, $addToSet: { reasons: 'authorised' }, $inc: { revision: 1 } },
      ),
    drop: (lane) => pending.deleteMany({ lane }),
    forgetReasons: async (reasons) => {
      await pending.bulk([
        {
          deleteMany: {
            filter: { lane: NEW, reasons: { $in: reasons, $not: { $elemMatch: { $nin: reasons } } } },
          },
        },
        { updateMany: { filter: { reasons: { $in: reasons } }, update: { $pullAll: { reasons } } } },
      ])
    },
    countOpenByReason: async (reasons, { now, closedLanes }) => {
      if (reasons.length === 0) return new Map()
      const rows = await pending.aggregate<{ readonly _id: string; readonly count: number }>([
        {
          $match: {
            reasons: { $in: reasons },
            dueAt: { $lte: addMs(now, PUT_OFF_MS) },
            lane: { $nin: closedLanes },
            ...NOT_GATED,
          },
        },
        { $unwind: '$reasons' },
        { $match: { reasons: { $in: reasons } } },
        { $group: { _id: '$reasons', count: { $sum: 1 } } },
      ])
      return new Map(rows.map(({ _id, count }) => [_id, count]))
    },
    withReason: async (reason, limit) => {
      const documents = await pending.find({ reasons: reason }, { sort: { _id: 1 }, limit })
      const count = documents.length < limit ? documents.length : await pending.count({ reasons: reason })
      return { documents, count }
    },
    count: (now) => pending.count(noticedBy(now)),
    oldest: async (now) => {
      const [first] = await pending.find(
        { $and: [noticedBy(now), UNASKED] },
        { sort: { firstAt: 1 }, limit: 1 },
      )
      return first
    },
    mendDueTimes: async (lanes, now) => {
      const tooFar = { lane: { $in: lanes }, dueAt: { $gt: addMs(now, LONGEST_DELAY_MS) } }
      await pending.updateMany(
        { ...tooFar, $or: [...NOTICED.$or, { reasons: { $nin: SCHEDULED_REASONS } }] },
        { $set: { dueAt: now } },
      )
    },
  }
}

/** Changes that could be known by then. */
function noticedBy(now: Date): object {
  return { firstAt: { $lte: now }, $or: [...NOTICED.$or, { dueAt: { $lte: now } }] }
}
