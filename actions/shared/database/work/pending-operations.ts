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

interface MergedMark {
  readonly _id: string
  readonly key: PendingKey
  readonly dueAt: Date
  readonly reasons: string[]
  cause: string | undefined
}

export function mergeMarks(marks: readonly PendingMark[], now: Date): readonly MergedMark[] {
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

export function markOperation({ _id, key, dueAt, reasons, cause }: MergedMark, now: Date): object {
  return {
    updateOne: {
      filter: { _id },
      update: {
        $set: { key, lane: NEW, ...(cause ? { cause } : {}) },
        // A follow-up concerns what can be known only from then on.
        $min: { firstAt: dueAt > now ? dueAt : now, dueAt },
        $setOnInsert: { mark: randomUUID(), urgency: 2 },
        $inc: { revision: 1 },
        $addToSet: { reasons: { $each: reasons } },
      },
      upsert: true,
    },
  }
}
