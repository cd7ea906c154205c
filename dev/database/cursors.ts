import { EJSON } from 'bson'
import { sizeOf } from './document-size'
import { type Document, RefusedError } from './values'

/** Results that are returned in batches. A cursor belongs to the session that opened it. */
export interface Cursors {
  open(session: string, namespace: string, results: Document[], batchSize: unknown): Document
  more(session: string, namespace: string, cursorId: unknown, batchSize: unknown): Document
  close(session: string): void
}

interface OpenCursor {
  readonly session: string
  readonly rest: Document[]
  timer: NodeJS.Timeout
}

const FIRST_BATCH = 101
const MAX_BATCH_BYTES = 16 * 1024 * 1024
const IDLE_MS = 10 * 60 * 1000
const ID_MINIMUM = 2 ** 40

/** The results of the first batch. 101 by default. */
export function firstBatch(results: Document[], batchSize: unknown): Document[] {
  return batchOf(results, typeof batchSize === 'number' && batchSize > 0 ? batchSize : FIRST_BATCH)
}

export function createCursors(): Cursors {
  const cursors = new Map<string, OpenCursor>()
  const keep = (id: string, session: string, rest: Document[]) => {
    clearTimeout(cursors.get(id)?.timer)
    const timer = setTimeout(() => cursors.delete(id), IDLE_MS)
    timer.unref()
    cursors.set(id, { session, rest, timer })
  }
  return {
    open: (session, ns, results, batchSize) => {
      const batch = firstBatch(results, batchSize)
      if (batch.length === results.length) return { cursor: { firstBatch: batch, id: 0, ns }, ok: 1 }
      const id = ID_MINIMUM + Math.floor(Math.random() * ID_MINIMUM)
      keep(String(id), session, results.slice(batch.length))
      return { cursor: { firstBatch: batch, id, ns }, ok: 1 }
    },
    more: (session, ns, cursorId, batchSize) => {
      const id = typeof cursorId === 'object' ? EJSON.stringify(cursorId as object) : String(cursorId)
      const cursor = cursors.get(id)
      if (cursor?.session !== session) throw new RefusedError(404, `cursor id ${id} not found`)
      const wanted = typeof batchSize === 'number' && batchSize > 0 ? batchSize : cursor.rest.length
      const nextBatch = batchOf(cursor.rest, wanted)
      const rest = cursor.rest.slice(nextBatch.length)
      if (rest.length > 0) keep(id, session, rest)
      else cursors.delete(id)
      return { cursor: { nextBatch, id: rest.length > 0 ? cursorId : 0, ns }, ok: 1 }
    },
    close: (session) => {
      for (const [id, cursor] of cursors) if (cursor.session === session) cursors.delete(id)
    },
  }
}

function batchOf(results: Document[], wanted: number): Document[] {
  let bytes = 0
  let count = 0
  for (const document of results) {
    bytes += sizeOf(document)
    if (count >= wanted || (bytes > MAX_BATCH_BYTES && count > 0)) break
    count += 1
  }
  return results.slice(0, count)
}
