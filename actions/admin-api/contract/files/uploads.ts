/**
 * CSV files that the merchant uploads, in pieces:
 *
 * - `POST /stores/{storeId}/uploads` {@link UploadRequest} → 201 {@link UploadReply}
 * - `PUT  /uploads/{uploadId}/pieces/{number}` {@link pieceRequest} → {@link UploadReply}
 * - `POST /uploads/{uploadId}/preview` {@link previewRequest} → {@link UploadPreviewReply}
 * - `POST /uploads/{uploadId}/start` {@link startRequest} → 202 `JobReply`
 * - `GET  /uploads/{uploadId}` → {@link UploadReply}
 * - `GET  /uploads/{uploadId}/refused?after={line}` → {@link RefusedRowsReply}
 */
import * as v from 'valibot'
import { simulationId } from '../common'
import type { SimulatedPart } from '../simulation'

/** About 30 MB in all. */
export const PIECES_MAXIMUM = 1_000
/** Characters. Even with every character escaped, a request stays below its maximum size. */
const PIECE_MAXIMUM = 30_000

/**
 * `mappings`: rows of `seller-sku` and `sku`. `overrides`: rows of `seller-sku` and any of the six settings, `excluded`,
 * `reason` and `ends-at`; what has no column stays as it is. In both, `yes` in a column `remove` removes what the row
 * names. At most 200,000 rows; a file with another column, or without `seller-sku`, changes nothing.
 */
export const uploadRequest = v.strictObject({
  kind: v.picklist(['mappings', 'overrides'], 'expected mappings or overrides'),
})
export type UploadRequest = Readonly<v.InferOutput<typeof uploadRequest>>

export const pieceRequest = v.strictObject({
  text: v.pipe(
    v.string('expected text'),
    v.maxLength(PIECE_MAXIMUM, `expected at most ${PIECE_MAXIMUM} characters`),
  ),
})

const LINE = 'expected the number of a row, 0 for the beginning'

export const previewRequest = v.strictObject({
  /** The row at which the previous preview of the same upload ended; 0 for the beginning. */
  line: v.pipe(v.number(LINE), v.integer(LINE), v.minValue(0, LINE)),
  /** Of the first preview; left out in the first request. */
  simulationId,
})
export type PreviewRequest = Readonly<v.InferOutput<typeof previewRequest>>

const PIECES = `expected how many pieces there are, 1 to ${PIECES_MAXIMUM}`

export const startRequest = v.strictObject({
  /** The number of pieces. */
  pieces: v.pipe(
    v.number(PIECES),
    v.integer(PIECES),
    v.minValue(1, PIECES),
    v.maxValue(PIECES_MAXIMUM, PIECES),
  ),
  simulationId,
})

/** What the rows of an upload would do, before any of it is done. */
export interface UploadPreview {
  /** Listings for which nothing is sent any more; Amazon keeps what it shows. */
  readonly excluded: number
  /**
   * What happens to which Amazon quantities; null for a file that is not simulated. A start that names its `id` lets
   * exactly those quantities go to 0 that the previews counted.
   */
  readonly simulation: SimulatedPart | null
  /** Overrides or mappings that are removed. */
  readonly removed: number
  /** The last row that is counted. */
  readonly line: number
  /** False: pass `line` to the next request to count the rest. */
  readonly isWhole: boolean
}

export interface UploadPreviewReply {
  readonly preview: UploadPreview
}

export interface RefusedRow {
  /** The row's number in a spreadsheet, from 1. The header, empty rows and rows above the header count. */
  readonly line: number
  /** In English. */
  readonly message: string
  readonly mistakes: readonly {
    /** See `MistakeCode`. */
    readonly code: string
    readonly values: Readonly<Record<string, string | number>>
    readonly message: string
  }[]
}

export interface UploadReply {
  readonly upload: {
    readonly id: string
    readonly applied: number
    /** Rows that change nothing. */
    readonly unchanged: number
    readonly refusedCount: number
    /** The first 1,000. */
    readonly refused: readonly RefusedRow[]
  }
}

/** All refused rows, in parts. */
export interface RefusedRowsReply {
  readonly refused: readonly RefusedRow[]
  /** Pass it as `after` to the next request; null at the end. */
  readonly next: number | null
}
