import { randomUUID } from 'node:crypto'
import type { Database } from '../client/database-client'

export type UploadKind = 'mappings' | 'overrides'

/** A file that the merchant uploads in pieces, and the results of the job that processes it. */
export interface UploadDocument {
  readonly _id: string
  readonly kind: UploadKind
  readonly storeId: string
  readonly createdAt: Date
  readonly createdBy: string
  /** The number of pieces; null until the upload is declared complete. */
  readonly pieces: number | null
  /** The last line that the counters include. */
  readonly line: number
  readonly applied: number
  /** Rows that changed nothing. */
  readonly unchanged: number
  readonly refusedCount: number
  /** The first 1,000. */
  readonly refused: readonly RefusedLine[]
}

export interface RefusedLine {
  readonly line: number
  readonly mistakes: readonly RowMistake[]
}

/** The same as `RowMistake` of the CSV readers. */
export interface RowMistake {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  readonly message: string
}

export interface UploadCollection {
  create(upload: Pick<UploadDocument, 'kind' | 'storeId' | 'createdBy'>, now: Date): Promise<UploadDocument>
  load(id: string): Promise<UploadDocument | null>
  /** Numbered from 0. A repeated number replaces the piece. */
  putPiece(id: string, number: number, text: string, now: Date): Promise<void>
  countPieces(id: string): Promise<number>
  update(id: string, set: Partial<Omit<UploadDocument, '_id'>>): Promise<void>
  /** The text of the pieces, in order. */
  text(id: string): AsyncGenerator<string>
  deleteBefore(at: Date): Promise<void>
}

const BATCH = 20

export function uploadCollection(database: Database): UploadCollection {
  const uploads = database.collection<UploadDocument>('uploads')
  const pieces = database.collection<{ readonly _id: string; readonly text: string }>('uploads')
  const pieceId = (id: string, number: number) => `${id}/${String(number).padStart(6, '0')}`
  return {
    create: async (given, now) => {
      const upload: UploadDocument = {
        _id: randomUUID(),
        ...given,
        createdAt: now,
        pieces: null,
        line: 0,
        applied: 0,
        unchanged: 0,
        refusedCount: 0,
        refused: [],
      }
      await uploads.insert(upload)
      return upload
    },
    load: (id) => uploads.findOne({ _id: id }),
    putPiece: async (id, number, text, now) => {
      const update = { $set: { text, createdAt: now } }
      await uploads.bulk([{ updateOne: { filter: { _id: pieceId(id, number) }, update, upsert: true } }])
    },
    countPieces: (id) => uploads.count({ _id: { $gt: `${id}/`, $lt: `${id}0` } }),
    update: (id, set) => uploads.updateOne({ _id: id }, { $set: set }),
    text: async function* (id) {
      for (let after = `${id}/`; ; ) {
        const batch = await pieces.find(
          { _id: { $gt: after, $lt: `${id}0` } },
          { sort: { _id: 1 }, limit: BATCH },
        )
        for (const { text } of batch) yield text
        const last = batch.at(-1)
        if (!last || batch.length < BATCH) return
        after = last._id
      }
    },
    deleteBefore: (at) => uploads.deleteMany({ createdAt: { $lt: at } }),
  }
}
