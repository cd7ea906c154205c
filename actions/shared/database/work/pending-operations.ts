import { randomUUID } from 'node:crypto'
import { seconds } from '../../time'
import {
  NEW,
  type PendingDocument,
  type PendingKey,
  type PendingMark,
  type PendingStep,
  type Urgency,
} from './pending-document'

/** How the ids of follow-ups begin. */
export const LATER = 'later:'
/** Follow-ups that fall into the same bucket are one document. */
const LATER_BUCKET_MS = seconds(30)

export function stepOperations(document: PendingDocument, step: PendingStep): object[] {
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

/** The marks of each document, by its id. */
export function marksById(
  marks: readonly PendingMark[],
  now: Date,
): ReadonlyMap<string, readonly PendingMark[]> {
  return Map.groupBy(marks, ({ key, dueAt = now }) => pendingId(key, dueAt, now))
}

export function reasonsOf(marks: readonly PendingMark[]): readonly string[] {
  return [...new Set(marks.map(({ reason }) => reason))]
}

function pendingId(key: PendingKey, dueAt: Date, now: Date): string {
  if (dueAt <= now) return key
  return `${LATER}${Math.floor(dueAt.getTime() / LATER_BUCKET_MS)}:${key}`
}

/** Writes all marks of a document, which becomes due with the first. */
export function markOperations(_id: string, marks: readonly PendingMark[], now: Date): object[] {
  const [first] = marks
  if (!first) return []
  const { key, dueAt = now } = first
  const cause = marks.findLast((each) => each.cause !== undefined)?.cause
  const update = {
    $set: { key, lane: NEW, ...(cause ? { cause } : {}) },
    // A follow-up concerns what can be known only from then on.
    $min: { firstAt: dueAt > now ? dueAt : now, dueAt },
    $setOnInsert: { mark: randomUUID(), urgency: 2 },
    $inc: { revision: 1 },
    $addToSet: { reasons: { $each: reasonsOf(marks) } },
  }
  return [{ updateOne: { filter: { _id }, update, upsert: true } }]
}
