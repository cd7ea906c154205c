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
  /** Whether several rows have the same seller SKU; left out until the file was read once. */
  readonly hasRepeats?: boolean
  /** The last row that the counters include. */
  readonly line: number
  readonly applied: number
  /** Rows that changed nothing. */
  readonly unchanged: number
  readonly refusedCount: number
  /** The first 1,000. */
  readonly refused: readonly RefusedLine[]
}

export interface RefusedLine {
  /** The row's number in a spreadsheet. */
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
  /** Stores all refused rows of the batch that ends at a line. Safe to repeat. */
  putRefused(id: string, line: number, refused: readonly RefusedLine[], now: Date): Promise<void>
  /** The refused rows of some of the batches after a line, and the line to continue after; null at the end. */
  refusedAfter(
    id: string,
    line: number,
  ): Promise<{ readonly refused: readonly RefusedLine[]; readonly next: number | null }>
  deleteBefore(at: Date): Promise<void>
}

const BATCH = 20
/** Batches of at most 500 refused rows, so that a reply stays far below its maximum size. */
const REFUSED_BATCHES = 2

interface RefusedBatch {
  readonly _id: string
  readonly line: number
  readonly refused: readonly RefusedLine[]
}

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
    // Ids of pieces and of refused rows have other characters.
    load: async (id) => (/^[\w-]+$/.test(id) ? uploads.findOne({ _id: id }) : null),
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
    ...refusedRows(database),
    deleteBefore: (at) => uploads.deleteMany({ createdAt: { $lt: at } }),
  }
}

function refusedRows(database: Database): Pick<UploadCollection, 'putRefused' | 'refusedAfter'> {
  const batches = database.collection<RefusedBatch>('uploads')
  // Sorts before the pieces.
  const batchId = (id: string, line: number) => `${id}!${String(line).padStart(8, '0')}`
  return {
    putRefused: async (id, line, refused, now) => {
      const update = { $set: { line, refused, createdAt: now } }
      await batches.bulk([{ updateOne: { filter: { _id: batchId(id, line) }, update, upsert: true } }])
    },
    refusedAfter: async (id, line) => {
      const found = await batches.find(
        { _id: { $gt: batchId(id, line), $lt: `${id}/` } },
        { sort: { _id: 1 }, limit: REFUSED_BATCHES },
      )
      const last = found.length === REFUSED_BATCHES ? found.at(-1) : undefined
      return { refused: found.flatMap(({ refused }) => refused), next: last?.line ?? null }
    },
  }
}
