import { randomUUID } from 'node:crypto'
import type { Database } from './database-client'

/** What may have changed: `sku:<SKU>`, `product:<product id>` or `order:<order id>`. */
export type PendingKey = `sku:${string}` | `product:${number}` | `order:${number}`

export interface PendingMark {
  readonly key: PendingKey
  /** Why, in a word; a job's marks carry `job:<id>`. */
  readonly reason: string
  /** Not looked at before it; now when left out. A later look is a document of its own. */
  readonly dueAt?: Date
}

export interface PendingDocument {
  readonly _id: string
  readonly key: PendingKey
  /** Fresh with every write, so that what was handled can be told from what came in meanwhile. */
  readonly mark: string
  readonly firstAt: Date
  readonly dueAt: Date
  readonly reasons: readonly string[]
}

export interface PendingCollection {
  /** Marks all of them in one request; marking what is marked already costs nothing more. */
  mark(marks: readonly PendingMark[], now: Date): Promise<void>
  /** The longest due first. */
  due(now: Date, limit: number): Promise<readonly PendingDocument[]>
  /** Takes out what was handled, except where a new mark came in meanwhile. */
  handled(documents: readonly PendingDocument[]): Promise<void>
  /** Looks at them again later, except where a new mark came in meanwhile. */
  postpone(documents: readonly PendingDocument[], dueAt: Date): Promise<void>
  countOfReason(reason: string): Promise<number>
  /** Changes that were noticed and not handled; looks in the future are none. */
  count(): Promise<number>
  /** The one of them that was noticed first. */
  oldest(): Promise<PendingDocument | undefined>
}

const LATER = 'later:'
/** Every id but those of looks in the future, as two ranges of the index of ids. */
const NOTICED = { $or: [{ _id: { $lt: LATER } }, { _id: { $gte: 'later;' } }] }

/** Looks in the future that fall into the same bucket are one document. */
const LATER_BUCKET_MS = 30_000

export function pendingCollection(database: Database): PendingCollection {
  const pending = database.collection('pending')
  return {
    mark: async (marks, now) => {
      const merged = mergeMarks(marks, now)
      await pending.bulk(merged.map((mark) => markOperation(mark, now)))
    },
    due: async (now, limit) =>
      (await pending.find(
        { dueAt: { $lte: now } },
        { sort: { dueAt: 1 }, limit },
      )) as readonly PendingDocument[],
    handled: async (documents) => {
      await pending.bulk(documents.map(({ _id, mark }) => ({ deleteOne: { filter: { _id, mark } } })))
    },
    postpone: async (documents, dueAt) => {
      await pending.bulk(
        documents.map(({ _id, mark }) => ({
          updateOne: { filter: { _id, mark }, update: { $set: { dueAt } } },
        })),
      )
    },
    countOfReason: (reason) => pending.count({ reasons: reason }),
    count: () => pending.count(NOTICED),
    oldest: async () => {
      const [first] = await pending.find(NOTICED, { sort: { firstAt: 1 }, limit: 1 })
      return first as PendingDocument | undefined
    },
  }
}

interface MergedMark {
  readonly _id: string
  readonly key: PendingKey
  readonly dueAt: Date
  readonly reasons: string[]
}

function mergeMarks(marks: readonly PendingMark[], now: Date): readonly MergedMark[] {
  const merged = new Map<string, MergedMark>()
  for (const { key, reason, dueAt = now } of marks) {
    const _id = pendingId(key, dueAt, now)
    const known = merged.get(_id)
    if (!known) merged.set(_id, { _id, key, dueAt, reasons: [reason] })
    else if (!known.reasons.includes(reason)) known.reasons.push(reason)
  }
  return [...merged.values()]
}

function pendingId(key: PendingKey, dueAt: Date, now: Date): string {
  if (dueAt <= now) return key
  return `${LATER}${Math.floor(dueAt.getTime() / LATER_BUCKET_MS)}:${key}`
}

function markOperation({ _id, key, dueAt, reasons }: MergedMark, now: Date): object {
  return {
    updateOne: {
      filter: { _id },
      update: {
        $set: { key, mark: randomUUID() },
        $min: { firstAt: now, dueAt },
        $addToSet: { reasons: { $each: reasons } },
      },
      upsert: true,
    },
  }
}
