/**
 * Listings that no Commerce product matched, and what the merchant says of them.
 *
 * - `GET  /stores/{storeId}/unmatched?after=&limit=` → {@link UnmatchedReply}
 * - `GET  /stores/{storeId}/unmatched/csv?after=` → {@link CsvPartReply}
 * - `PUT  /accounts/{accountId}/mappings` {@link MappingsRequest} → 202 `JobReply`
 * - `POST /stores/{storeId}/uploads` {@link UploadRequest} → 201 {@link UploadReply}
 * - `PUT  /uploads/{uploadId}/pieces/{number}` {@link PieceRequest} → {@link UploadReply}
 * - `POST /uploads/{uploadId}/start` {@link StartRequest} → 202 `JobReply`
 * - `GET  /uploads/{uploadId}` → {@link UploadReply}
 */

export interface Unmatched {
  readonly id: string
  readonly sellerSku: string
  readonly title: string
  readonly asin: string | null
}

export interface UnmatchedReply {
  readonly listings: readonly Unmatched[]
  /** Give as `after` for the next page; null at the end. */
  readonly next: string | null
  /** Of the store. */
  readonly count: number
  /** Listings of the store that Amazon does not have any more. */
  readonly vanished: number
}

export interface CsvPartReply {
  /** Parts in a row are one file; the first has the header. */
  readonly text: string
  readonly next: string | null
}

/** At most 200; one that is there is replaced. */
export interface MappingsRequest {
  readonly mappings: readonly { readonly sellerSku: string; readonly sku: string }[]
}

export interface UploadRequest {
  readonly kind: 'mappings'
}

/** At most 30,000 characters. */
export interface PieceRequest {
  readonly text: string
}

export interface StartRequest {
  /** How many there are. */
  readonly pieces: number
}

export interface UploadReply {
  readonly upload: {
    readonly id: string
    readonly applied: number
    readonly refusedCount: number
    /** The first 1,000. */
    readonly refused: readonly { readonly line: number; readonly message: string }[]
  }
}
