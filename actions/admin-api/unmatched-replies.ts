/**
 * Listings that no Commerce product matched, what the merchant says of them, and files of that:
 *
 * - `GET  /stores/{storeId}/unmatched?text=&after=&limit=` → {@link UnmatchedReply}
 * - `GET  /stores/{storeId}/unmatched/csv?after=&separator=` → {@link CsvPartReply}
 * - `GET  /stores/{storeId}/mappings?text=&after=&limit=` → {@link MappingsReply}
 * - `GET  /stores/{storeId}/mappings/csv?after=&separator=` → {@link CsvPartReply}
 * - `PUT  /accounts/{accountId}/mappings` {@link MappingsRequest} → 202 `JobReply`
 * - `POST /stores/{storeId}/uploads` {@link UploadRequest} → 201 {@link UploadReply}
 * - `PUT  /uploads/{uploadId}/pieces/{number}` {@link PieceRequest} → {@link UploadReply}
 * - `POST /uploads/{uploadId}/start` {@link StartRequest} → 202 `JobReply`
 * - `GET  /uploads/{uploadId}` → {@link UploadReply}
 *
 * The same in parts of what is looked for, whose queries `replies.ts` and `listing-replies.ts` have:
 *
 * - `GET  /stores/{storeId}/listings/csv?…&after=&separator=` → {@link CsvPartReply}
 * - `POST /stores/{storeId}/listings/csv` {@link ChosenExportRequest} → {@link CsvPartReply}
 * - `GET  /stores/{storeId}/activity/csv?…&before=&separator=` → {@link CsvPartReply}
 * - `GET  /stores/{storeId}/errors/csv?…&before=&separator=` → {@link CsvPartReply}
 *
 * `separator` is `comma` or `semicolon`.
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

/** Which Commerce product the merchant says that a seller SKU is. */
export interface Mapping {
  readonly sellerSku: string
  readonly sku: string
  readonly savedAt: string
  readonly savedBy: string
}

export interface MappingsReply {
  /** Of the store's account: they count in each of its stores. */
  readonly mappings: readonly Mapping[]
  /** Give as `after` for the next page; null at the end. */
  readonly next: string | null
  readonly count: number
}

export interface CsvPartReply {
  /** Parts in a row are one file; the first has the header. */
  readonly text: string
  /** Of the part, its header not counted. */
  readonly rows: number
  /** Asks for the part after this one; null at the end. */
  readonly next: string | null
}

export interface ChosenExportRequest {
  /** 1 to 500. */
  readonly sellerSkus: readonly string[]
  readonly hasHeader: boolean
  readonly separator: 'comma' | 'semicolon'
}

/**
 * At most 200; one that is there is replaced. Refused as a whole with `UNKNOWN_PRODUCT` where Commerce has no product
 * with a SKU, and with `MATCHED_BY_ITSELF` where a seller SKU is the SKU of another product.
 */
export interface MappingsRequest {
  readonly mappings: readonly {
    readonly sellerSku: string
    /** Null takes the mapping away: the product with the seller SKU itself counts again, if there is one. */
    readonly sku: string | null
  }[]
}

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
