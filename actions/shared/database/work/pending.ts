import { addMs, hours, seconds } from '../../time'
import type { Database } from '../client/database-client'
import {
  NEW,
  type PendingDocument,
  type PendingMark,
  type PendingStep,
  type Urgency,
} from './pending-document'
import { LATER, markOperation, mergeMarks, stepOperations } from './pending-operations'
import type { PendingReason } from './pending-reasons'

export * from './pending-document'

export type PendingMove = readonly [PendingDocument, PendingStep]

export interface PendingCollection {
  /** Marks all of them in one request; marking what is marked already costs nothing more. */
  mark(marks: readonly PendingMark[], now: Date): Promise<void>
  /** Takes follow-ups back that were marked for these reasons alone. */
  forgetFollowUps(marks: readonly PendingMark[], now: Date): Promise<void>
  /** Due in any of the lanes, the longest due first. */
  due(lanes: readonly string[], now: Date, limit: number): Promise<readonly PendingDocument[]>
  /** Due in one lane, the most urgent first, then the oldest. */
  mostUrgent(lane: string, now: Date, limit: number): Promise<readonly PendingDocument[]>
  /** Those of one urgency, by `_id` after `after`. */
  page(lane: string, urgency: Urgency, after: string, limit: number): Promise<readonly PendingDocument[]>
  countInLane(lane: string, urgency?: Urgency): Promise<number>
  /** One request; a document that was marked anew meanwhile stays as that mark left it. */
  step(moves: readonly PendingMove[]): Promise<void>
  /** Lanes of feeds and breakers in which something waits. */
  gatedLanes(): Promise<readonly string[]>
  /** Has everything that waits in a lane evaluated anew. */
  release(lane: string): Promise<void>
  /** The same after a person's answer: what waited for a person was not late. */
  releaseAnswered(lane: string, now: Date): Promise<void>
  /** Takes out everything that waits in a lane. */
  drop(lane: string): Promise<void>
  /** Takes reasons back; what nobody has looked at yet and what has no other reason goes. */
  forgetReasons(reasons: readonly string[]): Promise<void>
  /** How much of each reason is still to be decided or sent, in one request; reasons without any are left out. */
  openOfReasons(reasons: readonly string[], open: OpenWork): Promise<ReadonlyMap<string, number>>
  /** Everything that has a reason, whatever it waits for: some of it, and how much it is. */
  ofReason(reason: string, limit: number): Promise<ReasonRemainder>
  /** Changes that could be known and were not handled; follow-ups count once they are overdue. */
  count(now: Date): Promise<number>
  /** The one of them that could be known first, of those that do not wait for the merchant's answer. */
  oldest(now: Date): Promise<PendingDocument | undefined>
  /** Makes due what a clock that was wrong has put off too far; `lanes` as in `due`. */
  mendDueTimes(lanes: readonly string[], now: Date): Promise<void>
}

/** What counts as still open; everything else was put off. */
export interface OpenWork {
  readonly now: Date
  /** Lanes that nobody works in, because their account is refused. */
  readonly closedLanes: readonly string[]
}

export interface ReasonRemainder {
  readonly documents: readonly PendingDocument[]
  readonly count: number
}

/** Every id but those of follow-ups, as two ranges of the index of ids. */
const NOTICED = { $or: [{ _id: { $lt: LATER } }, { _id: { $gte: 'later;' } }] }

/** Every lane but those of zeros that wait for an answer. */
const UNASKED = { $or: [{ lane: { $lt: 'breaker/' } }, { lane: { $gte: 'breaker0' } }] }

/** Every lane of a feed or a breaker: between those of accounts and {@link NEW}. */
const GATED = { lane: { $gte: 'breaker/', $lt: 'feed0' } }
const NOT_GATED = { $or: [{ lane: { $lt: 'breaker/' } }, { lane: { $gte: 'feed0' } }] }

/** Due sooner than this it has its turn all the same: a throttled call is repeated within it. */
const PUT_OFF_MS = seconds(3)
/** The longest that anything is put off, follow-ups apart. */
const LONGEST_DELAY_MS = hours(1)
/** Of the only follow-ups that may be further away. */
const SCHEDULED_REASONS: readonly PendingReason[] = ['override', 'override-many']

export function pendingCollection(database: Database): PendingCollection {
  const pending = database.collection<PendingDocument>('pending')
  return {
    mark: async (marks, now) => {
      const merged = mergeMarks(marks, now)
      await pending.bulk(merged.map((mark) => markOperation(mark, now)))
    },
    forgetFollowUps: async (marks, now) => {
      const merged = mergeMarks(marks, now)
      await pending.bulk(
        merged.map(({ _id, reasons }) => ({ deleteOne: { filter: { _id, lane: NEW, reasons } } })),
      )
    },
    due: (lanes, now, limit) =>
      pending.find({ lane: { $in: lanes }, dueAt: { $lte: now } }, { sort: { dueAt: 1 }, limit }),
    mostUrgent: (lane, now, limit) =>
      pending.find({ lane, dueAt: { $lte: now } }, { sort: { urgency: 1, firstAt: 1 }, limit }),
    page: (lane, urgency, after, limit) =>
      pending.find({ lane, urgency, _id: { $gt: after } }, { sort: { _id: 1 }, limit }),
    countInLane: (lane, urgency) => pending.count(urgency === undefined ? { lane } : { lane, urgency }),
    step: async (moves) => {
      await pending.bulk(moves.flatMap(([document, step]) => stepOperations(document, step)))
    },
    gatedLanes: async () => {
      const rows = await pending.aggregate<{ readonly _id: string }>([
        { $match: GATED },
        { $group: { _id: '$lane' } },
      ])
      return rows.map(({ _id }) => _id)
    },
    release: (lane) => pending.updateMany({ lane }, { $set: { lane: NEW } }),
    releaseAnswered: (lane, now) => pending.updateMany({ lane }, { $set: { lane: NEW, firstAt: now } }),
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
    openOfReasons: async (reasons, { now, closedLanes }) => {
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
    ofReason: async (reason, limit) => {
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

/** What could be known by then. */
function noticedBy(now: Date): object {
  return { firstAt: { $lte: now }, $or: [...NOTICED.$or, { dueAt: { $lte: now } }] }
}
