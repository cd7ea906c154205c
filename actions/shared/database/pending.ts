import { randomUUID } from 'node:crypto'
import type { Database } from './database-client'
import type { PendingReason } from './pending-reasons'

/** What may have changed: `sku:<SKU>`, `product:<product id>` or `order:<order id>`. */
export type PendingKey = `sku:${string}` | `product:${number}` | `order:${number}`

export interface PendingMark {
  readonly key: PendingKey
  readonly reason: PendingReason
  /** Id of the event that told of it. */
  readonly cause?: string | undefined
  /** Not looked at before it; now when left out. A later look is a document of its own. */
  readonly dueAt?: Date
}

export interface PendingDocument {
  readonly _id: string
  readonly key: PendingKey
  /** Random, from when the document was put in. */
  readonly mark: string
  /**
   * Grows with every mark of the document. With `mark` it tells what was handled from what came in meanwhile, also
   * where a request is sent twice: the second one makes it grow again. Absent in documents of earlier versions.
   */
  readonly revision?: number
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
  /** Has everything that waits in a lane looked at anew. */
  release(lane: string): Promise<void>
  /** Takes out everything that waits in a lane. */
  drop(lane: string): Promise<void>
  /** Takes out what nobody has looked at yet and what has no other reason. */
  forgetReason(reason: string): Promise<void>
  /** Those that wait for the merchant's answer left out. */
  countOfReason(reason: string): Promise<number>
  /** Changes that were noticed and not handled; looks in the future are none. */
  count(): Promise<number>
  /** The one of them that was noticed first, of those that do not wait for the merchant's answer. */
  oldest(): Promise<PendingDocument | undefined>
}

const LATER = 'later:'
/** Every id but those of looks in the future, as two ranges of the index of ids. */
const NOTICED = { $or: [{ _id: { $lt: LATER } }, { _id: { $gte: 'later;' } }] }

/** Every lane but those of zeros that wait for an answer. */
const UNASKED = { $or: [{ lane: { $lt: 'breaker/' } }, { lane: { $gte: 'breaker0' } }] }

/** Every lane of a feed or a breaker: between those of accounts and {@link NEW}. */
const GATED = { lane: { $gte: 'breaker/', $lt: 'feed0' } }

/** Looks in the future that fall into the same bucket are one document. */
const LATER_BUCKET_MS = 30_000

export function pendingCollection(database: Database): PendingCollection {
  const pending = database.collection('pending')
  return {
    mark: async (marks, now) => {
      const merged = mergeMarks(marks, now)
      await pending.bulk(merged.map((mark) => markOperation(mark, now)))
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
    drop: (lane) => pending.deleteMany({ lane }),
    forgetReason: (reason) => pending.deleteMany({ lane: NEW, reasons: [reason] }),
    countOfReason: (reason) => pending.count({ reasons: reason, ...UNASKED }),
    count: () => pending.count(NOTICED),
    oldest: async () => {
      const [first] = await pending.find({ $and: [NOTICED, UNASKED] }, { sort: { firstAt: 1 }, limit: 1 })
      return first as PendingDocument | undefined
    },
  }
}

function stepOperations(document: PendingDocument, step: PendingStep): object[] {
  const filter = { _id: document._id, mark: document.mark, revision: document.revision ?? null }
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
        $set: { key, lane, urgency, ...(cause ? { cause } : {}) },
        $setOnInsert: { mark: randomUUID() },
        $inc: { revision: 1 },
        $min: { firstAt, dueAt },
        $addToSet: { reasons: { $each: reasons } },
      },
      upsert: true,
    },
  }
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
        $set: { key, lane: NEW, ...(cause ? { cause } : {}) },
        $min: { firstAt: now, dueAt },
        $setOnInsert: { mark: randomUUID(), urgency: 2 },
        $inc: { revision: 1 },
        $addToSet: { reasons: { $each: reasons } },
      },
      upsert: true,
    },
  }
}
