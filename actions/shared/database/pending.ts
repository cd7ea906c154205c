import { randomUUID } from 'node:crypto'
import type { Database } from './database-client'

/** What may have changed: `sku:<SKU>`, `product:<product id>` or `order:<order id>`. */
export type PendingKey = `sku:${string}` | `product:${number}` | `order:${number}`

export interface PendingMark {
  readonly key: PendingKey
  /** Why, in a word; a job's marks carry `job:<id>`. */
  readonly reason: string
  /** Id of the event that told of it. */
  readonly cause?: string | undefined
  /** Not looked at before it; now when left out. A later look is a document of its own. */
  readonly dueAt?: Date
}

export interface PendingDocument {
  readonly _id: string
  readonly key: PendingKey
  /** Fresh with every write, so that what was handled can be told from what came in meanwhile. */
  readonly mark: string
  /** When the change could be known. */
  readonly firstAt: Date
  readonly dueAt: Date
  readonly reasons: readonly string[]
  /** Id of the event that told of it last; absent where none did. */
  readonly cause?: string
  /** Where it waits: {@link NEW} until it was looked at, then the lane of what it waits for. */
  readonly lane: string
  readonly urgency: Urgency
}

/** What goes first: 0 zeros, 1 what falls, 2 what rises. */
export type Urgency = 0 | 1 | 2

/** The lane of what nobody looked at yet. */
export const NEW = 'new'

/** What becomes of a pending document that was looked at. */
export type PendingStep =
  | { readonly kind: 'handled' }
  /** Looked at again from `dueAt` on, in the lane where it is. */
  | { readonly kind: 'postpone'; readonly dueAt: Date }
  /** In the first lane itself, in each other one as a copy. */
  | { readonly kind: 'wait'; readonly lanes: readonly [string, ...string[]]; readonly urgency: Urgency }

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

const LATER = 'later:'
/** Every id but those of follow-ups, as two ranges of the index of ids. */
const NOTICED = { $or: [{ _id: { $lt: LATER } }, { _id: { $gte: 'later;' } }] }

/** Every lane but those of zeros that wait for an answer. */
const UNASKED = { $or: [{ lane: { $lt: 'breaker/' } }, { lane: { $gte: 'breaker0' } }] }

/** Every lane of a feed or a breaker: between those of accounts and {@link NEW}. */
const GATED = { lane: { $gte: 'breaker/', $lt: 'feed0' } }
const NOT_GATED = { $or: [{ lane: { $lt: 'breaker/' } }, { lane: { $gte: 'feed0' } }] }

/** Due sooner than this it has its turn all the same: a throttled call is repeated within it. */
const PUT_OFF_MS = 3_000
/** The longest that anything is put off, follow-ups apart. */
const LONGEST_DELAY_MS = 60 * 60_000
/** The only follow-up that may be further away. */
const SCHEDULED_REASON = 'override'

/** Looks in the future that fall into the same bucket are one document. */
const LATER_BUCKET_MS = 30_000

