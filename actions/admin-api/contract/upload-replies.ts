/**
 * Files that the merchant uploads, in pieces:
 *
 * - `POST /stores/{storeId}/uploads` {@link UploadRequest} → 201 {@link UploadReply}
 * - `PUT  /uploads/{uploadId}/pieces/{number}` {@link PieceRequest} → {@link UploadReply}
 * - `POST /uploads/{uploadId}/preview` {@link PreviewRequest} → {@link UploadPreviewReply}
 * - `POST /uploads/{uploadId}/start` {@link StartRequest} → 202 `JobReply`
 * - `GET  /uploads/{uploadId}` → {@link UploadReply}
 */

export interface UploadRequest {
  /**
   * `mappings`: rows of `seller-sku` and `sku`. `overrides`: rows of a seller SKU, the six settings, `excluded`, `reason`
   * and `ends-at`. In both, `yes` in a column `remove` takes away what the row names.
   */
  readonly kind: 'mappings' | 'overrides'
}

/** At most 30,000 characters. */
export interface PieceRequest {
  readonly text: string
}

export interface PreviewRequest {
  /** The line that an earlier preview of the same upload ended at; 0 for its beginning. */
  readonly line: number
}

/** What the rows of an upload would do, before any of it is done. */
export interface UploadPreview {
  /** Listings that nothing is sent for any more; Amazon keeps what it shows. */
  readonly excluded: number
  /** Listings whose number becomes 0. */
  readonly toZero: number
  /** Overrides or mappings that are taken away. */
  readonly removed: number
  /** The last line that is counted. */
  readonly line: number
  /** False: the rest is asked for with `line`. */
  readonly isWhole: boolean
}

export interface UploadPreviewReply {
  readonly preview: UploadPreview
}

export interface StartRequest {
  /** How many there are. */
  readonly pieces: number
}

export interface RefusedRow {
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
    /** Rows that say what is so already, or nothing. */
    readonly unchanged: number
    readonly refusedCount: number
    /** The first 1,000. */
    readonly refused: readonly RefusedRow[]
  }
}