export function pendingCollection(database: Database): PendingCollection {
  const pending = database.collection('pending')
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
    due: async (lanes, now, limit) =>
      (await pending.find(
        { lane: { $in: lanes }, dueAt: { $lte: now } },
        { sort: { dueAt: 1 }, limit },
      )) as readonly PendingDocument[],
    mostUrgent: async (lane, now, limit) =>
      (await pending.find(
        { lane, dueAt: { $lte: now } },
        { sort: { urgency: 1, firstAt: 1 }, limit },
      )) as readonly PendingDocument[],
    page: async (lane, urgency, after, limit) =>
      (await pending.find(
        { lane, urgency, _id: { $gt: after } },
        { sort: { _id: 1 }, limit },
      )) as readonly PendingDocument[],
    countInLane: (lane, urgency) => pending.count(urgency === undefined ? { lane } : { lane, urgency }),
    step: async (moves) => {
      await pending.bulk(moves.flatMap(([document, step]) => stepOperations(document, step)))
    },
    gatedLanes: async () => {
      const rows = await pending.aggregate([{ $match: GATED }, { $group: { _id: '$lane' } }])
      return (rows as readonly { readonly _id: string }[]).map(({ _id }) => _id)
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
      const rows = await pending.aggregate([
        {
          $match: {
            reasons: { $in: reasons },
            dueAt: { $lte: new Date(now.getTime() + PUT_OFF_MS) },
            lane: { $nin: closedLanes },
            ...NOT_GATED,
          },
        },
        { $unwind: '$reasons' },
        { $match: { reasons: { $in: reasons } } },
        { $group: { _id: '$reasons', count: { $sum: 1 } } },
      ])
      return new Map(
        (rows as readonly { readonly _id: string; readonly count: number }[]).map(({ _id, count }) => [
          _id,
          count,
        ]),
      )
    },
    ofReason: async (reason, limit) => {
      const documents = (await pending.find(
        { reasons: reason },
        { sort: { _id: 1 }, limit },
      )) as readonly PendingDocument[]
      const count = documents.length < limit ? documents.length : await pending.count({ reasons: reason })
      return { documents, count }
    },
    count: (now) => pending.count(noticedBy(now)),
    oldest: async (now) => {
      const [first] = await pending.find(
        { $and: [noticedBy(now), UNASKED] },
        { sort: { firstAt: 1 }, limit: 1 },
      )
      return first as PendingDocument | undefined
    },
    mendDueTimes: async (lanes, now) => {
      const tooFar = { lane: { $in: lanes }, dueAt: { $gt: new Date(now.getTime() + LONGEST_DELAY_MS) } }
      await pending.updateMany(
        { ...tooFar, $or: [...NOTICED.$or, { reasons: { $ne: SCHEDULED_REASON } }] },
        { $set: { dueAt: now } },
      )
    },
  }
}

function stepOperations(document: PendingDocument, step: PendingStep): object[] {
  const filter = { _id: document._id, mark: document.mark }
  switch (step.kind) {
    case 'handled':
      return [{ deleteOne: { filter } }]
    case 'postpone':
      return [{ updateOne: { filter, update: { $set: { dueAt: step.dueAt } } } }]
    case 'wait': {
      const [lane, ...others] = step.lanes
      const { urgency } = step
      return [
        { updateOne: { filter, update: { $set: { lane, urgency } } } },
        ...others.map((other) => copyOperation(document, other, urgency)),
      ]
    }
  }
}

function copyOperation(
  { key, dueAt, firstAt, reasons, cause }: PendingDocument,
  lane: string,
  urgency: Urgency,
): object {
  return {
    updateOne: {
      filter: { _id: `also:${lane}:${key}` },
      update: {
        $set: { key, mark: randomUUID(), lane, urgency, ...(cause ? { cause } : {}) },
        $min: { firstAt, dueAt },
        $addToSet: { reasons: { $each: reasons } },
      },
      upsert: true,
    },
  }
}

/** What could be known by then. */
function noticedBy(now: Date): object {
  return { firstAt: { $lte: now }, $or: [...NOTICED.$or, { dueAt: { $lte: now } }] }
}

interface MergedMark {
  readonly _id: string
  readonly key: PendingKey
  readonly dueAt: Date
  readonly reasons: string[]
  cause: string | undefined
}

function mergeMarks(marks: readonly PendingMark[], now: Date): readonly MergedMark[] {
  const merged = new Map<string, MergedMark>()
  for (const { key, reason, dueAt = now, cause } of marks) {
    const _id = pendingId(key, dueAt, now)
    const known = merged.get(_id)
    if (!known) merged.set(_id, { _id, key, dueAt, reasons: [reason], cause })
    else {
      if (!known.reasons.includes(reason)) known.reasons.push(reason)
      known.cause = cause ?? known.cause
    }
  }
  return [...merged.values()]
}

function pendingId(key: PendingKey, dueAt: Date, now: Date): string {
  if (dueAt <= now) return key
  return `${LATER}${Math.floor(dueAt.getTime() / LATER_BUCKET_MS)}:${key}`
}

function markOperation({ _id, key, dueAt, reasons, cause }: MergedMark, now: Date): object {
  return {
    updateOne: {
      filter: { _id },
      update: {
        $set: { key, mark: randomUUID(), lane: NEW, ...(cause ? { cause } : {}) },
        // A follow-up is about what can be known from then on.
        $min: { firstAt: dueAt > now ? dueAt : now, dueAt },
        $setOnInsert: { urgency: 2 },
        $addToSet: { reasons: { $each: reasons } },
      },
      upsert: true,
    },
  }
}
